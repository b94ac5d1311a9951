namespace ThreadBot;

/// <summary>An account that threads are posted on.</summary>
/// <param name="Name">Its name in the settings; the ledger knows it by this.</param>
/// <param name="Network">The network's name, such as <c>sandbox</c>.</param>
public sealed record Account(string Name, string Network)
{
    /// <summary>What becomes of a thread that the network will not take to its end.</summary>
    public FailurePolicy OnFailure { get; init; } = FailurePolicy.Hold;

    /// <summary>How posts are numbered where the thread does not say.</summary>
    public NumberingStyle Numbering { get; init; } = NumberingStyle.Fraction;

    /// <summary>When it comes back to what it taught.</summary>
    public Spacing Spacing { get; init; } = new();

    /// <summary>How many links back to earlier threads one of its threads may have, where the thread does not say; null where the network's price decides.</summary>
    public LinksBack? LinksBack { get; init; }

    /// <summary>The most that is spent in a month, in US dollars; null for no limit.</summary>
    public decimal? MonthlyBudget { get; init; }

    /// <summary>Settings that only its network understands. They may hold secrets and are never printed.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The name alone: the settings may hold secrets.</summary>
    public override string ToString() => Name;
}

/// <summary>What becomes of a thread that the network will not take to its end.</summary>
public enum FailurePolicy
{
    /// <summary>What is out stays, and the delivery waits for a person.</summary>
    Hold,

    /// <summary>What is out stays, and the rest is tried again a bounded number of times before it waits for a person.</summary>
    Resume,

    /// <summary>What is out is deleted.</summary>
    Rollback,
}

/// <summary>How many links back to earlier threads a thread may have.</summary>
public enum LinksBack
{
    /// <summary>None: earlier threads are named, and the reader scrolls back.</summary>
    None,

    /// <summary>One for all of them.</summary>
    One,

    /// <summary>One for each.</summary>
    All,
}
