using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ThreadBot.Benchmarks;

/// <summary>
/// The template language on a page of eight terms with three includes: <c>dotnet run -c Release --project benchmarks -- --filter '*ScribanPage*'</c>.
/// Scriban 7.2.6 takes 118-139 µs and 60 KB to parse it, 407-478 µs and 173 KB to render it. Goal: a third of the time and a quarter of the bytes.
/// </summary>
[ShortRunJob]
[MemoryDiagnoser]
public class ScribanPage
{
    private const string Greeting = "Hello {{ name }}!";
    private readonly PageFile _page = PageFile.Read();
    private readonly Template _greeting = Template.Parse(Greeting);
    private readonly ScriptObject _name = new() { ["name"] = "Ada" };

    /// <summary>From the text to the tree.</summary>
    [Benchmark]
    public Template Parse() => Template.Parse(_page.Text);

    /// <summary>From the tree to the text, with a context of its own, which parses the includes anew.</summary>
    [Benchmark]
    public string Render() => _page.Render(_page.Template);

    /// <summary>Goal: under 1 µs and 1 KB.</summary>
    [Benchmark]
    public TemplateContext CreateAContext() => new();

    /// <summary>Goal: under 5 µs.</summary>
    [Benchmark]
    public string Greet() => _greeting.Render(_name);
}

/// <summary>The page of <c>scriban-page.json</c>: its template, the templates it includes, and its model.</summary>
internal sealed class PageFile : ITemplateLoader
{
    private readonly Dictionary<string, string> _includes;
    private readonly ScriptObject _model = [];

    private PageFile(JsonElement page)
    {
        Text = page.GetProperty("template").GetString()!;
        Template = Template.Parse(Text);
        _includes = page.GetProperty("includes").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        _model.Import(page.GetProperty("model"));
    }

    /// <summary>Where the page is: beside the repository, with the other conformance data.</summary>
    public static string Location { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "conformance", "scriban-page.json"));

    public string Text { get; }

    public Template Template { get; }

    public static PageFile Read()
    {
        if (!File.Exists(Location)) throw new FileNotFoundException($"The page that the template language is measured on is missing: put it at {Location}.");
        using var file = JsonDocument.Parse(File.ReadAllText(Location));
        return new PageFile(file.RootElement);
    }

    public string Render(Template template)
    {
        var context = new TemplateContext { TemplateLoader = this };
        context.PushGlobal(_model);
        return template.Render(context);
    }

    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => _includes.GetValueOrDefault(templatePath);

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
}
