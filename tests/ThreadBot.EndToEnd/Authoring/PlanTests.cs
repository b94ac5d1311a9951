using System.Text.Json;

namespace ThreadBot.EndToEnd.Authoring;

public sealed class PlanTests
{
    private const string Daily = """
        {
          "Accounts": { "main": { "Network": "sandbox" } },
          "Schedules": { "daily": { "Account": "main", "Cron": "0 9 * * *", "TimeZone": "Europe/Berlin" } }
        }
        """;

    [Fact]
    public async Task A_year_of_slots_is_one_a_day_at_nine_with_the_changes_of_the_clock_marked()
    {
        using var world = new World().WithThreads("course", 3, 2).With("threadbot.json", Daily);

        var end = await Bot.RunAsync(world, "plan", "--days", "365", "--json");

        var slots = JsonDocument.Parse(end.Output).RootElement.GetProperty("slots").EnumerateArray().ToList();
        Assert.Equal(365, slots.Count);
        Assert.All(slots, slot => Assert.Contains("T09:00:00", slot.GetProperty("local").GetString(), StringComparison.Ordinal));
        Assert.Equal(2, slots.Count(slot => slot.GetProperty("clockChanged").GetBoolean()));
        Assert.Equal(["course/t01", "course/t02", "course/t03"], slots.Take(3).Select(slot => slot.GetProperty("thread").GetString()));
        Assert.False(slots[3].TryGetProperty("thread", out _));
    }

    [Fact]
    public async Task What_it_would_cost_on_X_is_said_to_the_cent()
    {
        using var world = new World().WithThreads("course", 3, 2).With("threadbot.json", Daily);

        var end = await Bot.RunAsync(world, "plan", "--days", "3", "--json");

        Assert.Equal(3 * 2 * 0.015m, JsonDocument.Parse(end.Output).RootElement.GetProperty("priceOnX").GetDecimal());
    }

    [Fact]
    public async Task What_is_out_is_not_planned_again()
    {
        using var world = new World().WithThreads("course", 3, 2).With("threadbot.json", Daily);
        await Bot.RunAsync(world, "post", "t01", "--account", "main");

        var end = await Bot.RunAsync(world, "plan", "--days", "2");

        Assert.DoesNotContain("course/t01", end.Output, StringComparison.Ordinal);
        Assert.Contains("course/t02", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_has_an_event_for_each_thread()
    {
        using var world = new World().WithThreads("course", 3, 2).With("threadbot.json", Daily);

        await Bot.RunAsync(world, "plan", "--days", "5", "--ics", "plan.ics");

        var calendar = await File.ReadAllTextAsync(Path.Combine(world.Folder, "plan.ics"));
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.Equal(3, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("SUMMARY:Thread 1\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
    }
}
