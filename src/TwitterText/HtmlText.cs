using System.Buffers;
using System.Text;

namespace TwitterText;

/// <summary>Text as HTML.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static string Escape(string text) =>
        text.AsSpan().ContainsAny(Special) ? new StringBuilder(text.Length + 16).AppendEscaped(text).ToString() : text;

    /// <summary>Appends text so that it is text in HTML too.</summary>
    public static StringBuilder AppendEscaped(this StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            html.Append(text[..at]).Append(Escaped(text[at]));
            text = text[(at + 1)..];
        }

        return html.Append(text);
    }

    private static string Escaped(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
