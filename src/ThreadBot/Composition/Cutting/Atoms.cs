using System.Buffers;
using System.Text.RegularExpressions;
using ThreadBot.Networks;

namespace ThreadBot.Composition.Cutting;

/// <summary>What must never be cut: links, mentions, hashtags, inline code.</summary>
internal sealed partial class Atoms
{
    private const int Window = 256;

    private static readonly SearchValues<char> Signs = SearchValues.Create("@＠#＃$");

    /// <summary>Without one of these there is nothing that must not be cut.</summary>
    private static readonly SearchValues<char> AnySigns = SearchValues.Create("@＠#＃$:.`");

    private readonly List<(int Start, int End)> _spans;
    private readonly PostLimit _limit;
    private readonly string _text;

    /// <summary>Finds them in a section.</summary>
    public Atoms(SectionText section, PostLimit limit)
    {
        (_text, _limit) = (section.Text, limit);
        var together = section.AuthoredLinks.Where(l => limit.Measure(_text[l.Start..l.End]) <= limit.Max / 2).Select(l => (l.Start, l.End));
        _spans = Merge([.. section.Links.Select(l => (l.Start, l.Start + l.Length)), .. together, .. Find(_text, limit)]);
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

    /// <summary>
    /// Whether a cut leaves every entity as it is and makes no new one. A network may see another link where a line begins than after a
    /// space, so what stands on both sides is looked at with and without the cut.
    /// </summary>
    /// <param name="end">Where the part before the cut ends.</param>
    /// <param name="next">Where the part after it begins; the same where there is no white space.</param>
    public bool AllowCut(int end, int next)
    {
        var (start, stop) = (Before(end), After(next));
        if (!_text.AsSpan(start, end - start).ContainsAny(AnySigns) && !_text.AsSpan(next, stop - next).ContainsAny(AnySigns))
            return true;

        // Networks differ in what may stand before these signs; at the beginning of a post all make a mention or a tag of them.
        if (end == next && Signs.Contains(_text[next]))
            return false;
        var whole = Find(_text[start..stop], _limit).Order();
        var left = Find(_text[start..end], _limit);
        var right = Find(_text[next..stop], _limit).Select(s => (s.Start + next - start, s.End + next - start));
        return whole.SequenceEqual(left.Concat(right).Order());
    }

    private static List<(int Start, int End)> Find(string text, PostLimit limit)
    {
        var spans = limit.FindLinks(text).Select(link => (link.Start, link.Start + link.Length)).ToList();
        spans.AddRange(InlineCode.Find(text));
        if (text.Contains("://", StringComparison.Ordinal))
            Add(Address(), text, spans);
        if (!text.AsSpan().ContainsAny(Signs))
            return spans;
        Add(Mention(), text, spans);
        Add(MailAddress(), text, spans);
        Add(Tag(), text, spans);
        return spans;
    }

    private static void Add(Regex pattern, string text, List<(int Start, int End)> spans)
    {
        foreach (var match in pattern.EnumerateMatches(text))
            spans.Add((match.Index, match.Index + match.Length));
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
        if (start < at && char.IsLowSurrogate(_text[start]))
            start++;

        // A network may see another link at the beginning of a text than after a space.
        return start > 0 && start < at && char.IsWhiteSpace(_text[start - 1]) ? start - 1 : start;
    }

    private int After(int at)
    {
        var end = at;
        while (end < _text.Length && end - at < Window && !char.IsWhiteSpace(_text[end]))
            end++;
        return end > at && char.IsHighSurrogate(_text[end - 1]) ? end - 1 : end;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*://[!-~]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>With its server.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_@＠])[@＠][A-Za-z0-9_](?:[\w.-]*\w)?(?:@\w[\w.-]*\w)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    /// <summary>A hashtag or a cashtag.</summary>
    [GeneratedRegex(@"(?<![\w&])[#＃](?>[\w\p{M}\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7]+)(?!://)|(?<![^\s(])\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
