using System.Globalization;
using ThreadBot.App.Settings;
using ThreadBot.Curricula;

namespace ThreadBot.App.Schedule;

/// <summary>What is wrong with schedules that can be read: times that the clock skips, curricula that are not there.</summary>
internal static class ScheduleCheck
{
    private const int DaysAhead = 366;

    /// <summary>The faults of all schedules, over the coming year.</summary>
    public static IEnumerable<Fault> Faults(BotSettings settings, ThreadLibrary library, DateTimeOffset now)
    {
        foreach (var schedule in settings.Schedules)
        {
            foreach (var name in schedule.Rhythm.Curricula.Where(name => library.Curricula.All(c => c.Name != name)))
                yield return Fault(settings, "settings", Severity.Error, $"Schedules:{schedule.Name}:Curricula names '{name}', but there is no folder '{name}' with threads.");
            foreach (var time in ClockChange.SkippedTimes(schedule.Rule, now, now.AddDays(DaysAhead)))
                yield return Fault(settings, "cron", Severity.Warning, Skipped(schedule, time));
        }
    }

    private static string Skipped(PostingSchedule schedule, DateTime time) => string.Create(
        CultureInfo.InvariantCulture,
        $"Schedules:{schedule.Name} fires at {time:HH:mm}, a time that {schedule.Rule.Zone.Id} skips on {time:yyyy-MM-dd}: that day it fires when the clock goes on. Choose a time outside the change.");

    private static Fault Fault(BotSettings settings, string rule, Severity severity, string message) =>
        new(severity, rule, settings.Source, 0, message);
}
