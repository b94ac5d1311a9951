namespace ThreadBot;

/// <summary>
/// Where a network writes down what is charged beside the posts and deletions themselves. It does so before it asks, so that neither a crash nor
/// a lost answer hides what may have been spent.
/// </summary>
public interface ISpendBook
{
    /// <summary>Before a request: the most that may be charged for it. Until it is settled it is in doubt.</summary>
    /// <returns>The entry's number.</returns>
    Task<long> OpenAsync(Charge most);

    /// <summary>After its answer: what was charged in the end. Without a count the entry is struck out, as nothing was.</summary>
    Task SettleAsync(long entry, Charge actual);
}

/// <summary>A book that nobody keeps.</summary>
public sealed class NoSpendBook : ISpendBook
{
    /// <summary>The only one.</summary>
    public static NoSpendBook Instance { get; } = new();

    /// <inheritdoc/>
    public Task<long> OpenAsync(Charge most) => Task.FromResult(0L);

    /// <inheritdoc/>
    public Task SettleAsync(long entry, Charge actual) => Task.CompletedTask;
}
