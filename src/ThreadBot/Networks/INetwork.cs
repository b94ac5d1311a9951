namespace ThreadBot.Networks;

/// <summary>A connection to one account on a network. Nothing in it retries a publication: that is the courier's to decide.</summary>
public interface INetwork
{
    /// <summary>What the network accepts.</summary>
    NetworkRules Rules { get; }

    /// <summary>Sends one post, once. The token ends the waiting for an answer, which is then <see cref="PublishOutcome.Unknown"/>.</summary>
    Task<PublishOutcome> PublishAsync(OutgoingPost post, CancellationToken cancellationToken);

    /// <summary>Looks on the own timeline, by parent and text, whether a post stands whose answer was lost.</summary>
    Task<LookupOutcome> FindAsync(OutgoingPost post, CancellationToken cancellationToken);

    /// <summary>Deletes one post. One that is gone already counts as deleted.</summary>
    /// <param name="address">Where it stands.</param>
    /// <param name="book">Where the network writes down what it is charged for beside the deletion itself.</param>
    /// <param name="cancellationToken">Ends the waiting for an answer.</param>
    Task<DeleteOutcome> DeleteAsync(PostAddress address, ISpendBook book, CancellationToken cancellationToken);

    /// <summary>Asks how a poll was answered. A network that does not say need not do anything.</summary>
    /// <param name="address">Where its post stands.</param>
    /// <param name="book">Where the network writes down what it is charged for.</param>
    /// <param name="cancellationToken">Ends the waiting for an answer.</param>
    Task<PollOutcome> ReadPollAsync(PostAddress address, ISpendBook book, CancellationToken cancellationToken) =>
        Task.FromResult<PollOutcome>(new PollOutcome.NotGiven());
}

/// <summary>A post and its place in the thread that stands so far.</summary>
/// <param name="Draft">What is sent.</param>
/// <param name="Root">The first post of the thread; null for the first itself.</param>
/// <param name="Parent">The post it answers; null for the first.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record OutgoingPost(PostDraft Draft, PostAddress? Root, PostAddress? Parent, string Language)
{
    /// <summary>When its answer was lost, where it is looked for; a look need not go much further back. Null where nobody knows.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How many posts of its thread come after it. Where a network has room for fewer, it may ask to wait before the first.</summary>
    public int Following { get; init; }

    /// <summary>Where the network writes down what it is charged for beside the post itself: alt texts, and what is read to look for a post.</summary>
    public ISpendBook Book { get; init; } = NoSpendBook.Instance;
}
