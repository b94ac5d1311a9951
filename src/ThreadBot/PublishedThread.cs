namespace ThreadBot;

/// <summary>A thread as it stands, wherever it came from: what Unroll turns into documents.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Whoever wrote it, as a reader should see it.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Posts">The posts in order; never empty.</param>
public sealed record PublishedThread(string Title, string Author, string Language, IReadOnlyList<PublishedPost> Posts)
{
    /// <summary>The thread's name where it is one of ours.</summary>
    public ThreadSlug? Slug { get; init; }

    /// <summary>The network it stands on; null for a thread that is only a file.</summary>
    public string? Network { get; init; }

    /// <summary>The address of its first post; null for a thread that is only a file.</summary>
    public string? Source { get; init; }

    /// <summary>When its first post went out, in UTC; null for a thread that is only a file.</summary>
    public DateTimeOffset? PublishedAt { get; init; }
}

/// <summary>One post of a published thread.</summary>
/// <param name="Text">Its text as its author wrote it: numbering left out, links as links.</param>
/// <param name="Images">The images, in order.</param>
public sealed record PublishedPost(string Text, IReadOnlyList<ThreadImage> Images)
{
    /// <summary>What is linked, by UTF-16 offsets into <see cref="Text"/>.</summary>
    public IReadOnlyList<PostLink> Links { get; init; } = [];

    /// <summary>The poll, if there is one.</summary>
    public Poll? Poll { get; init; }

    /// <summary>Why it begins where it begins: a sentence that was cut for a network is one again in a document.</summary>
    public CutReason Cut { get; init; } = CutReason.Author;

    /// <summary>Where it stands; null for a thread that is only a file.</summary>
    public PostAddress? Address { get; init; }
}
