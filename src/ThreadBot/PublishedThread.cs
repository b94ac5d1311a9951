namespace ThreadBot;

/// <summary>
/// A thread as it stands, wherever it came from: what Unroll turns into documents. It is data alone: every file it names is a relative name
/// in the media store that comes with it.
/// </summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Whoever wrote it.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Posts">The posts in order; never empty.</param>
public sealed record PublishedThread(string Title, Author Author, string Language, IReadOnlyList<PublishedPost> Posts)
{
    /// <summary>The thread's name where it is one of ours.</summary>
    public ThreadSlug? Slug { get; init; }

    /// <summary>The network it stands on; null for a thread that is only a file.</summary>
    public string? Network { get; init; }

    /// <summary>The address of its first post; null for a thread that is only a file.</summary>
    public string? Source { get; init; }

    /// <summary>When its first post went out, in UTC; null for a thread that is only a file.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The terms that it explains, as an index would list them.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What could not be saved, one sentence each.</summary>
    public IReadOnlyList<string> Losses { get; init; } = [];
}

/// <summary>Whoever wrote a post.</summary>
/// <param name="Name">The name as a reader should see it.</param>
public sealed record Author(string Name)
{
    /// <summary>The account's name on its network, without <c>@</c>.</summary>
    public string? Handle { get; init; }

    /// <summary>The account's page.</summary>
    public string? Url { get; init; }

    /// <summary>A picture, by its name in the media store.</summary>
    public string? Picture { get; init; }
}
