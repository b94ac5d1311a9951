namespace ThreadBot.EndToEnd.Running;

public sealed class FaultTests
{
    private const int Posts = 4;

    [Theory]
    [InlineData("lose@2")]
    [InlineData("drop@3")]
    [InlineData("throttle@2")]
    [InlineData("lose@1,drop@2,throttle@3,lose@4")]
    public async Task A_network_that_loses_and_throttles_gets_the_whole_thread_once(string faults)
    {
        using var world = Misbehaving(faults, "hold");

        var end = await Bot.RunAsync(world, "post", "t01", "--account", "main");

        Assert.Equal(0, end.ExitCode);
        Assert.Equal(Posts, Assert.Single(Timeline.Threads(world, "main")).Count);
    }

    [Fact]
    public async Task A_refused_post_holds_the_thread_until_it_is_resumed()
    {
        using var world = Misbehaving("refuse@3", "hold");

        var held = await Bot.RunAsync(world, "post", "t01", "--account", "main");
        var history = await Bot.RunAsync(world, "history");
        var doctor = await Bot.RunAsync(world, "doctor", "--health");
        var resumed = await Bot.RunAsync(world, "resume", "1");

        Assert.Equal(1, held.ExitCode);
        Assert.Contains("threadbot resume 1", history.Output, StringComparison.Ordinal);
        Assert.Equal(1, doctor.ExitCode);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal(Posts, Assert.Single(Timeline.Threads(world, "main")).Count);
    }

    [Fact]
    public async Task A_refused_post_rolls_the_thread_back_where_the_account_says_so()
    {
        using var world = Misbehaving("refuse@3", "rollback");

        await Bot.RunAsync(world, "post", "t01", "--account", "main");

        Assert.Equal(0, Timeline.Count(world, "main"));
        Assert.Contains("rolled back", (await Bot.RunAsync(world, "history")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_that_stands_is_not_posted_again_but_may_be_after_a_rollback()
    {
        using var world = Misbehaving("", "hold");

        await Bot.RunAsync(world, "post", "t01", "--account", "main");
        var again = await Bot.RunAsync(world, "post", "t01", "--account", "main");
        var dry = await Bot.RunAsync(world, "rollback", "1", "--dry-run");
        var standing = Timeline.Count(world, "main");
        var rollback = await Bot.RunAsync(world, "rollback", "1");
        var after = await Bot.RunAsync(world, "post", "t01", "--account", "main");

        Assert.Equal(1, again.ExitCode);
        Assert.Contains("delivery 1", again.Error, StringComparison.Ordinal);
        Assert.Equal(Posts, dry.Output.Split("would delete").Length - 1);
        Assert.Equal(Posts, standing);
        Assert.Equal(0, rollback.ExitCode);
        Assert.Equal(0, after.ExitCode);
        Assert.Equal(Posts, Assert.Single(Timeline.Threads(world, "main")).Count);
    }

    [Fact]
    public async Task A_dry_run_sends_nothing()
    {
        using var world = Misbehaving("", "hold");

        var end = await Bot.RunAsync(world, "post", "t01", "--account", "main", "--dry-run");

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("nothing was sent", end.Output, StringComparison.Ordinal);
        Assert.Equal(0, Timeline.Count(world, "main"));
    }

    private static World Misbehaving(string faults, string onFailure) =>
        new World().WithThreads("course", 1, Posts).With("threadbot.json", $$"""
            {
              "Accounts": {
                "main": { "Network": "sandbox", "OnFailure": "{{onFailure}}", "Settings": { "Faults": "{{faults}}", "ThrottleFor": "00:00:01" } }
              },
              "Delivery": { "LookUpFor": "00:00:00.3" }
            }
            """);
}
