using Scriban;
using Scriban.Parsing;

namespace ThreadBot.Curricula.Templates;

/// <summary>Parses templates so that what goes wrong in them is named by the line of the file.</summary>
internal static class TemplateParser
{
    private static readonly ParserOptions Options = new() { ExpressionDepthLimit = 100 };

    public static Template Parse(TemplateSource source) => Template.Parse(
        source.Text,
        source.File,
        Options,
        new LexerOptions { StartPosition = new TextPosition(source.BodyOffset, source.BodyLine - 1, 0) });

    /// <summary>Parses a template that is one value of a file.</summary>
    public static Template ParseValue(string text, string file) => Template.Parse(text, file, Options);
}
