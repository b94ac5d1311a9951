namespace ThreadBot.EndToEnd.Running;

public sealed class RunTests
{
    private const string EachSecond = """
        {
          "Accounts": { "main": { "Network": "sandbox" } },
          "Schedules": { "each-second": { "Account": "main", "Cron": "* * * * * ?", "TimeZone": "UTC" } }
        }
        """;

    [Fact]
    public async Task Without_any_settings_the_demonstration_posts_a_shipped_thread_and_names_the_next_slots()
    {
        using var world = new World().WithShippedThreads();
        using var bot = Bot.Start(world);

        await bot.SeesAsync("demo: ");
        await bot.SeesAsync("is published");
        await bot.SeesAsync("next");
        var end = await bot.InterruptAsync();

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("The built-in demonstration", end.Output, StringComparison.Ordinal);
        Assert.Contains("ml-terms", end.Output, StringComparison.Ordinal);
        Assert.Contains("demo on sandbox", end.Output, StringComparison.Ordinal);
        Assert.Contains("sandbox://demo/", end.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", end.Output, StringComparison.Ordinal);
        Assert.Single(Timeline.Threads(world, "demo"));
    }

    [Fact]
    public async Task A_thread_added_while_the_bot_runs_goes_out_at_the_next_slot()
    {
        using var world = new World().WithThreads("course", 1, 1).With("threadbot.json", EachSecond);
        using var bot = Bot.Start(world, "run");
        await bot.SeesAsync("course/t01 is published");

        world.With("threads/course/added.sbnmd", "---\ntitle: Added\norder: 2\n---\nWritten while the bot was running.\n");

        await bot.SeesAsync("course/added is published");
        Assert.Equal("Written while the bot was running.", Assert.Single(Timeline.Threads(world, "main")[1]));
    }

    [Fact]
    public async Task A_broken_thread_is_named_and_the_others_go_out()
    {
        using var world = new World()
            .With("threads/course/a-broken.sbnmd", "---\ntitle: Broken\n---\n{{ for x in }}\n")
            .With("threads/course/b-front.sbnmd", "---\ntitle: A: b\n---\nText.\n")
            .With("threads/course/c-endless.sbnmd", "---\ntitle: Endless\n---\n{{ while true }}x{{ end }}\n")
            .With("threads/course/d-fine.sbnmd", "---\ntitle: Fine\n---\nThis one is fine.\n")
            .With("threadbot.json", EachSecond);
        using var bot = Bot.Start(world, "run");

        await bot.SeesAsync("course/d-fine is published");
        var end = await bot.InterruptAsync();

        Assert.Contains("course/a-broken.sbnmd:4", end.Error, StringComparison.Ordinal);
        Assert.Contains("course/b-front.sbnmd:2", end.Output, StringComparison.Ordinal);
        Assert.Contains("course/c-endless.sbnmd:4", end.Error, StringComparison.Ordinal);
        Assert.Equal("This one is fine.", Assert.Single(Assert.Single(Timeline.Threads(world, "main"))));
    }

    [Fact]
    public async Task Slots_missed_while_the_bot_was_down_are_recorded_and_only_the_latest_is_filled()
    {
        var settings = EachSecond.Replace("\"TimeZone\"", "\"Missed\": \"latest\", \"TimeZone\"", StringComparison.Ordinal);
        using var world = new World().WithThreads("course", 9, 1).With("threadbot.json", settings);
        using (var bot = Bot.Start(world, "run"))
        {
            await bot.SeesAsync("course/t01 is published");
            await bot.KillAsync();
        }

        var before = Timeline.Count(world, "main");
        await Task.Delay(TimeSpan.FromSeconds(4));
        using var again = Bot.Start(world, "run");
        await again.SeesAsync("missed while the program was not running, and skipped");

        await again.SeesAsync("is published");
        var skipped = again.Output.Split('\n').Single(line => line.Contains("missed while", StringComparison.Ordinal));
        Assert.Matches(@"each-second: \d+ slots? missed", skipped);
        Assert.True(Timeline.Count(world, "main") > before);
    }

    [Fact]
    public async Task A_refused_thread_is_left_alone_by_the_schedule_and_can_be_sent_by_hand()
    {
        var refusing = EachSecond.Replace("\"sandbox\"", "\"sandbox\", \"Settings\": { \"Faults\": \"refuse@1\" }", StringComparison.Ordinal);
        using var world = new World().WithThreads("course", 2, 1).With("threadbot.json", refusing);
        using (var bot = Bot.Start(world, "run"))
        {
            await bot.SeesAsync("course/t01 is refused");
            await bot.SeesAsync("course/t02 is published");
            await bot.InterruptAsync();
        }

        world.With("threadbot.json", EachSecond);
        var byHand = await Bot.RunAsync(world, "post", "t01", "--account", "main");

        Assert.Equal(0, byHand.ExitCode);
        Assert.Equal(["Part 1 of thread 2.", "Part 1 of thread 1."], Timeline.Threads(world, "main").Select(t => Assert.Single(t)));
    }

    [Theory]
    [InlineData("""{ "Accounts": { "a": { "Network": "sandbox" } }, "Schedules": { "s": { "Account": "a", "Cron": "0 9 31 2 *", "TimeZone": "UTC" } } }""", "Cron '0 9 31 2 *' never fires")]
    [InlineData("""{ "Accounts": { "a": { "Network": "sandbox" } }, "Schedules": { "s": { "Account": "a", "Cron": "0 9 * * *", "TimeZone": "Mars/Olympus" } } }""", "TimeZone 'Mars/Olympus' is not known")]
    [InlineData("""{ "Accounts": { "a": { "Network": "mastodon" } } }""", "cannot post to")]
    [InlineData("""{ "Accounts": { "a": { "Network": "x" } } }""", "X asks for four keys")]
    [InlineData("""{ "Accounts": { "a": { "Network": "sandbox", "Settings": { "Faults": "explode@2" } } } }""", "Faults")]
    [InlineData("""{ "Accounts": { "../a": { "Network": "sandbox" } } }""", "Accounts:../a")]
    [InlineData("""{ "Accounts": { "a": { "Netwerk": "sandbox" } } }""", "Netwerk")]
    [InlineData("""{ "Accounts": """, "threadbot.json")]
    public async Task Settings_that_cannot_be_used_stop_the_program_with_one_line_that_names_them(string settings, string named)
    {
        using var world = new World().WithThreads("course", 1, 1).With("threadbot.json", settings);

        var end = await Bot.RunAsync(world, "run");

        Assert.Equal(1, end.ExitCode);
        Assert.Contains(named, Assert.Single(end.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(world.Data, "sandbox")));
    }

    [Fact]
    public async Task A_damaged_ledger_stops_the_program_before_anything_is_posted()
    {
        using var world = new World().WithThreads("course", 1, 1).With("threadbot.json", EachSecond).With(".threadbot/ledger.db", new string('x', 8192));

        var end = await Bot.RunAsync(world, "run");

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("ledger.db", Assert.Single(end.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(world.Data, "sandbox")));
    }
}
