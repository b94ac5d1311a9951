using Microsoft.Extensions.Logging;
using ThreadBot.App.Settings;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Storage;

namespace ThreadBot.App.Schedule;

/// <summary>Fills a slot: takes the next thread that is ready, writes it into the ledger and has it delivered.</summary>
internal sealed partial class SlotRunner(
    BotSettings settings, LiveThreadLibrary library, NetworkCatalog catalog, Ledger ledger, Courier courier, AccountTurns turns, TimeProvider clock, ILogger<SlotRunner> logger)
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
        return unfinished.FirstOrDefault(d => d.Account == slot.Account) is { } earlier
            ? $"Delivery {earlier.Id} ({earlier.Draft.Slug}) is not finished."
            : null;
    }

    private async Task<Delivery?> FillAsync(PostingSchedule schedule, Slot slot, CancellationToken stop)
    {
        var account = settings.Account(slot.Account);
        var snapshot = library.Current(stop);
        var editor = new ThreadEditor(new ThreadRenderer(clock), new ThreadComposer(settings.ThreadsFolder));
        var addresses = new PublishedAddresses(await ledger.AddressesAsync(account.Name, stop));
        foreach (var template in await ReadyAsync(schedule, snapshot, stop))
        {
            if (Prepare(editor, template, account, addresses, stop) is not { } draft)
                continue;
            switch (await ledger.TryFillSlotAsync(slot, draft, stop))
            {
                case FillOutcome.Filled filled:
                    return filled.Delivery;
                case FillOutcome.SlotTaken:
                    LogSlotTaken(slot.Schedule, slot.FireTime);
                    return null;
                case FillOutcome.ThreadTaken:
                    break; // Posted by hand in between: the next one's turn.
            }
        }

        LogNothingReady(slot.Schedule, account.Name);
        await ledger.RecordSkippedAsync(slot, SlotOutcome.Empty, "No thread was ready.", stop);
        return null;
    }

    private async Task<IEnumerable<ThreadTemplate>> ReadyAsync(PostingSchedule schedule, ThreadLibrary snapshot, CancellationToken stop)
    {
        var statuses = await ledger.StatusesAsync(schedule.Account, stop);
        var published = statuses.Where(s => s.Value == DeliveryStatus.Published).Select(s => s.Key).ToHashSet();
        return new Syllabus(snapshot, schedule.Curricula).Ready(published, statuses.Keys.ToHashSet());
    }

    private ThreadDraft? Prepare(ThreadEditor editor, ThreadTemplate template, Account account, IThreadAddresses addresses, CancellationToken stop)
    {
        var rules = catalog.TryGetRules(account.Network, out var found) ? found : throw new InvalidOperationException($"No network '{account.Network}'.");
        var composed = editor.Prepare(template, rules, account.Numbering, addresses, stop);
        foreach (var fault in composed.Faults.Where(f => composed.Draft is null && f.Severity == Severity.Error))
            LogThreadPassedOver(template.Slug, fault);
        return composed.Draft;
    }

    [LoggerMessage(LogLevel.Warning, "The slot of {Schedule} at {FireTime:u} is skipped: {Reason}")]
    private partial void LogSkipped(string schedule, DateTimeOffset fireTime, string reason);

    [LoggerMessage(LogLevel.Information, "The slot of {Schedule} at {FireTime:u} is in the ledger already")]
    private partial void LogSlotTaken(string schedule, DateTimeOffset fireTime);

    [LoggerMessage(LogLevel.Warning, "{Schedule} has no thread ready for {Account}; add one to the threads folder")]
    private partial void LogNothingReady(string schedule, string account);

    [LoggerMessage(LogLevel.Error, "{Slug} is passed over: {Fault}")]
    private partial void LogThreadPassedOver(ThreadSlug slug, Fault fault);
}
