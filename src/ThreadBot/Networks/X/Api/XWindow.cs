namespace ThreadBot.Networks.X.Api;

/// <summary>How much of a limit is left.</summary>
/// <param name="Remaining">Requests.</param>
/// <param name="Limit">Requests of a whole window; null where nobody said.</param>
/// <param name="Reset">When the next window begins; of what comes then nothing is known.</param>
internal sealed record XWindow(long Remaining, long? Limit, DateTimeOffset Reset)
{
    /// <summary>The instant of the reset as X wrote it: the window's name.</summary>
    public long? Named { get; init; }

    /// <summary>Whether it is still this window.</summary>
    public bool IsOpen(DateTimeOffset now) => Reset > now;

    /// <summary>Until when there is no room for so many requests; null where there is, or where waiting would make no more room.</summary>
    public DateTimeOffset? Until(int times, DateTimeOffset now) =>
        IsOpen(now) && (Remaining <= 0 || (Remaining < times && Remaining != Limit)) ? Reset : null;

    /// <summary>This window, without what was taken from it since X counted.</summary>
    public XWindow After(XWindow? before) =>
        before is not null && before.Named == Named && before.Remaining < Remaining ? this with { Remaining = before.Remaining } : this;
}
