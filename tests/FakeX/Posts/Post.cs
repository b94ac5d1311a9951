namespace FakeX.Posts;

/// <summary>A post.</summary>
/// <param name="Id">Its number.</param>
/// <param name="AuthorId">Whose it is.</param>
/// <param name="Text">As it was sent, normalised.</param>
/// <param name="At">When it was taken.</param>
internal sealed record Post(string Id, string AuthorId, string Text, DateTimeOffset At)
{
    /// <summary>The first post of the whole conversation; its own id where it answers nothing.</summary>
    public required string ConversationId { get; init; }

    public string? ParentId { get; init; }

    public string? ParentAuthorId { get; init; }

    public string? QuotedId { get; init; }

    /// <summary>The version of this post that came before it.</summary>
    public string? EditOf { get; init; }

    /// <summary>The short addresses of its links, in order.</summary>
    public IReadOnlyList<string> ShortLinks { get; init; } = [];

    public IReadOnlyList<string> MediaIds { get; init; } = [];

    public PollForm? Poll { get; init; }

    public string? ReplySettings { get; init; }

    public bool MadeWithAi { get; init; }

    public bool PaidPartnership { get; init; }

    /// <summary>From when it is seen.</summary>
    public DateTimeOffset VisibleFrom { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public bool IsVisible(DateTimeOffset now) => DeletedAt is null && VisibleFrom <= now;
}
