namespace ThreadBot.Networks.Bluesky;

/// <summary>The links of a text as Bluesky finds them, each with an address that leads somewhere.</summary>
internal static class BlueskyLinks
{
    /// <summary>The links, in order.</summary>
    public static IReadOnlyList<PostLink> Find(string text)
    {
        if (!text.Contains('.') && !text.Contains("://", StringComparison.Ordinal))
            return [];
        return [.. new FacetScanner(text).Links().Select(link => WrittenLink.At(text, link.Start, link.End - link.Start))];
    }
}
