namespace ThreadBot;

/// <summary>A moment at which a schedule posts on an account. The ledger holds each at most once.</summary>
/// <param name="Schedule">The schedule's name; <c>manual</c> for a thread posted by hand.</param>
/// <param name="FireTime">The instant, in UTC.</param>
/// <param name="Account">The account's name.</param>
public sealed record Slot(string Schedule, DateTimeOffset FireTime, string Account);

/// <summary>What became of a slot.</summary>
public enum SlotOutcome
{
    /// <summary>A thread was handed to a delivery.</summary>
    Filled,

    /// <summary>Missed while the program was down, and left out by the schedule's setting.</summary>
    Skipped,

    /// <summary>No thread was ready.</summary>
    Empty,
}

/// <summary>A slot as the ledger remembers it.</summary>
/// <param name="Slot">The moment.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">In words, where nothing was posted.</param>
/// <param name="DeliveryId">The delivery that filled it.</param>
public sealed record RecordedSlot(Slot Slot, SlotOutcome Outcome, string? Reason, long? DeliveryId);

/// <summary>One thread on its way to one account.</summary>
/// <param name="Id">The ledger's number for it.</param>
/// <param name="Account">The account's name.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Draft">What is sent; fixed when the delivery begins, whatever happens to the file after.</param>
/// <param name="Posts">One for each post of the draft, in order.</param>
public sealed record Delivery(long Id, string Account, DeliveryStatus Status, ThreadDraft Draft, IReadOnlyList<DeliveredPost> Posts)
{
    /// <summary>The slot that it fills.</summary>
    public required Slot Slot { get; init; }

    /// <summary>Why it stopped, in words; null while nothing went wrong.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Not to be gone on with before this instant; null where it may at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>
    /// When its next post may go out, where that is held back until a poll has closed; null where it is not. All before it stands, so the account
    /// is free for other threads meanwhile.
    /// </summary>
    public DateTimeOffset? RevealAt =>
        Status == DeliveryStatus.Sending
        && Posts.FirstOrDefault(p => p.Status != PostStatus.Published) is { Status: PostStatus.Waiting, Attempts: 0, Number: > 1 } next
        && Draft.Posts[next.Number - 1].Pause is { } pause
            ? Posts[next.Number - 2].PublishedAt + pause
            : null;
}

/// <summary>How far a delivery is.</summary>
public enum DeliveryStatus
{
    /// <summary>Recorded; some posts may be out, and the rest will follow by itself.</summary>
    Sending,

    /// <summary>Every post is out.</summary>
    Published,

    /// <summary>It stopped and waits for <c>resume</c> or <c>rollback</c>.</summary>
    Held,

    /// <summary>Its posts are being deleted.</summary>
    RollingBack,

    /// <summary>Every post that was out is deleted; the thread may be delivered anew.</summary>
    RolledBack,

    /// <summary>Refused before its first post; nothing went out.</summary>
    Refused,
}

/// <summary>One post of a delivery.</summary>
/// <param name="Number">Its place in the thread, from 1.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Address">Where it stands; null before it does.</param>
/// <param name="PublishedAt">When it went out.</param>
public sealed record DeliveredPost(int Number, PostStatus Status, PostAddress? Address, DateTimeOffset? PublishedAt)
{
    /// <summary>When it was last handed to the network; null before that.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How often it was handed to the network since the delivery was last taken up by a person.</summary>
    public int Attempts { get; init; }
}

/// <summary>How far a post is.</summary>
public enum PostStatus
{
    /// <summary>Not sent.</summary>
    Waiting,

    /// <summary>Sent, and no answer is recorded: it may be out or not, and is looked up before it is sent again.</summary>
    Sending,

    /// <summary>Out.</summary>
    Published,

    /// <summary>Deleted again.</summary>
    Deleted,
}

/// <summary>Where a post stands on its network.</summary>
/// <param name="Id">The network's id.</param>
/// <param name="Url">Its address for a person.</param>
public sealed record PostAddress(string Id, string Url);
