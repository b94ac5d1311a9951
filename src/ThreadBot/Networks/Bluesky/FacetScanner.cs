using System.Buffers;
using System.Globalization;
using System.Text;

namespace ThreadBot.Networks.Bluesky;

/// <summary>
/// Finds what Bluesky's own library finds (detectFacets of @atproto/api 0.21.0), in time linear in the text. Each kind is looked for
/// where the text, a space or, except for tags, an opening parenthesis ends before it.
/// </summary>
/// <param name="text">Any text.</param>
internal sealed class FacetScanner(string text)
{
    private const int LongestTag = 64;
    private const int LongestTicker = 5;

    private static readonly SearchValues<char> Signs = SearchValues.Create("@.:#＃$");

    /// <summary>All facets by where they begin: mentions before links, tags and cashtags. They may overlap.</summary>
    public IReadOnlyList<FoundFacet> FindAll()
    {
        if (!text.AsSpan().ContainsAny(Signs))
            return [];
        return [.. Mentions().Concat(Links()).Concat(Tags()).Concat(Cashtags()).OrderBy(facet => facet.Start)];
    }

    /// <summary>Links alone, in order.</summary>
    public IEnumerable<FoundFacet> Links()
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!MayBegin(start) || LinkEnd(start, out var domainEnd) is not (> 0 and var end))
                continue;
            if (Link(start, end, domainEnd) is { } link)
                yield return link;
            start = end - 1;
        }
    }

    /// <summary>What looks like a space to Bluesky: what JavaScript's <c>\s</c> matches.</summary>
    public static bool IsSpace(char c) => c == '\uFEFF' || (c is not '\u0085' && char.IsWhiteSpace(c));

    private IEnumerable<FoundFacet> Mentions()
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (!MayBegin(at))
                continue;
            var end = HandleEnd(at + 1);
            var handle = text[(at + 1)..end];
            if (RootZone.Ends(handle) || handle.EndsWith(".test", StringComparison.Ordinal))
                yield return new(at, end, FacetKind.Mention, handle);
        }
    }

    private IEnumerable<FoundFacet> Tags()
    {
        for (var start = NextHash(0); start >= 0; start = NextHash(start + 1))
        {
            if (start > 0 && !IsSpace(text[start - 1]))
                continue;
            var tag = TagAt(start + 1);
            if (tag.Length > 0 && (tag.Length <= LongestTag || Graphemes.WithConjuncts.Count(tag) <= LongestTag))
                yield return new(start, start + 1 + tag.Length, FacetKind.Tag, tag);
        }

        int NextHash(int from) => text.AsSpan(from).IndexOfAny('#', '＃') is var offset and >= 0 ? from + offset : -1;
    }

    private IEnumerable<FoundFacet> Cashtags()
    {
        for (var start = text.IndexOf('$'); start >= 0; start = text.IndexOf('$', start + 1))
        {
            var end = start + 1;
            while (end < text.Length && end - start <= LongestTicker + 1 && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (MayBegin(start) && end - start - 1 is >= 1 and <= LongestTicker && char.IsAsciiLetter(text[start + 1]) && EndsTicker(end))
                yield return new(start, end, FacetKind.Tag, text[start..end].ToUpperInvariant());
        }
    }

    private bool MayBegin(int start) => start == 0 || text[start - 1] == '(' || IsSpace(text[start - 1]);

    /// <summary>The longest run of a handle's characters that ends at the edge of a word.</summary>
    private int HandleEnd(int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;
        while (end > start && IsWord(end - 1) == IsWord(end))
            end--;
        return end;
    }

    private bool IsWord(int index) => index < text.Length && (char.IsAsciiLetterOrDigit(text[index]) || text[index] == '_');

    /// <summary>The end of what looks like a link, 0 where nothing does.</summary>
    private int LinkEnd(int start, out int domainEnd)
    {
        domainEnd = start;
        var rest = text.AsSpan(start);
        var scheme = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (scheme > 0 && scheme < rest.Length && !IsSpace(rest[scheme]))
            return WordEnd(start + scheme);
        domainEnd = DomainEnd(start);
        return domainEnd > start ? WordEnd(domainEnd) : 0;
    }

    private int DomainEnd(int start)
    {
        if (!char.IsAsciiLetter(text[start]))
            return start;
        var (end, label) = (start, LabelEnd(start));
        while (label + 1 < text.Length && text[label] == '.' && LabelEnd(label + 1) is var next && next > label + 1)
            end = label = next;
        return end;
    }

    private int LabelEnd(int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return end;
    }

    private int WordEnd(int start)
    {
        var end = start;
        while (end < text.Length && !IsSpace(text[end]))
            end++;
        return end;
    }

    private FoundFacet? Link(int start, int end, int domainEnd)
    {
        var url = text[start..end];

        // A scheme may be written in any case to look like a link, and must be in lower case to be one. "httpbin.org" needs none to Bluesky.
        if (!url.StartsWith("http", StringComparison.Ordinal))
        {
            if (!RootZone.Ends(text.AsSpan(start, domainEnd - start)))
                return null;
            url = $"https://{url}";
        }

        var length = url.Length;
        if (url[^1] is '.' or ',' or ';' or ':' or '!' or '?')
            length--;
        if (url[length - 1] == ')' && !url.AsSpan(0, length).Contains('('))
            length--;
        return new(start, end - (url.Length - length), FacetKind.Link, url[..length]);
    }

    /// <summary>The tag that begins here; empty where none does.</summary>
    private string TagAt(int start)
    {
        var (end, hasLetter, lastPlain) = (start, false, start);
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            var c = rune.IsBmp ? (char)rune.Value : '\0';
            if (rune.IsBmp && (IsSpace(c) || EndsTag(c)))
                break;
            var isPunctuation = IsPunctuation(rune);
            end += rune.Utf16SequenceLength;
            hasLetter |= !isPunctuation && !(rune.IsAscii && char.IsAsciiDigit(c));
            lastPlain = isPunctuation ? lastPlain : end;
        }

        return hasLetter && text[start] != '\uFE0F' ? text[start..lastPlain] : "";
    }

    private static bool EndsTag(char c) => c is '\u00AD' or '\u2060' or (>= '\u200A' and <= '\u200D') or '\u20E2';

    private static bool IsPunctuation(Rune rune) => Rune.GetUnicodeCategory(rune)
        is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;

    private bool EndsTicker(int end) => end == text.Length || IsSpace(text[end]) || ".,;:!?)\"'’".Contains(text[end]);
}
