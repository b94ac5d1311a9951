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
