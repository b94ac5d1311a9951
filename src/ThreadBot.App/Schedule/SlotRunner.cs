using Microsoft.Extensions.Logging;
using ThreadBot.App.Settings;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Storage;

namespace ThreadBot.App.Schedule;

/// <summary>Fills a slot: has the next lesson chosen and written into the ledger, and has it delivered.</summary>
internal sealed partial class SlotRunner(
    BotSettings settings, LiveThreadLibrary library, NetworkCatalog catalog, Ledger ledger, SlotFiller filler, Courier courier, AccountTurns turns, TimeProvider clock, ILogger<SlotRunner> logger)
{
    /// <summary>Fills the slot of a schedule at an instant, or records why nothing was posted. The stop is looked at between posts.</summary>
    public async Task RunAsync(PostingSchedule schedule, DateTimeOffset fireTime, CancellationToken stop)
    {
        using var turn = await turns.EnterAsync(schedule.Account, stop);
        var slot = schedule.At(fireTime);
        if (await ReasonToSkipAsync(schedule, slot, stop) is { } reason)
        {
            LogSkipped(slot.Schedule, slot.FireTime, reason);
            await ledger.RecordSkippedAsync(slot, SlotOutcome.Skipped, reason, stop);
            return;
        }

        if (await FillAsync(schedule, slot, stop) is { } delivery)
            await courier.DeliverAsync(delivery.Id, stop);
    }

    private async Task<string?> ReasonToSkipAsync(PostingSchedule schedule, Slot slot, CancellationToken stop)
    {
        if (schedule.Rule.Next(slot.FireTime) <= clock.GetUtcNow())
            return "The account was busy until the next slot.";
        var unfinished = await ledger.UnfinishedAsync(stop);
        // A quiz whose poll is open leaves the account free.
        return unfinished.FirstOrDefault(d => d.Account == slot.Account && d.RevealAt is null) is { } earlier
            ? $"Delivery {earlier.Id} ({earlier.Draft.Slug}) is not finished."
            : null;
    }

    private async Task<Delivery?> FillAsync(PostingSchedule schedule, Slot slot, CancellationToken stop)
    {
        var filling = await filler.FillAsync(Room(settings.Account(slot.Account), stop), slot, schedule.Terms, stop);
        foreach (var fault in filling.PassedOver)
            LogThreadPassedOver(fault.Thread, fault);
        if (filling.Outcome is FillOutcome.SlotTaken)
            LogSlotTaken(slot.Schedule, slot.FireTime);
        if (filling.Refusal is { } refusal)
            LogSkipped(slot.Schedule, slot.FireTime, refusal);
        else if (filling.Outcome is null)
            LogNothingReady(slot.Schedule, slot.Account);
        return (filling.Outcome as FillOutcome.Filled)?.Delivery;
    }

    private Classroom Room(Account account, CancellationToken stop)
    {
        var editor = new ThreadEditor(new ThreadRenderer(clock), new ThreadComposer(settings.ThreadsFolder));
        return new Classroom(account, catalog.Rules(account), library.Current(stop), editor);
    }

    [LoggerMessage(LogLevel.Warning, "The slot of {Schedule} at {FireTime:u} is skipped: {Reason}")]
    private partial void LogSkipped(string schedule, DateTimeOffset fireTime, string reason);

    [LoggerMessage(LogLevel.Information, "The slot of {Schedule} at {FireTime:u} is in the ledger already")]
    private partial void LogSlotTaken(string schedule, DateTimeOffset fireTime);

    [LoggerMessage(LogLevel.Warning, "{Schedule} has no thread ready for {Account}; add one to the threads folder")]
    private partial void LogNothingReady(string schedule, string account);

    [LoggerMessage(LogLevel.Error, "{Slug} is passed over: {Fault}")]
    private partial void LogThreadPassedOver(ThreadSlug? slug, Fault fault);
}
