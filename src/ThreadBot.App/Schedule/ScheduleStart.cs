using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Curricula;
using ThreadBot.Deliveries;
using ThreadBot.Storage;

namespace ThreadBot.App.Schedule;

/// <summary>
/// What is owed when the program starts: deliveries that were cut short, slots that were missed, the thread that a schedule posts at
/// start. After that it looks now and then for deliveries that were put off and for polls that have closed.
/// </summary>
internal sealed partial class ScheduleStart(
    BotSettings settings, LiveThreadLibrary library, Ledger ledger, Courier courier, PollResults polls, SlotRunner runner, RunDisplay display,
    TimeProvider clock, ILogger<ScheduleStart> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    private readonly List<(PostingSchedule Schedule, DateTimeOffset? Missed)> _owed = [];

    /// <summary>Settles what was missed before the clockwork starts: a slot that fires meanwhile would hide those before it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        display.Found(library.Current(cancellationToken));
        foreach (var schedule in settings.Schedules)
            _owed.Add((schedule, await SettleMissedAsync(schedule, cancellationToken)));
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await GuardAsync(() => CatchUpAsync(stoppingToken));
            display.NextSlots();
            using var timer = new PeriodicTimer(BetweenLooks, clock);
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await GuardAsync(() => GoOnAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is unfinished is taken up at the next start.
        }
        catch
        {
            // The host stops on it, and would call that a success.
            Environment.ExitCode = 1;
            throw;
        }
    }

    private async Task CatchUpAsync(CancellationToken stop)
    {
        await GoOnAsync(stop);
        foreach (var (schedule, missed) in _owed)
        {
            var time = missed ?? (schedule.PostAtStart ? WholeSecond(clock.GetUtcNow()) : null);
            if (time is { } fireTime)
                await runner.RunAsync(schedule, fireTime, stop);
        }
    }

    // The votes first: before anybody reads the answer, they are what people knew.
    private async Task GoOnAsync(CancellationToken stop)
    {
        await polls.ReadAsync(stop);
        await courier.RecoverAsync(stop);
    }

    private async Task<DateTimeOffset?> SettleMissedAsync(PostingSchedule schedule, CancellationToken cancellationToken)
    {
        if (await ledger.LastSlotAsync(schedule.Name, schedule.Account, cancellationToken) is not { } last)
            return null;
        var now = clock.GetUtcNow();
        var missed = MissedSlots.Decide(last.Slot.FireTime, now, schedule.Rule.Between(last.Slot.FireTime, now), schedule.Missed);
        var recorded = await ledger.RecordSkippedAsync(
            missed.Skip.Select(schedule.At), SlotOutcome.Skipped, "Missed while the program was not running.", cancellationToken);
        if (recorded > 0)
            display.Say($"{schedule.Name}: {TerminalText.Count(recorded, "slot")} missed while the program was not running, and skipped");
        return missed.Fill;
    }

    // The ledger being locked or the disk full for a while is no reason to stop for good.
    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (LedgerException e)
        {
            LogLedger(e.Message);
        }
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    [LoggerMessage(LogLevel.Critical, "Nothing could be posted: {Message}")]
    private partial void LogLedger(string message);
}
