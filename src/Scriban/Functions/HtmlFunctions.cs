using System.Text;

namespace Scriban.Functions;

/// <summary>The <c>html</c> object.</summary>
internal static class HtmlFunctions
{
    public static readonly BuiltinTable Table = new()
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

/// <summary>HTML as text and text as HTML.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            var entity = text[i] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", '\'' => "&#39;", _ => null };
            if (entity is not null) result ??= new StringBuilder(text.Length + 16).Append(text, 0, i);
            if (entity is null) result?.Append(text[i]);
            else result!.Append(entity);
        }

        return result?.ToString() ?? text;
    }

    /// <summary>The text without tags and comments, and without what scripts and styles hold.</summary>
    public static string Strip(string html)
    {
        var result = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            var end = open < 0 ? -1 : EndOfMarkup(html, open);
            if (end < 0)
            {
                if (open < 0) return result.Append(html, at, html.Length - at).ToString();
                result.Append(html, at, open + 1 - at);
                at = open + 1;
                continue;
            }

            result.Append(html, at, open - at);
            at = end;
        }

        return result.ToString();
    }

    private static int EndOfMarkup(string html, int open)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0) return After(html, "-->", open + 4);
        foreach (var name in (ReadOnlySpan<string>)["script", "style"])
        {
            if (IsTag(html, open + 1, name) && After(html, $"</{name}>", open) is > 0 and var end) return end;
        }

        return EndOfTag(html, open + 1);
    }

    private static bool IsTag(string html, int at, string name) =>
        string.Compare(html, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && at + name.Length < html.Length
        && !char.IsLetterOrDigit(html[at + name.Length]);

    private static int After(string html, string mark, int from)
    {
        var at = html.IndexOf(mark, Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase);
        return at < 0 ? -1 : at + mark.Length;
    }

    /// <summary>The place behind a tag's closing bracket; brackets in quotes do not count.</summary>
    private static int EndOfTag(string html, int at)
    {
        if (at >= html.Length || !(char.IsAsciiLetter(html[at]) || html[at] is '/' or '!' or '?')) return -1;
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            if (quote != '\0') quote = html[at] == quote ? '\0' : quote;
            else if (html[at] is '"' or '\'') quote = html[at];
            else if (html[at] == '>') return at + 1;
        }

        return -1;
    }
}
