namespace ThreadBot.Unroll.Blocks;

/// <summary>A stretch of a document that stands by itself: one post, or several that one sentence runs through, with what is attached.</summary>
/// <param name="Text">What it says.</param>
internal sealed record Passage(IReadOnlyList<Block> Text)
{
    public IReadOnlyList<PublishedMedia> Media { get; init; } = [];

    public PublishedPoll? Poll { get; init; }

    public Passage? Quoted { get; init; }

    public LinkCard? Card { get; init; }

    /// <summary>Whoever wrote it where that is not the thread's author.</summary>
    public Author? By { get; init; }

    public string? Missing { get; init; }

    public bool Edited { get; init; }

    /// <summary>Where its first post stands.</summary>
    public string? Url { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The passages of a thread: what was cut only to fit a post is whole again.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="addressOf">Where another thread of ours stands; null where it is not within reach.</param>
    public static IReadOnlyList<Passage> Of(PublishedThread thread, Func<ThreadSlug, string?> addressOf)
    {
        var passages = new List<Passage>();
        var joined = new JoinedPosts(addressOf);
        foreach (var post in thread.Posts)
        {
            if (!joined.CanTake(post))
                passages.Add(joined.ToPassage());
            joined.Add(post);
        }

        passages.Add(joined.ToPassage());
        return passages;
    }

    /// <summary>One post as a passage.</summary>
    public static Passage Of(PublishedPost post, Func<ThreadSlug, string?> addressOf)
    {
        var joined = new JoinedPosts(addressOf);
        joined.Add(post);
        return joined.ToPassage();
    }
}
