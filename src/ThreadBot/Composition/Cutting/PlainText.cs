using System.Text;

namespace ThreadBot.Composition.Cutting;

/// <summary>Makes text that every network can carry.</summary>
internal static class PlainText
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>
    /// Ends lines with \n, leaves out the characters that X refuses (byte order mark, U+FFFE, U+FFFF), replaces halves of surrogate
    /// pairs, and trims empty lines at the beginning and white space at the end.
    /// </summary>
    public static string Of(string text)
    {
        var clean = HasSuspects(text) ? Clean(text) : text;
        return WithoutLeadingBlankLines(clean.TrimEnd());
    }

    private static bool HasSuspects(ReadOnlySpan<char> text) =>
        text.ContainsAny('\r', ByteOrderMark) || text.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 || text.IndexOfAnyInRange('\uFFFE', '\uFFFF') >= 0;

    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not (ByteOrderMark or 0xFFFE or 0xFFFF))
                result.Append(rune);
        }

        return result.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }

    private static string WithoutLeadingBlankLines(string text)
    {
        var content = text.Length - text.AsSpan().TrimStart().Length;
        return content == 0 ? text : text[(text.AsSpan(0, content).LastIndexOf('\n') + 1)..];
    }
}
