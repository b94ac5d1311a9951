using ThreadBot.Unroll;

namespace ThreadBot.App.Unrolling;

/// <summary>What somebody wants unrolled, and into what.</summary>
/// <param name="What">Slugs, curricula, numbers of deliveries, files, addresses.</param>
/// <param name="Formats">What they become.</param>
internal sealed record UnrollRequest(IReadOnlyList<string> What, IReadOnlyList<IDocumentFormat> Formats)
{
    /// <summary>The file or folder; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The folder of a site; null for none.</summary>
    public string? Site { get; init; }

    /// <summary>The address under which the site will stand; null where nobody knows it yet.</summary>
    public string? SiteAddress { get; init; }

    /// <summary>Whether all threads become one document.</summary>
    public bool IsBook { get; init; }

    /// <summary>The book's or the site's title; null for that of what it is made of.</summary>
    public string? Title { get; init; }

    /// <summary>Whether numbers of posts and signs that a thread follows are taken away.</summary>
    public bool IsClean { get; init; }

    /// <summary>Only threads that began at this instant or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only threads of so many posts.</summary>
    public int MinPosts { get; init; } = 1;

    /// <summary>Whether a thread is one that was asked for.</summary>
    public bool Wants(PublishedThread thread) =>
        thread.Posts.Count >= MinPosts && (Since is null || (thread.PublishedAt ?? thread.Posts[0].PublishedAt) >= Since);
}
