using System.Text.Json;
using FakeX;
using FakeX.Accounts;

namespace ThreadBot.EndToEnd.Running;

/// <summary>Real processes that renew a login, at once or dying over it.</summary>
public sealed class XLoginTests
{
    private static readonly string[] Scopes = ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"];

    [Fact]
    public async Task Two_processes_that_renew_a_login_at_once_lose_nothing()
    {
        await using var x = await FakeXServer.StartAsync(new() { Faults = "wait@token:1", WaitFor = TimeSpan.FromSeconds(1) }, TimeProvider.System);
        using var world = LoggedIn(x);

        var ends = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Bot.RunAsync(world, XWorlds.Environment(x), "whoami", "main")));

        Assert.All(ends, AssertTells);
        Assert.Equal(1, x.Faults.Requests("token"));
    }

    [Fact]
    public async Task A_process_that_dies_before_X_renews_a_login_leaves_it_as_it_was()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = LoggedIn(x);
        var (asked, dead) = (new TaskCompletionSource(), new TaskCompletionSource());
        x.Watch.ArrivesAsync = async request =>
        {
            if (request.Operation != "token" || dead.Task.IsCompleted)
                return true;
            asked.SetResult();
            await dead.Task;
            return false;
        };
        using (var dying = Bot.Start(world, XWorlds.Environment(x), "whoami", "main"))
        {
            await Waiting.UntilAsync(() => asked.Task.IsCompleted);
            await dying.KillAsync();
            dead.SetResult();
        }

        AssertTells(await Bot.RunAsync(world, XWorlds.Environment(x), "whoami", "main"));
    }

    [Fact]
    public async Task A_process_that_died_before_a_new_login_was_in_its_place_is_survived()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = LoggedIn(x);
        var old = await File.ReadAllBytesAsync(Tokens(world));
        AssertTells(await Bot.RunAsync(world, XWorlds.Environment(x), "whoami", "main"));
        // The new tokens are on the disk and whole, and the old ones still stand where they were.
        File.Move(Tokens(world), Tokens(world) + ".new");
        await File.WriteAllBytesAsync(Tokens(world), old);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Tokens(world), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        AssertTells(await Bot.RunAsync(world, XWorlds.Environment(x), "whoami", "main"));
        Assert.Equal(1, x.Faults.Requests("token"));
    }

    private static void AssertTells(BotResult end) => Assert.Equal(("main is @threadbot on X.\n", ""), (end.Output, end.Error));

    private static string Tokens(World world) => Path.Combine(world.Data, "x", "main.tokens");

    private static World LoggedIn(FakeXServer x)
    {
        var grant = TokenDesk.Issue(x.Site, Scopes);
        var world = new World().WithLogin(x).With(".threadbot/x/main.tokens", JsonSerializer.Serialize(
            new { accessToken = grant.AccessToken, refreshToken = grant.RefreshToken, expiresAt = DateTimeOffset.UnixEpoch, scope = "" }));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Tokens(world), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return world;
    }
}
