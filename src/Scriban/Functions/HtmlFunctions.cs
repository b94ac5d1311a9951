using System.Text;

namespace Scriban.Functions;

/// <summary>The <c>html</c> object.</summary>
public sealed class HtmlFunctions : BuiltinGroup
{
    /// <summary>An object with these functions.</summary>
    public HtmlFunctions() : base(Table)
    {
    }

    private static readonly BuiltinTable Table = new()
    {
        { "strip", "text", (TemplateContext c, string? text) => text is null ? null : HtmlText.Strip(text) },
        { "escape", "text", (TemplateContext c, string? text) => text is null ? null : HtmlText.Escape(text) },
        { "newline_to_br", "text", (TemplateContext c, string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal) is { } unix ? NewLinesToBreaks(text, unix) : null },
        { "url_encode", "text", (TemplateContext c, string? text) => text is null ? null : Uri.EscapeDataString(text) },
        { "url_escape", "text", (TemplateContext c, string? text) => text is null ? null : EscapeUrl(text) },
    };

    private static string NewLinesToBreaks(string text, string unix) => text.Length == unix.Length
        ? text.Replace("\n", "<br />\n", StringComparison.Ordinal)
        : string.Join("<br />\r\n", text.Split("\r\n").Select(part => part.Replace("\n", "<br />\n", StringComparison.Ordinal)));

    /// <summary>Escapes what may not stand in a URL; its separators stay.</summary>
    private static string EscapeUrl(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "-_.!~*'();/?:@&=+$,#[]".Contains((char)rune.Value)))
            {
                result.Append((char)rune.Value);
            }
            else
            {
                result.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }

        return result.ToString();
    }
}
