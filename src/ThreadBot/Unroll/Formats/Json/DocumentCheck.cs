namespace ThreadBot.Unroll.Formats.Json;

/// <summary>What a schema of types cannot say.</summary>
internal static class DocumentCheck
{
    /// <summary>What is wrong with a file; null where nothing is.</summary>
    public static string? FaultOf(DocumentFile file) =>
        file.Threads.Count == 0 ? "it has no threads"
        : file.Threads.Any(t => t is null || t.Posts.Count == 0) ? "a thread is null or has no posts"
        : file.Threads.Any(t => HasNull(t.Topics) || HasNull(t.Losses) || t.Posts.Any(p => HasNull(p))) ? "a list holds null"
        : null;

    /// <summary>The threads with an empty list wherever one was left out.</summary>
    public static IReadOnlyList<PublishedThread> Complete(IReadOnlyList<PublishedThread> threads) =>
        [.. threads.Select(t => t with { Topics = t.Topics ?? [], Losses = t.Losses ?? [], Posts = [.. t.Posts.Select(Complete)] })];

    private static PublishedPost Complete(PublishedPost post) => post with
    {
        Media = post.Media ?? [],
        Links = post.Links ?? [],
        Quoted = post.Quoted is { } quoted ? Complete(quoted) : null,
    };

    private static bool HasNull(PublishedPost? post) =>
        post is null || HasNull(post.Media) || HasNull(post.Links) || HasNull(post.Poll?.Options) || (post.Quoted is { } quoted && HasNull(quoted));

    private static bool HasNull<T>(IReadOnlyList<T>? list) => list is not null && list.Any(item => item is null);
}
