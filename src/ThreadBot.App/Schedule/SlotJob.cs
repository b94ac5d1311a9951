using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using ThreadBot.App.Settings;
using ThreadBot.Storage;

namespace ThreadBot.App.Schedule;

/// <summary>What Quartz calls at a schedule's fire time.</summary>
internal sealed partial class SlotJob(BotSettings settings, SlotRunner runner, IHostApplicationLifetime lifetime, RunDisplay display, ILogger<SlotJob> logger) : IJob
{
    /// <summary>The job's key of a schedule.</summary>
    public static JobKey Key(string schedule) => new(schedule, "slots");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var schedule = settings.Schedules.Single(s => s.Name == context.JobDetail.Key.Name);
        try
        {
            await runner.RunAsync(schedule, context.ScheduledFireTimeUtc ?? context.FireTimeUtc, lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return;
        }
        catch (LedgerException e)
        {
            LogLedger(schedule.Name, e.Message);
        }

        display.NextSlots();
    }

    [LoggerMessage(LogLevel.Critical, "{Schedule} could not post: {Message}")]
    private partial void LogLedger(string schedule, string message);
}
