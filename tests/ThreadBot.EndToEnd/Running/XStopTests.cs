using FakeX;

namespace ThreadBot.EndToEnd.Running;

/// <summary>The real program on X: stopped in the middle of a thread, and asked afterwards what happened.</summary>
public sealed class XStopTests
{
    private const int Posts = 3;
    private static readonly string[] Whole = [.. Enumerable.Range(1, Posts).Select(n => $"Part {n} of thread 1. {n}/{Posts}")];

    [Fact]
    public async Task A_stop_lets_the_post_in_flight_end_and_the_rest_goes_out_after_a_restart()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = new World().WithThreads("course", 1, Posts).WithKeys(x);
        var (inFlight, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        x.Watch.LeavesAsync = async request =>
        {
            if (request is { Operation: "create", Number: 2 })
            {
                inFlight.SetResult();
                await answered.Task;
            }
            return true;
        };
        using (var bot = Bot.Start(world, "run"))
        {
            await Waiting.UntilAsync(() => inFlight.Task.IsCompleted);
            await bot.TerminateAsync();
            await Task.Delay(300);
            Assert.False(bot.Process.HasExited);
            answered.SetResult();
            Assert.Equal(0, (await bot.EndAsync()).ExitCode);
        }
        Assert.Equal(Whole[..2], x.Site.Read(s => s.Posts.Select(p => p.Text).ToList()));
        Assert.Contains("on its way, 2 of 3 posts are out", (await Bot.RunAsync(world, "history")).Output, StringComparison.Ordinal);

        using var again = Bot.Start(world, "run");
        await again.SeesAsync("course/t01 is published");
        Assert.Equal(Whole, x.Site.Read(s => s.Posts.Select(p => p.Text).ToList()));
        Assert.Equal(0, x.Faults.Requests("timeline"));
    }

    [Theory]
    [InlineData("resume", "lose@create:2", "post 1 went out", "nobody knew whether post 2 stands, so it was looked for: the connection broke", "post 2 was found where it stands", "post 3 went out", "every post is out")]
    [InlineData("resume", "unavailable@create:2", "X answered Service Unavailable (503)", "post 2 was looked for and does not stand", "posts 2 to 3 went out", "every post is out")]
    [InlineData("hold", "refuse@create:2", "X refused post 2: Forbidden: You are not permitted to perform this action. (403)", "held until a person decides: post 2 was rejected")]
    [InlineData("rollback", "refuse@create:3", "posts 1 to 2 went out", "what is out is to be deleted: post 3 was rejected", "post 2 was deleted", "post 1 was deleted", "nothing of it stands any more")]
    [InlineData("hold", "refuse@create:1", "X refused post 1", "given up, nothing of it is out")]
    [InlineData("hold", "throttle@create:1", "X took nothing and asked to wait until", "posts 1 to 3 went out")]
    public async Task History_says_in_words_what_happened(string policy, string faults, params string[] story)
    {
        await using var x = await FakeXServer.StartAsync(new() { Faults = faults, ThrottleFor = TimeSpan.Zero }, TimeProvider.System);
        using var world = new World().WithThreads("course", 1, Posts).WithKeys(x, policy);
        await Bot.RunAsync(world, "post", "t01", "--account", "main");

        var history = (await Bot.RunAsync(world, "history")).Output;

        var last = -1;
        foreach (var words in story)
        {
            var at = history.IndexOf(words, last + 1, StringComparison.Ordinal);
            Assert.True(at > last, $"'{words}' is not said, or not in its place:\n{history}");
            last = at;
        }
    }
}
