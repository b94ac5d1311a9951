namespace ThreadBot.EndToEnd.Running;

public sealed class CrashTests
{
    private const int Kills = 50;
    private const int Posts = 4;
    private const int Threads = 40;
    private const int Seed = 20261122;

    [Fact]
    public async Task Killed_fifty_times_in_the_middle_of_slow_deliveries_every_thread_stands_whole_once_and_in_order()
    {
        using var world = new World().WithThreads("course", Threads, Posts).With("threadbot.json", Settings(delay: "00:00:00.15"));
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var bot = Bot.Start(world, "run");
            await bot.SeesAsync("schedule");
            await Task.Delay(random.Next(0, 1500));
            await bot.KillAsync();
        }

        world.With("threadbot.json", Settings(delay: "00:00:00"));
        using (var last = Bot.Start(world, "run"))
        {
            await last.SeesAsync($"Part {Posts} of thread {Threads}.");
            await last.SeesAsync($"course/t{Threads} is published");
            var end = await last.InterruptAsync();
            Assert.Equal(0, end.ExitCode);
        }

        var expected = Enumerable.Range(1, Threads).Select(thread =>
            Enumerable.Range(1, Posts).Select(post => $"Part {post} of thread {thread}. {post}/{Posts}").ToList());
        Assert.Equal(expected, Timeline.Threads(world, "main"));
        Assert.Equal(Threads * Posts, Timeline.Count(world, "main"));
    }

    [Fact]
    public async Task An_interrupt_lets_the_post_in_flight_finish_and_the_rest_goes_out_at_the_next_start()
    {
        using var world = new World().WithThreads("course", 1, Posts).With("threadbot.json", Settings(delay: "00:00:00.8"));
        using (var bot = Bot.Start(world, "run"))
        {
            await bot.SeesAsync("Part 1 of thread 1.");
            var end = await bot.InterruptAsync();
            Assert.Equal(0, end.ExitCode);
        }

        var before = Timeline.Count(world, "main");
        Assert.InRange(before, 1, Posts - 1);
        var history = await Bot.RunAsync(world, "history");
        Assert.Contains($"on its way, {before} of {Posts} posts are out", history.Output, StringComparison.Ordinal);

        using var again = Bot.Start(world, "run");
        await again.SeesAsync("course/t01 is published");
        Assert.Equal(Posts, Assert.Single(Timeline.Threads(world, "main")).Count);
    }

    [Fact]
    public async Task A_second_bot_on_the_same_ledger_is_refused()
    {
        using var world = new World().WithThreads("course", 1, 1).With("threadbot.json", Settings(delay: "00:00:00"));
        using var first = Bot.Start(world, "run");
        await first.SeesAsync("schedule");

        var second = await Bot.RunAsync(world, "run");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"process {first.Process.Id}", second.Error, StringComparison.Ordinal);
    }

    private static string Settings(string delay) => $$"""
        {
          "Accounts": {
            "main": { "Network": "sandbox", "OnFailure": "resume", "Settings": { "DelayBefore": "{{delay}}", "DelayAfter": "{{delay}}" } }
          },
          "Schedules": {
            "each-second": { "Account": "main", "Cron": "* * * * * ?", "TimeZone": "UTC", "Missed": "skip", "PostAtStart": true }
          },
          "Delivery": { "LookUpFor": "00:00:00.2" }
        }
        """;
}
