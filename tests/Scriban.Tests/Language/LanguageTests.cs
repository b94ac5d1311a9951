using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Language;

/// <summary>Statements of the language's description, one by one, in <c>cases.txt</c>.</summary>
public sealed class LanguageTests
{
    private static readonly string[] Lines =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Language", "cases.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    public static IEnumerable<object[]> Cases => Lines.Chunk(2);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_language_is_as_described(string template, string expected)
    {
        var (isFailure, text) = (expected[0] == '!', WithLines(expected[2..]));
        if (isFailure) Assert.Contains(text, FailureOf(WithLines(template)), StringComparison.Ordinal);
        else Assert.Equal(text, Render(WithLines(template)));
    }

    /// <summary><c>\n</c> outside the quotes of a template is the end of a line.</summary>
    private static string WithLines(string text) => text.Replace(@"\\n", "\u0001", StringComparison.Ordinal).Replace(@"\n", "\n", StringComparison.Ordinal).Replace("\u0001", @"\n", StringComparison.Ordinal);

    private static string FailureOf(string text)
    {
        var template = Template.Parse(text);
        return template.HasErrors ? template.Messages.ToString() : Assert.Throws<ScriptRuntimeException>(() => Render(text)).Message;
    }

    private static string Render(string text)
    {
        var context = new TemplateContext { NewLine = "\n" };
        context.PushGlobal(new ScriptObject());
        return Template.Parse(text).Render(context);
    }
}
