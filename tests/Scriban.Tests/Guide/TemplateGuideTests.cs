using System.Text.RegularExpressions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Tests.Guide;

/// <summary>The page for authors of templates says what is true.</summary>
public sealed partial class TemplateGuideTests
{
    private static readonly string Page = File.ReadAllText(Find("docs/templates.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Each_example_of_the_language_gives_what_stands_below_it()
    {
        var examples = Blocks().Matches(Page);
        Assert.InRange(examples.Count, 15, 100);
        foreach (Match example in examples) Assert.Equal(example.Groups["output"].Value, Render(example.Groups["code"].Value).TrimEnd());
    }

    [Fact]
    public void Each_example_of_a_function_gives_what_stands_behind_it()
    {
        foreach (Match example in Lines().Matches(Page)) Assert.Equal(example.Groups["output"].Value, Render(example.Groups["code"].Value));
    }

    [Fact]
    public void Each_builtin_function_has_an_example_that_uses_it()
    {
        var described = Lines().Matches(Page).ToDictionary(line => line.Groups["name"].Value, line => line.Groups["code"].Value);

        Assert.Equal(Builtins().Order(StringComparer.Ordinal), described.Keys.Order(StringComparer.Ordinal));
        Assert.All(described, example => Assert.Contains(example.Key, example.Value, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Builtins() => TemplateContext.GetDefaultBuiltinObject().SelectMany(member => member.Value is ScriptObject group
        ? group.Keys.Select(name => $"{member.Key}.{name}")
        : [member.Key]);

    private static string Render(string text)
    {
        var context = new TemplateContext { NewLine = "\n", TemplateLoader = new Cards() };
        context.PushGlobal(new ScriptObject());
        var template = Template.Parse(text);
        Assert.False(template.HasErrors, $"{text}\n{template.Messages}");
        return template.Render(context);
    }

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (File.Exists(candidate)) return candidate;
        }

        throw new FileNotFoundException("The page is not in the folders above the tests.", path);
    }

    [GeneratedRegex(@"```scriban\n(?<code>.*?)\n```\n```text\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^- `(?<name>[a-z0-9_.]+)` .*: `(?<code>\{\{.*\}\})` → `(?<output>.*)`$", RegexOptions.Multiline)]
    private static partial Regex Lines();

    private sealed class Cards : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templatePath == "card" ? "[{{ $1 }}]" : null;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }
}
