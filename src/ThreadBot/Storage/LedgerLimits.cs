namespace ThreadBot.Storage;

/// <summary>Remembers limits in the ledger that is open at the time. Networks are made before there is one, and some are only looked at.</summary>
public sealed class LedgerLimits : ILimitMemory
{
    /// <summary>The ledger; null while there is none, and nothing is remembered.</summary>
    public Ledger? Ledger { get; set; }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> UsedUpUntilAsync(RequestLimit limit) =>
        Ledger?.UsedUpUntilAsync(limit) ?? Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc/>
    public Task RememberAsync(RequestLimit limit, DateTimeOffset until) => Ledger?.RememberAsync(limit, until) ?? Task.CompletedTask;
}
