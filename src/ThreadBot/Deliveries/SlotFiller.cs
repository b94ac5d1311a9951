using ThreadBot.Curricula.Lessons;
using ThreadBot.Storage;

namespace ThreadBot.Deliveries;

/// <summary>Hands a slot to the next lesson of its account.</summary>
/// <param name="ledger">What the account has had, and where the choice is written down.</param>
/// <param name="budget">What may be spent.</param>
public sealed class SlotFiller(Ledger ledger, Budget budget)
{
    /// <summary>Chooses a lesson and records it, or records that there is none.</summary>
    /// <param name="room">The account and what is taught there.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="terms">What its schedule gives.</param>
    /// <param name="stop">Ends the work before anything is written.</param>
    public async Task<Filling> FillAsync(Classroom room, Slot slot, SlotTerms terms, CancellationToken stop)
    {
        var progress = room.ProgressOf(await ledger.LessonsAsync(slot.Account, stop));
        var before = await ledger.LatestKindsAsync(slot.Schedule, slot.Account, terms.Rhythm.Memory, stop);
        var addresses = new PublishedAddresses(await ledger.AddressesAsync(slot.Account, stop));
        var passedOver = new List<Fault>();
        foreach (var lesson in room.Lessons(progress, new LessonSlot(slot.FireTime, terms.Zone, terms.Rhythm, before), addresses, stop))
        {
            passedOver.AddRange(lesson.Obstacles);
            if (lesson.Composed.Draft is not { } draft)
                continue;
            // Nothing cheaper goes out in its place: lessons come in an order.
            if (await budget.RefusalAsync(room.Account, draft, stop) is { } refusal)
            {
                await ledger.RecordSkippedAsync(slot, SlotOutcome.Skipped, $"{refusal}.", stop);
                return new Filling(null, passedOver) { Refusal = refusal };
            }
            // Posted by hand in between: the next one's turn.
            if (await ledger.TryFillSlotAsync(slot, draft, stop) is var outcome and not FillOutcome.ThreadTaken)
                return new Filling(outcome, passedOver);
        }

        await ledger.RecordSkippedAsync(slot, SlotOutcome.Empty, "No thread was ready.", stop);
        return new Filling(null, passedOver);
    }
}

/// <summary>What a schedule gives in its slots, and by which calendar.</summary>
/// <param name="Zone">The zone in whose calendar days are counted.</param>
/// <param name="Rhythm">What it gives.</param>
public sealed record SlotTerms(TimeZoneInfo Zone, LessonRhythm Rhythm);

/// <summary>What came of filling a slot.</summary>
/// <param name="Outcome">The lesson's delivery, or what was recorded before; null where nothing was begun.</param>
/// <param name="PassedOver">What is wrong with the lessons whose turn it would have been.</param>
public sealed record Filling(FillOutcome? Outcome, IReadOnlyList<Fault> PassedOver)
{
    /// <summary>Why the lesson whose turn it is may not be begun, as a sentence without its end; null where it may.</summary>
    public string? Refusal { get; init; }
}
