namespace ThreadBot.Unroll.Formats.Json;

/// <summary>What a schema of types cannot say.</summary>
internal static class DocumentCheck
{
    /// <summary>What is wrong with a file; null where nothing is.</summary>
    public static string? FaultOf(DocumentFile file) =>
        file.Threads.Count == 0 ? "it has no threads"
        : file.Threads.Any(t => t is null || t.Posts.Count == 0 || t.Topics.Contains(null) || t.Losses.Contains(null)) ? "a thread has no posts, or is null"
        : file.Threads.SelectMany(t => t.Posts).Any(HasNull) ? "a list in a post holds null"
        : null;

    private static bool HasNull(PublishedPost? post) =>
        post is null || post.Media.Contains(null) || post.Links.Contains(null)
        || (post.Poll is { } poll && poll.Options.Contains(null))
        || (post.Quoted is { } quoted && HasNull(quoted));
}
