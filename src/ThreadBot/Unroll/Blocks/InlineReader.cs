namespace ThreadBot.Unroll.Blocks;

/// <summary>Reads what stands in a line: links where they were said to be, code between backticks, and text.</summary>
internal sealed class InlineReader
{
    private readonly string _text;
    private readonly List<PostLink> _links = [];

    /// <param name="text">The whole text.</param>
    /// <param name="links">What is linked in it. What lies outside of it, overlaps or leads nowhere safe is text like any other.</param>
    public InlineReader(string text, IReadOnlyList<PostLink> links)
    {
        _text = text;
        var end = 0;
        foreach (var link in links.Where(l => l.Authored && l.Length > 0 && l.Start >= 0 && (SafeLink.IsSafe(l.Url) || SafeLink.IsBeside(l.Url))).OrderBy(l => l.Start))
        {
            if (link.Start < end || link.Length > text.Length - link.Start || IsInside(link.Start) || IsInside(link.Start + link.Length))
                continue;
            _links.Add(link);
            end = link.Start + link.Length;
        }
    }

    /// <summary>Reads what stands between two offsets of one line.</summary>
    public void Read(int from, int to, List<Inline> content)
    {
        var spans = CodeSpan.Find(_text, from, to);
        var (span, link) = (0, FirstLinkFrom(from));
        while (from < to)
        {
            while (span < spans.Count && spans[span].Start < from)
                span++;
            while (link < _links.Count && _links[link].Start < from)
                link++;
            var code = span < spans.Count ? spans[span] : new CodeSpan(to, to, 0);
            if (link < _links.Count && _links[link] is var next && next.Start + next.Length <= to && next.Start <= code.Start)
            {
                AddText(from, next.Start, content);
                content.Add(new LinkRun(_text.Substring(next.Start, next.Length), next.Url, next.Kind));
                from = next.Start + next.Length;
            }
            else
            {
                AddText(from, code.Start, content);
                if (code.Start < code.End)
                    content.Add(new CodeRun(_text[(code.Start + code.Ticks)..(code.End - code.Ticks)]));
                from = Math.Max(code.End, from + 1);
            }
        }
    }

    private void AddText(int from, int to, List<Inline> content)
    {
        if (from < to)
            content.Add(new TextRun(_text[from..to]));
    }

    private int FirstLinkFrom(int offset)
    {
        var (low, high) = (0, _links.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _links[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsInside(int offset) =>
        offset > 0 && offset < _text.Length && char.IsHighSurrogate(_text[offset - 1]) && char.IsLowSurrogate(_text[offset]);
}
