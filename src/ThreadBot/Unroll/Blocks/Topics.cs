namespace ThreadBot.Unroll.Blocks;

/// <summary>What a thread is about, as an index lists it.</summary>
internal static class Topics
{
    /// <summary>What it says that it explains; otherwise its hashtags.</summary>
    public static IReadOnlyList<string> Of(PublishedThread thread) =>
        thread.Topics.Count > 0 ? thread.Topics : [.. thread.Posts.SelectMany(Hashtags).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> Hashtags(PublishedPost post) =>
        from link in post.Links
        where link.Kind == LinkKind.Hashtag && link.Start >= 0 && link.Length > 1 && link.Start + link.Length <= post.Text.Length
        select VisibleText.Line(post.Text.Substring(link.Start, link.Length)).TrimStart('#', '＃');
}
