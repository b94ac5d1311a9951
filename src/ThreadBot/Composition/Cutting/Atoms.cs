using System.Text.RegularExpressions;
using ThreadBot.Networks;

namespace ThreadBot.Composition.Cutting;

/// <summary>What must never be cut: links, mentions, hashtags, inline code.</summary>
internal sealed partial class Atoms
{
    private const int Window = 256;

    private readonly List<Atom> _atoms;
    private readonly PostLimit _limit;
    private readonly string _text;

    /// <summary>Finds them in a section.</summary>
    public Atoms(SectionText section, PostLimit limit)
    {
        (_text, _limit) = (section.Text, limit);
        var atoms = Find(_text, limit);
        foreach (var link in section.Links)
            atoms.Add(new(link.Start, link.Start + link.Length));
        foreach (var link in section.AuthoredLinks)
        {
            if (limit.Measure(_text[link.Start..link.End]) <= limit.Max / 2)
                atoms.Add(new(link.Start, link.End));
        }

        _atoms = Merge(atoms);
    }

    /// <summary>The end of the one that begins at an offset or before it and goes on after it; -1 where there is none.</summary>
    public int EndAt(int offset)
    {
        var (low, high) = (0, _atoms.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_atoms[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _atoms.Count && _atoms[low].Start <= offset ? _atoms[low].End : -1;
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
        if (!Characters.Any(_text.AsSpan(start, end - start), MayBeOfAtom) && !Characters.Any(_text.AsSpan(next, stop - next), MayBeOfAtom))
            return true;

        // Networks differ in what may stand before these signs; at the beginning of a post all make a mention or a tag of them.
        if (end == next && IsSign(_text[next]))
            return false;
        var apart = Find(_text[start..end], _limit);
        foreach (var right in Find(_text[next..stop], _limit))
            apart.Add(new(right.Start + next - start, right.End + next - start));
        return AreSame(Find(_text[start..stop], _limit), apart);
    }

    private static List<Atom> Find(string text, PostLimit limit)
    {
        var atoms = new List<Atom>();
        foreach (var link in limit.FindLinks(text))
            atoms.Add(new(link.Start, link.Start + link.Length));
        atoms.AddRange(InlineCode.Find(text));
        if (text.Contains("://", StringComparison.Ordinal))
            Add(Address(), text, atoms);
        if (!Characters.Any(text, IsSign))
            return atoms;
        Add(Mention(), text, atoms);
        Add(MailAddress(), text, atoms);
        Add(Tag(), text, atoms);
        return atoms;
    }

    private static bool IsSign(char c) => c is '@' or '＠' or '#' or '＃' or '$';

    /// <summary>Without one of these there is nothing that must not be cut.</summary>
    private static bool MayBeOfAtom(char c) => IsSign(c) || c is ':' or '.' or '`';

    private static void Add(Regex pattern, string text, List<Atom> atoms)
    {
        foreach (var match in pattern.EnumerateMatches(text))
            atoms.Add(new(match.Index, match.Index + match.Length));
    }

    private static bool AreSame(List<Atom> some, List<Atom> others)
    {
        if (some.Count != others.Count)
            return false;
        some.Sort(InOrder);
        others.Sort(InOrder);
        for (var i = 0; i < some.Count; i++)
        {
            if (some[i] != others[i])
                return false;
        }

        return true;
    }

    private static List<Atom> Merge(List<Atom> atoms)
    {
        atoms.Sort(InOrder);
        var merged = new List<Atom>();
        foreach (var atom in atoms)
        {
            if (merged.Count > 0 && atom.Start < merged[^1].End)
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, atom.End));
            else
                merged.Add(atom);
        }

        return merged;
    }

    private static int InOrder(Atom one, Atom other) =>
        one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.End.CompareTo(other.End);

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
