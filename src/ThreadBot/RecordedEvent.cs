namespace ThreadBot;

/// <summary>Something that happened to a delivery, as the ledger remembers it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Kind">What.</param>
/// <param name="Number">The post's place in the thread, from 1; null where it concerns the whole.</param>
/// <param name="Words">What the network said, or why.</param>
/// <param name="Until">Until when is waited.</param>
public sealed record RecordedEvent(DateTimeOffset At, EventKind Kind, int? Number = null, string? Words = null, DateTimeOffset? Until = null);

/// <summary>What can happen to a delivery.</summary>
public enum EventKind
{
    /// <summary>A post was handed to the network.</summary>
    PostSent,

    /// <summary>The network said where a post stands.</summary>
    PostPublished,

    /// <summary>Nobody knows whether a post stands; it is looked for.</summary>
    PostInDoubt,

    /// <summary>A post that was in doubt stands.</summary>
    PostFound,

    /// <summary>A post that was in doubt does not stand.</summary>
    PostAbsent,

    /// <summary>The network will not take a post.</summary>
    PostRejected,

    /// <summary>The network took nothing and asks to wait.</summary>
    Throttled,

    /// <summary>A post is deleted again.</summary>
    PostDeleted,

    /// <summary>The delivery is gone on with later.</summary>
    Postponed,

    /// <summary>A person took it up again.</summary>
    Resumed,

    /// <summary>Every post is out.</summary>
    Published,

    /// <summary>It waits for a person.</summary>
    Held,

    /// <summary>What is out is being deleted.</summary>
    RollingBack,

    /// <summary>Nothing of it stands any more.</summary>
    RolledBack,

    /// <summary>Nothing of it went out.</summary>
    Refused,
}

/// <summary>Why a post that was handed to a network certainly does not stand. The three cases are all there are.</summary>
public abstract record Unsent
{
    private Unsent()
    {
    }

    /// <summary>The network asks to wait; the sending does not count.</summary>
    /// <param name="Until">Until when.</param>
    public sealed record Throttled(DateTimeOffset Until) : Unsent;

    /// <summary>The network will not take it.</summary>
    /// <param name="Reason">The network's words.</param>
    public sealed record Rejected(string Reason) : Unsent;

    /// <summary>It was looked for and does not stand.</summary>
    public sealed record Absent : Unsent;
}
