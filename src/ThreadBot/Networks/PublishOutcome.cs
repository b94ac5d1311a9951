namespace ThreadBot.Networks;

/// <summary>What came of sending a post. The four cases are all there are.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>It stands.</summary>
    /// <param name="Address">Where.</param>
    public sealed record Published(PostAddress Address) : PublishOutcome;

    /// <summary>It certainly does not stand, and sending it again would not help.</summary>
    /// <param name="Reason">The network's words.</param>
    public sealed record Rejected(string Reason) : PublishOutcome
    {
        /// <summary>Whether the network says that the same text stands already: after an answer that was lost, that is most likely this post.</summary>
        public bool IsDuplicate { get; init; }
    }

    /// <summary>It certainly does not stand, and may be sent later.</summary>
    /// <param name="Until">When.</param>
    public sealed record Throttled(DateTimeOffset Until) : PublishOutcome;

    /// <summary>Nobody knows whether it stands: it is to be looked up before anything is sent again.</summary>
    /// <param name="Reason">What happened.</param>
    public sealed record Unknown(string Reason) : PublishOutcome;
}

/// <summary>What came of looking for a post.</summary>
public abstract record LookupOutcome
{
    private LookupOutcome()
    {
    }

    /// <summary>It stands.</summary>
    /// <param name="Address">Where.</param>
    public sealed record Found(PostAddress Address) : LookupOutcome;

    /// <summary>It certainly does not stand.</summary>
    public sealed record Absent : LookupOutcome;

    /// <summary>The network could not be asked.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="Until">When it can be asked; null where nobody said.</param>
    public sealed record Unknown(string Reason, DateTimeOffset? Until = null) : LookupOutcome;
}

/// <summary>What came of deleting a post.</summary>
public abstract record DeleteOutcome
{
    private DeleteOutcome()
    {
    }

    /// <summary>It is gone.</summary>
    public sealed record Deleted : DeleteOutcome;

    /// <summary>The network will not delete it.</summary>
    /// <param name="Reason">The network's words.</param>
    public sealed record Refused(string Reason) : DeleteOutcome;

    /// <summary>It may be asked for again later; asking twice does no harm.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="Until">When; null where nobody said.</param>
    public sealed record Later(string Reason, DateTimeOffset? Until = null) : DeleteOutcome;
}

/// <summary>What came of asking how a poll was answered.</summary>
public abstract record PollOutcome
{
    private PollOutcome()
    {
    }

    /// <summary>The votes.</summary>
    /// <param name="Counts">One for each option, in the order of the options.</param>
    public sealed record Votes(IReadOnlyList<int> Counts) : PollOutcome;

    /// <summary>The network does not say, now or later.</summary>
    public sealed record NotGiven : PollOutcome;

    /// <summary>It may be asked again later.</summary>
    /// <param name="Reason">What happened.</param>
    public sealed record Later(string Reason) : PollOutcome;
}
