using TwitterText.Tags;
using TwitterText.Urls;

namespace TwitterText;

/// <summary>Finds what X turns into links. Indices are UTF-16; every list is in the order of the text.</summary>
public static class Extractor
{
    /// <summary>Links, hashtags, cashtags, mentions and lists; of two that overlap the one that begins first.</summary>
    public static IReadOnlyList<Entity> ExtractEntitiesWithIndices(string text) => ExtractEntitiesWithIndices(text, withoutProtocol: true);

    /// <inheritdoc cref="ExtractEntitiesWithIndices(string)"/>
    /// <param name="text">Any text.</param>
    /// <param name="withoutProtocol">Whether a domain is a link without <c>http://</c> or <c>https://</c> before it.</param>
    public static IReadOnlyList<Entity> ExtractEntitiesWithIndices(string text, bool withoutProtocol)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WithoutOverlaps(Merge(
            Merge(Urls(text, withoutProtocol), MentionsOrLists(text)),
            Merge(Hashtags(text), Cashtags(text))));
    }

    /// <summary>Links; bare domains (<c>README.md</c>) are among them.</summary>
    public static IReadOnlyList<Entity> ExtractUrlsWithIndices(string text) => ExtractUrlsWithIndices(text, withoutProtocol: true);

    /// <summary>Links.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="withoutProtocol">Whether a domain is a link without <c>http://</c> or <c>https://</c> before it.</param>
    public static IReadOnlyList<Entity> ExtractUrlsWithIndices(string text, bool withoutProtocol)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Urls(text, withoutProtocol);
    }

    /// <summary>Mentions (<c>@name</c>), without lists.</summary>
    public static IReadOnlyList<Entity> ExtractMentionsWithIndices(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = MentionsOrLists(text);
        mentions.RemoveAll(entity => entity.Kind != EntityKind.Mention);
        return mentions;
    }

    /// <summary>Mentions (<c>@name</c>) and lists (<c>@name/list</c>).</summary>
    public static IReadOnlyList<Entity> ExtractMentionsOrListsWithIndices(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MentionsOrLists(text);
    }

    /// <summary>Hashtags that are not part of a link.</summary>
    public static IReadOnlyList<Entity> ExtractHashtagsWithIndices(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tags = Hashtags(text);
        if (tags.Count == 0)
            return tags;
        var entities = WithoutOverlaps(Merge(tags, Urls(text, withoutProtocol: true)));
        entities.RemoveAll(entity => entity.Kind != EntityKind.Hashtag);
        return entities;
    }

    /// <summary>Cashtags.</summary>
    public static IReadOnlyList<Entity> ExtractCashtagsWithIndices(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Cashtags(text);
    }

    /// <summary>The screen name that the text answers: the one it begins with, null if there is none.</summary>
    public static string? ExtractReplyScreenName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = 0;
        while (start < text.Length && CharacterClass.IsSpace(text[start]))
            start++;
        if (start == text.Length || text[start] is not ('@' or '＠'))
            return null;
        var end = ScreenName.End(text, start + 1);
        return end == start + 1 || ScreenName.IsBrokenBy(text.AsSpan(end)) ? null : text[(start + 1)..end];
    }

    /// <summary>The links of <see cref="ExtractUrlsWithIndices(string)"/>.</summary>
    public static IReadOnlyList<string> ExtractUrls(string text) => Values(ExtractUrlsWithIndices(text));

    /// <summary>The screen names that are mentioned, those of lists too, without their sign.</summary>
    public static IReadOnlyList<string> ExtractMentions(string text) => Values(ExtractMentionsOrListsWithIndices(text));

    /// <summary>The hashtags of <see cref="ExtractHashtagsWithIndices"/>, without their sign.</summary>
    public static IReadOnlyList<string> ExtractHashtags(string text) => Values(ExtractHashtagsWithIndices(text));

    /// <summary>The symbols of <see cref="ExtractCashtagsWithIndices"/>, without their sign.</summary>
    public static IReadOnlyList<string> ExtractCashtags(string text) => Values(ExtractCashtagsWithIndices(text));

    private static string[] Values(IReadOnlyList<Entity> entities) => [.. entities.Select(entity => entity.Value)];

    private static List<Entity> Urls(string text, bool withoutProtocol)
    {
        var urls = new List<Entity>();
        var scanner = new UrlScanner(text, TopLevelDomains.Official, withoutProtocol);
        while (scanner.MoveNext())
            urls.Add(new(scanner.Current.Start, scanner.Current.End, EntityKind.Url, scanner.Current.Value(text)));
        return urls;
    }

    private static List<Entity> MentionsOrLists(string text)
    {
        var mentions = new List<Entity>();
        var scanner = new MentionScanner(text);
        while (scanner.MoveNext())
        {
            var (start, nameEnd, end) = (scanner.Start, scanner.NameEnd, scanner.End);
            var kind = end > nameEnd ? EntityKind.List : EntityKind.Mention;
            mentions.Add(new(start, end, kind, text[(start + 1)..nameEnd], text[nameEnd..end]));
        }

        return mentions;
    }

    private static List<Entity> Hashtags(string text)
    {
        var tags = new List<Entity>();
        var scanner = new HashtagScanner(text);
        while (scanner.MoveNext())
            tags.Add(new(scanner.Start, scanner.End, EntityKind.Hashtag, text[(scanner.Start + 1)..scanner.End]));
        return tags;
    }

    private static List<Entity> Cashtags(string text)
    {
        var tags = new List<Entity>();
        var scanner = new CashtagScanner(text);
        while (scanner.MoveNext())
            tags.Add(new(scanner.Start, scanner.End, EntityKind.Cashtag, text[(scanner.Start + 1)..scanner.End]));
        return tags;
    }

    /// <summary>Of two lists in order one in order; where two entities begin together, the first list's comes first.</summary>
    private static List<Entity> Merge(List<Entity> first, List<Entity> second)
    {
        if (second.Count == 0)
            return first;
        if (first.Count == 0)
            return second;
        var (merged, next) = (new List<Entity>(first.Count + second.Count), 0);
        foreach (var entity in second)
        {
            while (next < first.Count && first[next].Start <= entity.Start)
                merged.Add(first[next++]);
            merged.Add(entity);
        }

        while (next < first.Count)
            merged.Add(first[next++]);
        return merged;
    }

    private static List<Entity> WithoutOverlaps(List<Entity> entities)
    {
        var end = 0;
        entities.RemoveAll(entity =>
        {
            if (entity.Start < end)
                return true;
            end = entity.End;
            return false;
        });
        return entities;
    }
}
