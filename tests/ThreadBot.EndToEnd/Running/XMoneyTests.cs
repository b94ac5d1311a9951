using System.Text.Json;
using FakeX;

namespace ThreadBot.EndToEnd.Running;

/// <summary>The real program and what it spends on X's stand-in.</summary>
public sealed class XMoneyTests
{
    private static readonly string Month = BillingMonth.Of(TimeProvider.System.GetUtcNow()).ToString();

    [Fact]
    public async Task What_was_spent_is_what_X_bills_and_a_thread_that_does_not_fit_is_not_begun()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(new World().WithThreads("course", 3, 3), x, budget: "0.10");
        var before = await Bot.RunAsync(world, "spend");

        var first = await Bot.RunAsync(world, "post", "t01", "--account", "main");
        var second = await Bot.RunAsync(world, "post", "t02", "--account", "main");
        var dry = await Bot.RunAsync(world, "post", "t03", "--account", "main", "--dry-run");
        var third = await Bot.RunAsync(world, "post", "t03", "--account", "main");
        var spend = await Bot.RunAsync(world, "spend", "--account", "main", "--month", Month);
        var json = await Bot.RunAsync(world, "spend", "--json");

        Assert.Equal((0, 0, 1, 1), (first.ExitCode, second.ExitCode, dry.ExitCode, third.ExitCode));
        Assert.Contains("budget    $0.10  $0.10 left", before.Output, StringComparison.Ordinal);
        Assert.All([dry.Output, third.Error], text => Assert.Contains("course/t03 costs $0.045, and of the $0.10 that the setting MonthlyBudget of account 'main' allows", text, StringComparison.Ordinal));
        Assert.Equal(6, x.Site.Read(s => s.Posts.Count));
        Assert.Contains("6 posts", spend.Output, StringComparison.Ordinal);
        Assert.Contains("$0.01 left", spend.Output, StringComparison.Ordinal);
        var account = JsonDocument.Parse(json.Output).RootElement[0];
        Assert.Equal(x.Site.Read(s => s.Bill), account.GetProperty("spent").GetDecimal());
        Assert.Equal(["course/t01", "course/t02"], account.GetProperty("threads").EnumerateArray().Select(t => t.GetProperty("thread").GetString()));
        Assert.All(account.GetProperty("threads").EnumerateArray(), thread => Assert.Equal(0.045m, thread.GetProperty("amount").GetDecimal()));
    }

    [Fact]
    public async Task The_plan_and_the_schedule_skip_what_does_not_fit_and_say_why()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(new World().WithThreads("course", 3, 3), x, budget: "0.05", cron: "* * * * *");

        var plan = JsonDocument.Parse((await Bot.RunAsync(world, "plan", "--days", "1", "--json")).Output).RootElement;
        var told = await Bot.RunAsync(world, "plan", "--days", "1");
        using var bot = Bot.Start(world, "run");
        await bot.SeesAsync("course/t01 is published");
        var stopped = await bot.InterruptAsync();
        using var again = Bot.Start(world, "run");
        // The thread that this start would post at once costs more than the half cent that is left.
        await again.SeesAsync("next");
        var end = await again.InterruptAsync();

        var slots = plan.GetProperty("slots").EnumerateArray().ToList();
        Assert.Equal("course/t01", slots[0].GetProperty("thread").GetString());
        Assert.False(slots[0].TryGetProperty("refusal", out _));
        Assert.Equal("course/t02", slots[1].GetProperty("thread").GetString());
        Assert.Contains("course/t02 costs $0.045", slots[1].GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.Contains("over budget", told.Output, StringComparison.Ordinal);
        Assert.Equal(0, stopped.ExitCode);
        Assert.Contains("is skipped: course/t02 costs $0.045, and of the $0.05", end.Error, StringComparison.Ordinal);
        Assert.Equal(3, x.Site.Read(s => s.Posts.Count));
    }

    [Fact]
    public async Task Looks_deletions_and_questions_are_in_the_books_too()
    {
        await using var x = await FakeXServer.StartAsync(new() { Faults = "lose@create:2" }, TimeProvider.System);
        using var world = Settings(new World().WithThreads("course", 1, 3), x, budget: "5");

        var post = await Bot.RunAsync(world, "post", "t01", "--account", "main");
        var who = await Bot.RunAsync(world, "whoami", "main");
        var rollback = await Bot.RunAsync(world, "rollback", "1");
        var account = JsonDocument.Parse((await Bot.RunAsync(world, "spend", "--json")).Output).RootElement[0];

        Assert.Equal((0, 0, 0), (post.ExitCode, who.ExitCode, rollback.ExitCode));
        Assert.Equal(0.045m + 0.001m + 0.010m + 0.030m, x.Site.Read(s => s.Bill));
        Assert.Equal(x.Site.Read(s => s.Bill), account.GetProperty("spent").GetDecimal());
        Assert.Equal(["post", "deletion", "userRead", "ownedRead"], account.GetProperty("charges").EnumerateArray().Select(c => c.GetProperty("kind").GetString()!).Select(k => char.ToLowerInvariant(k[0]) + k[1..]));
        Assert.Equal(0.010m, account.GetProperty("outsideOfThreads").GetDecimal());
    }

    [Fact]
    public async Task The_forecast_is_what_the_coming_slots_cost()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(new World().WithThreads("course", 5, 2), x, budget: "5", cron: "*/10 * * * *");
        await Bot.RunAsync(world, "post", "t01", "--account", "main");
        var next = BillingMonth.Of(BillingMonth.Of(TimeProvider.System.GetUtcNow()).Until);

        var past = JsonDocument.Parse((await Bot.RunAsync(world, "spend", "--json", "--month", "2026-01")).Output).RootElement[0];
        var shown = JsonDocument.Parse((await Bot.RunAsync(world, "spend", "--json", "--month", $"{next}")).Output).RootElement[0];
        var now = JsonDocument.Parse((await Bot.RunAsync(world, "spend", "--json")).Output).RootElement[0];
        var wrong = await Bot.RunAsync(world, "spend", "--month", "11/2026");

        // All four threads are out before the month ends, unless its last hour has begun.
        static decimal Planned(JsonElement of) => of.GetProperty("coming").GetProperty("planned").GetDecimal();
        Assert.Equal(4 * 2 * 0.015m, Planned(now) + Planned(shown));
        Assert.Equal(0.03m + Planned(now), now.GetProperty("coming").GetProperty("forecast").GetDecimal());
        Assert.False(past.TryGetProperty("coming", out _));
        Assert.Contains("--month is '11/2026'; it must be a year and a month, such as 2026-11.", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_on_two_accounts_on_X_stops_the_program()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(new World().WithThreads("course", 1, 1).With("threads/other/t.sbnmd", "---\ntitle: T\n---\nSomething else.\n"), x, budget: "5");
        static Dictionary<string, string> Second(string curriculum) => new()
        {
            ["THREADBOT_Accounts__second__Network"] = "x",
            ["THREADBOT_Schedules__again__Account"] = "second",
            ["THREADBOT_Schedules__again__Cron"] = "0 0 1 1 *",
            ["THREADBOT_Schedules__again__TimeZone"] = "UTC",
            ["THREADBOT_Schedules__again__Curricula__0"] = curriculum,
        };

        var (run, check, doctor, other) = (
            await Bot.RunAsync(world, Second("course"), "run"),
            await Bot.RunAsync(world, Second("course"), "check"),
            await Bot.RunAsync(world, Second("course"), "doctor"),
            await Bot.RunAsync(world, Second("other"), "check"));
        await Bot.RunAsync(world, "post", "course/t01", "--account", "main");
        var copy = await Bot.RunAsync(world, Second("other"), "post", "course/t01", "--account", "second", "--dry-run");

        const string Words = "Schedules:again and Schedules:s post course on two accounts, second and main, and X forbids the same content on several accounts";
        Assert.All([run.Error, check.Output, doctor.Output], text => Assert.Contains(Words, text, StringComparison.Ordinal));
        Assert.Equal((1, 1, 1, 0), (run.ExitCode, check.ExitCode, doctor.ExitCode, other.ExitCode));
        Assert.Contains("course/t01 is on main already, and X forbids the same content on several accounts", copy.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_lists_what_X_asks_and_how_much_of_the_budget_is_spent()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(new World().WithThreads("course", 1, 1), x, budget: "0.015", acknowledged: "label, operator, human, content");
        await Bot.RunAsync(world, "post", "t01", "--account", "main");

        var (whole, health) = (await Bot.RunAsync(world, "doctor"), await Bot.RunAsync(world, "doctor", "--health"));
        var open = await Bot.RunAsync(world, new Dictionary<string, string> { ["THREADBOT_Accounts__main__Settings__Acknowledged"] = "label" }, "doctor");

        Assert.Contains("ok      account main, label: acknowledged that the profile carries the label \"Automated\"", whole.Output, StringComparison.Ordinal);
        Assert.Contains("problem budget of main: $0.015 of $0.015 spent", whole.Output, StringComparison.Ordinal);
        Assert.Equal((1, 0), (whole.ExitCode, health.ExitCode));
        Assert.Contains("problem account main, human: see to it that an account that a person manages is linked to it, then add human to Acknowledged", open.Output, StringComparison.Ordinal);
    }

    private static World Settings(World world, FakeXServer x, string budget, string cron = "0 0 1 1 *", string acknowledged = "label, operator, human, content")
    {
        world.With("threadbot.json", $$"""
            {
              "Accounts": {
                "main": {
                  "Network": "x",
                  "MonthlyBudget": {{budget}},
                  "Settings": {
                    "ConsumerKey": "fake-consumer-key",
                    "ConsumerSecret": "fake-consumer-secret",
                    "AccessToken": "1500000000000000001-fakeToken",
                    "AccessTokenSecret": "fake-token-secret",
                    "Acknowledged": "{{acknowledged}}"
                  }
                }
              },
              "Schedules": { "s": { "Account": "main", "Curricula": ["course"], "Cron": "{{cron}}", "TimeZone": "UTC", "PostAtStart": true } },
              "Delivery": { "LookUpFor": "00:00:00.5" },
              "Networks": { "X": { "Api": { "Address": "{{x.Address}}" } } }
            }
            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(world.Folder, "threadbot.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return world;
    }
}
