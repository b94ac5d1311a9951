using System.Text;

namespace TwitterText;

/// <summary>Marks the hits of a search in a text that already holds links as HTML.</summary>
public static class HitHighlighter
{
    /// <summary>The text with each hit between tags.</summary>
    /// <param name="html">Text with HTML tags, such as <see cref="Autolink"/> makes.</param>
    /// <param name="hits">
    /// Ascending start and end (exclusive) of each hit, in UTF-16 indices that pass over the tags; a hit beyond the end is marked there.
    /// </param>
    /// <param name="tag">Name of the element around a hit.</param>
    public static string Highlight(string html, IReadOnlyList<(int Start, int End)> hits, string tag = "em")
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(hits);
        var marks = hits.SelectMany(hit => new[] { (At: hit.Start, Tag: $"<{tag}>"), (At: hit.End, Tag: $"</{tag}>") });
        return new Writer([.. marks]).Write(html);
    }

    private sealed class Writer((int At, string Tag)[] marks)
    {
        private readonly StringBuilder _result = new();
        private int _next;
        private int _visible;

        public string Write(string html)
        {
            for (var i = 0; i < html.Length;)
            {
                var text = html.IndexOf('<', i) is var tag and >= 0 && html.IndexOf('>', tag) >= 0 ? tag : html.Length;
                AddText(html.AsSpan(i, text - i));
                i = text == html.Length ? text : html.IndexOf('>', text) + 1;
                _result.Append(html, text, i - text);
            }

            for (; _next < marks.Length; _next++)
                _result.Append(marks[_next].Tag);
            return _result.ToString();
        }

        private void AddText(ReadOnlySpan<char> text)
        {
            var (cursor, isOpenedHere) = (0, false);
            for (; _next < marks.Length && IsIn(text.Length, isOpenedHere); _next++)
            {
                var at = Math.Max(marks[_next].At - _visible, cursor);
                _result.Append(text[cursor..at]).Append(marks[_next].Tag);
                (cursor, isOpenedHere) = (at, !isOpenedHere && _next % 2 == 0);
            }

            _result.Append(text[cursor..]);
            _visible += text.Length;
        }

        /// <summary>At the end of a text a hit is closed only if it was opened in it: elements must not cross.</summary>
        private bool IsIn(int length, bool isOpenedHere)
        {
            var at = marks[_next].At - _visible;
            return at < length || (at == length && isOpenedHere);
        }
    }
}
