using ThreadBot.App.Schedule;

namespace ThreadBot.EndToEnd.Schedule;

public sealed class CronRuleTests
{
    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("UTC")]
    public void A_year_at_nine_is_one_slot_a_day_at_nine(string zone)
    {
        var rule = Rule("0 9 * * *", zone);

        var local = rule.Between(NewYear, NewYear.AddYears(1)).Select(t => TimeZoneInfo.ConvertTime(t, rule.Zone)).ToList();

        Assert.Equal(365, local.Count);
        Assert.All(local, time => Assert.Equal(new TimeSpan(9, 0, 0), time.TimeOfDay));
        Assert.Equal(365, local.Select(time => time.Date).Distinct().Count());
    }

    [Fact]
    public void Six_fields_begin_with_seconds()
    {
        var next = Rule("30 0 9 ? * MON-FRI", "UTC").Next(NewYear);

        Assert.Equal(new DateTimeOffset(2026, 1, 1, 9, 0, 30, TimeSpan.Zero), next);
    }

    [Theory]
    [InlineData("0 9 31 2 *")]
    [InlineData("0 0 9 1 1 ? 2011")]
    public void A_rule_that_never_fires_is_refused(string cron)
    {
        Assert.False(CronRule.TryParse(cron, "UTC", out _, out var fault));
        Assert.Equal("cron", fault.Rule);
    }

    [Theory]
    [InlineData("")]
    [InlineData("every day at nine")]
    [InlineData("61 9 * * *")]
    public void A_rule_that_cannot_be_read_is_refused(string cron)
    {
        Assert.False(CronRule.TryParse(cron, "UTC", out _, out var fault));
        Assert.Equal("cron", fault.Rule);
        Assert.Contains("five fields", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    public void A_zone_that_does_not_exist_is_refused(string zone)
    {
        Assert.False(CronRule.TryParse("0 9 * * *", zone, out _, out var fault));
        Assert.Equal("time-zone", fault.Rule);
        Assert.Contains("Europe/Berlin", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_spring_skips_is_found()
    {
        var skipped = ClockChange.SkippedTimes(Rule("30 2 * * *", "Europe/Berlin"), NewYear, NewYear.AddYears(1));

        Assert.Equal([new DateTime(2026, 3, 29, 2, 30, 0, DateTimeKind.Unspecified)], skipped);
    }

    [Theory]
    [InlineData("*/30 * * * *")]
    [InlineData("0 * * * *")]
    [InlineData("30 9 * * *")]
    public void A_frequent_rule_and_one_outside_the_gap_have_no_skipped_time(string cron) =>
        Assert.Empty(ClockChange.SkippedTimes(Rule(cron, "Europe/Berlin"), NewYear, NewYear.AddYears(1)));

    [Fact]
    public void A_time_that_spring_skips_still_fires_once_that_day()
    {
        var rule = Rule("30 2 * * *", "Europe/Berlin");
        var dayOfChange = new DateTimeOffset(2026, 3, 28, 23, 0, 0, TimeSpan.Zero);

        var fired = Assert.Single(rule.Between(dayOfChange, dayOfChange.AddHours(23)));

        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), fired);
    }

    private static CronRule Rule(string cron, string zone)
    {
        Assert.True(CronRule.TryParse(cron, zone, out var rule, out var fault), fault.Message);
        return rule;
    }
}
