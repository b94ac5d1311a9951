namespace ThreadBot.Deliveries;

/// <summary>What becomes of the slots that were missed while the program was down.</summary>
public enum MissedSlotPolicy
{
    /// <summary>The latest is filled, the others are left out.</summary>
    CatchUpLatest,

    /// <summary>All are left out.</summary>
    Skip,
}

/// <summary>What to do about the fire times that were missed: at most one is filled, whatever their number, so that nothing goes out in a burst.</summary>
/// <param name="Skip">To be recorded as skipped, oldest first.</param>
/// <param name="Fill">To be filled now; null where none is.</param>
public sealed record MissedSlots(IReadOnlyList<DateTimeOffset> Skip, DateTimeOffset? Fill)
{
    /// <summary>Decides. A schedule that never ran has missed nothing.</summary>
    /// <param name="last">The fire time of the latest slot in the ledger; null where there is none.</param>
    /// <param name="now">The instant.</param>
    /// <param name="fireTimes">The schedule's fire times, at least all between the two; others are left alone.</param>
    /// <param name="policy">The schedule's setting.</param>
    public static MissedSlots Decide(
        DateTimeOffset? last, DateTimeOffset now, IEnumerable<DateTimeOffset> fireTimes, MissedSlotPolicy policy)
    {
        DateTimeOffset[] missed = [.. fireTimes.Where(t => t > last && t <= now).Distinct().Order()];
        return policy == MissedSlotPolicy.CatchUpLatest && missed is [.. var older, var latest]
            ? new MissedSlots(older, latest)
            : new MissedSlots(missed, null);
    }
}
