using System.Buffers;
using System.Text.RegularExpressions;
using ThreadBot.Networks;

namespace ThreadBot.Composition.Cutting;

/// <summary>What must never be cut: links, mentions, hashtags, inline code.</summary>
internal sealed partial class Atoms
{
    private const int Window = 256;

    private static readonly SearchValues<char> Signs = SearchValues.Create("@＠#＃$:");

    private readonly List<(int Start, int End)> _spans;
    private readonly PostLimit _limit;
    private readonly string _text;

    /// <summary>Finds them in a section.</summary>
    public Atoms(SectionText section, PostLimit limit)
    {
        (_text, _limit) = (section.Text, limit);
        _spans = Merge([.. section.Links.Select(l => (l.Start, l.Start + l.Length)), .. Find(_text, limit)]);
    }

    /// <summary>The end of the one that begins at an offset or before it and goes on after it; -1 where there is none.</summary>
    public int EndAt(int offset)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _spans.Count && _spans[low].Start <= offset ? _spans[low].End : -1;
    }

    /// <summary>Whether a cut between two characters leaves every entity as it is and makes no new one. White space always does.</summary>
    public bool AllowCut(int at)
    {
        if (at > 0 && char.IsWhiteSpace(_text[at - 1]))
            return true;
        var (start, end) = (Before(at), After(at));
        var whole = Find(_text[start..end], _limit).Order();
        var left = Find(_text[start..at], _limit);
        var right = Find(_text[at..end], _limit).Select(s => (s.Start + at - start, s.End + at - start));
        return whole.SequenceEqual(left.Concat(right).Order());
    }

    private static List<(int Start, int End)> Find(string text, PostLimit limit)
    {
        var spans = limit.FindLinks(text).Select(link => (link.Start, link.Start + link.Length)).ToList();
        spans.AddRange(InlineCode.Find(text));
        if (text.AsSpan().ContainsAny(Signs))
        {
            foreach (var match in Pattern().EnumerateMatches(text))
                spans.Add((match.Index, match.Index + match.Length));
        }

        return spans;
    }

    private static List<(int Start, int End)> Merge(List<(int Start, int End)> spans)
    {
        spans.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        return merged;
    }

    private int Before(int at)
    {
        var start = at;
        while (start > 0 && at - start < Window && !char.IsWhiteSpace(_text[start - 1]))
            start--;
        return start < at && char.IsLowSurrogate(_text[start]) ? start + 1 : start;
    }

    private int After(int at)
    {
        var end = at;
        while (end < _text.Length && end - at < Window && !char.IsWhiteSpace(_text[end]))
            end++;
        return end > at && char.IsHighSurrogate(_text[end - 1]) ? end - 1 : end;
    }

    // An address of any scheme; a mention, with its server; a mail address; a hashtag; a cashtag.
    [GeneratedRegex("""
        (?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*://[!-~]+
        | (?<!\w)[@＠][A-Za-z0-9_](?:[\w.-]*\w)?(?:@\w[\w.-]*\w)?
        | (?<![\w.+-])[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+
        | (?<![\w&])[#＃][\w\p{M}]+
        | (?<!\w)\$[A-Za-z]{1,6}\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
