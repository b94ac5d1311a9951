using Quartz;

namespace ThreadBot.App.Schedule;

/// <summary>What the changes of a zone's clock do to a schedule.</summary>
internal static class ClockChange
{
    private static readonly TimeSpan RareFiring = TimeSpan.FromHours(1);

    /// <summary>
    /// The wall-clock times at which the rule would fire, but which the zone skips in spring. A schedule that fires at least every
    /// hour is left alone: there nobody expects a time of its own.
    /// </summary>
    public static IEnumerable<DateTime> SkippedTimes(CronRule rule, DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var day in DaysOfChange(rule.Zone, from, until))
        {
            foreach (var time in WallClockTimes(rule.WallClock, day).Where(rule.Zone.IsInvalidTime))
            {
                if (IsRare(rule.WallClock, time))
                    yield return time;
            }
        }
    }

    /// <summary>Whether the clock of the zone is changed between two instants.</summary>
    public static bool Between(TimeZoneInfo zone, DateTimeOffset first, DateTimeOffset second) =>
        zone.GetUtcOffset(first) != zone.GetUtcOffset(second);

    private static IEnumerable<DateTime> DaysOfChange(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset until)
    {
        for (var day = TimeZoneInfo.ConvertTime(from, zone).Date; day <= until.UtcDateTime; day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1)))
                yield return day;
        }
    }

    private static IEnumerable<DateTime> WallClockTimes(CronExpression wallClock, DateTime day)
    {
        var end = Utc(day.AddDays(1));
        for (var time = wallClock.GetNextValidTimeAfter(Utc(day).AddSeconds(-1)); time < end; time = wallClock.GetNextValidTimeAfter(time.Value))
            yield return time.Value.DateTime;
    }

    private static bool IsRare(CronExpression wallClock, DateTime time) =>
        wallClock.GetNextValidTimeAfter(Utc(time)) is not { } next || next - Utc(time) > RareFiring;

    private static DateTimeOffset Utc(DateTime wallClock) => new(DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified), TimeSpan.Zero);
}
