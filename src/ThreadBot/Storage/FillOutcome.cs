namespace ThreadBot.Storage;

/// <summary>What came of filling a slot with a thread. The three cases are all there are.</summary>
public abstract record FillOutcome
{
    private FillOutcome()
    {
    }

    /// <summary>The slot is taken by this new delivery.</summary>
    /// <param name="Delivery">Not begun yet.</param>
    public sealed record Filled(Delivery Delivery) : FillOutcome;

    /// <summary>Something is recorded for the slot already; nothing was written.</summary>
    /// <param name="Recorded">What.</param>
    public sealed record SlotTaken(RecordedSlot Recorded) : FillOutcome;

    /// <summary>The thread is out or on its way on this account already; nothing was written, and the slot is free.</summary>
    /// <param name="Delivery">The earlier delivery.</param>
    public sealed record ThreadTaken(Delivery Delivery) : FillOutcome;
}
