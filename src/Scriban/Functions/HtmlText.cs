using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>HTML as text and text as HTML.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        var next = NextSpecial(text);
        if (next < 0) return text;
        var result = SpareBuilder.Take();
        var rest = text.AsSpan();
        for (; next >= 0; next = NextSpecial(rest))
        {
            result.Append(rest[..next]).Append(EntityOf(rest[next]));
            rest = rest[(next + 1)..];
        }

        return SpareBuilder.ToTextAndGiveBack(result.Append(rest));
    }

    // .NET's own search would be compiled while the program runs: eight milliseconds of a cold start.
    private static int NextSpecial(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '<' or '>' or '&' or '"' or '\'') return i;
        }

        return -1;
    }

    private static string EntityOf(char c) => c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => "&#39;" };

    /// <summary>The text without tags and comments, and without what scripts and styles hold.</summary>
    public static string Strip(string html) => html.Contains('<', StringComparison.Ordinal) ? new Stripper(html).Strip() : html;

    /// <summary>
    /// Goes through a page once. What was looked for in vain is not looked for again: a page of a million opening brackets must not
    /// take a million times its length.
    /// </summary>
    private sealed class Stripper(string html)
    {
        private readonly Dictionary<string, int> _lastMarks = [];
        private readonly HashSet<int> _unclosed = [];

        public string Strip()
        {
            var result = new StringBuilder(html.Length);
            var at = 0;
            for (var open = html.IndexOf('<'); open >= 0; open = html.IndexOf('<', at))
            {
                var end = EndOfMarkup(open);
                result.Append(html, at, (end < 0 ? open + 1 : open) - at);
                at = end < 0 ? open + 1 : end;
            }

            return result.Append(html, at, html.Length - at).ToString();
        }

        private int EndOfMarkup(int open)
        {
            if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0) return After("-->", open + 4);
            foreach (var name in (ReadOnlySpan<string>)["script", "style"])
            {
                if (IsTag(open + 1, name) && After($"</{name}>", open) is > 0 and var end) return end;
            }

            return EndOfTag(open + 1);
        }

        private bool IsTag(int at, string name) =>
            string.Compare(html, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
            && at + name.Length < html.Length
            && !char.IsLetterOrDigit(html[at + name.Length]);

        /// <summary>The place behind the next mark, or -1.</summary>
        private int After(string mark, int from)
        {
            if (!_lastMarks.TryGetValue(mark, out var last))
            {
                last = html.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
                _lastMarks[mark] = last;
            }

            return from > last ? -1 : html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) + mark.Length;
        }

        /// <summary>The place behind a tag's closing bracket, or -1; brackets in quotes do not count.</summary>
        private int EndOfTag(int start)
        {
            if (start >= html.Length || _unclosed.Contains(start) || !(char.IsAsciiLetter(html[start]) || html[start] is '/' or '!' or '?')) return -1;
            var quote = '\0';
            for (var at = start; at < html.Length; at++)
            {
                if (quote != '\0') quote = html[at] == quote ? '\0' : quote;
                else if (html[at] is '"' or '\'') quote = html[at];
                else if (html[at] == '>') return at + 1;
            }

            RememberUnclosed(start);
            return -1;
        }

        /// <summary>A tag that opens inside an unclosed one, and outside its quotes, is not closed either.</summary>
        private void RememberUnclosed(int start)
        {
            var quote = '\0';
            for (var at = start; at < html.Length; at++)
            {
                if (quote != '\0') quote = html[at] == quote ? '\0' : quote;
                else if (html[at] is '"' or '\'') quote = html[at];
                else if (html[at] == '<') _unclosed.Add(at + 1);
            }
        }
    }
}
