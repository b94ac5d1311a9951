using Microsoft.Extensions.DependencyInjection;
using Quartz;
using ThreadBot.App.Settings;

namespace ThreadBot.App.Schedule;

/// <summary>Hands the schedules to Quartz, which says when; the ledger remembers.</summary>
internal static class ScheduleRegistration
{
    /// <summary>Adds a trigger for each schedule, and the work at start.</summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services, BotSettings settings)
    {
        services
            .AddSingleton<AccountTurns>()
            .AddSingleton<SlotRunner>()
            .AddSingleton<RunDisplay>()
            .AddHostedService<ScheduleStart>();
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            foreach (var schedule in settings.Schedules)
                AddTrigger(quartz, schedule);
        });
        // After the start's own service: hosted services start in this order.
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void AddTrigger(IQuartzBuilder quartz, PostingSchedule schedule)
    {
        var key = SlotJob.Key(schedule.Name);
        quartz.AddJob<SlotJob>(job => job.WithIdentity(key).StoreDurably());
        // What was missed is found in the ledger at start; Quartz must not make up for it a second time.
        quartz.AddTrigger<SlotJob>(trigger => trigger
            .ForJob(key)
            .WithCronSchedule(schedule.Rule.Expression, cron => cron
                .InTimeZone(schedule.Rule.Zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)));
    }
}
