using FakeX;

namespace ThreadBot.EndToEnd.Running;

/// <summary>The real program, posting to X's stand-in.</summary>
public sealed class XTests
{
    private const int Posts = 3;
    private static readonly string[] Whole = [.. Enumerable.Range(1, Posts).Select(n => $"Part {n} of thread 1. {n}/{Posts}")];

    [Fact]
    public async Task A_thread_with_an_image_and_a_poll_stands_on_X_and_costs_what_was_said()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(new World(), x)
            .With("threads/course/t.sbnmd", "---\ntitle: T\nnumbering: none\n---\nLook & see\n![A dot](dot.png)\n---\nRead https://example.com/a\n---\nWhich?\n```poll\n- this\n- that\n```\n");
        await File.WriteAllBytesAsync(Path.Combine(world.Threads, "course", "dot.png"), Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

        var plan = await Bot.RunAsync(world, "post", "t", "--account", "main", "--dry-run", "--json");
        var end = await Bot.RunAsync(world, "post", "t", "--account", "main");

        Assert.True(end.ExitCode == 0, end.Output + end.Error);
        var posts = x.Site.Read(s => s.Posts.ToList());
        Assert.Equal(["Look & see", "Read https://example.com/a", "Which?"], posts.Select(p => p.Text));
        Assert.Equal([null, posts[0].Id, posts[1].Id], posts.Select(p => p.ParentId));
        Assert.Equal("A dot", x.Site.Read(s => s.Media.Single(m => m.Id == posts[0].MediaIds.Single()).AltText));
        Assert.Equal(["this", "that"], posts[2].Poll!.Options);
        Assert.Contains("\"price\": 0.235", plan.Output, StringComparison.Ordinal);
        Assert.Equal(0.235m, x.Site.Read(s => s.Bill));
    }

    [Theory]
    [InlineData("wait@1")]
    [InlineData("hang@create:1")]
    [InlineData("wait@create:2")]
    [InlineData("hang@create:2")]
    [InlineData("hang@create:3")]
    public async Task A_program_that_is_killed_in_the_middle_of_a_request_goes_on_where_it_was(string fault)
    {
        await using var x = await FakeXServer.StartAsync(new() { Faults = fault, WaitFor = TimeSpan.FromMinutes(1) }, TimeProvider.System);
        using var world = Settings(new World().WithThreads("course", 1, Posts), x);
        var operation = fault[(fault.IndexOf('@') + 1)..].Split(':');
        using (var bot = Bot.Start(world, "run"))
        {
            await Waiting.UntilAsync(() => x.Faults.Requests(operation.Length == 2 ? operation[0] : "") >= int.Parse(operation[^1], System.Globalization.CultureInfo.InvariantCulture));
            // What hangs was accepted: wait until it was.
            await Waiting.UntilAsync(() => fault[0] == 'w' || x.Site.Read(s => s.Posts.Count) == int.Parse(operation[^1], System.Globalization.CultureInfo.InvariantCulture));
            await bot.KillAsync();
        }

        using var again = Bot.Start(world, "run");
        await again.SeesAsync("course/t01 is published");

        Assert.Equal(Whole, x.Site.Read(s => s.Posts.Select(p => p.Text).ToList()));
        Assert.Equal([null, .. x.Site.Read(s => s.Posts.Select(p => p.Id).ToList()).SkipLast(1)], x.Site.Read(s => s.Posts.Select(p => p.ParentId).ToList()));
    }

    [Fact]
    public async Task Keys_in_a_file_that_others_can_read_stop_the_program()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(new World().WithThreads("course", 1, Posts), x);
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(Path.Combine(world.Folder, "threadbot.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        var end = await Bot.RunAsync(world, "run");

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("chmod 600 threadbot.json", end.Error, StringComparison.Ordinal);
        Assert.Equal(0, x.Faults.Requests());
    }

    [Fact]
    public async Task What_X_asks_of_an_account_is_in_the_way_until_it_is_acknowledged_but_not_of_a_preview()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(new World().WithThreads("course", 1, Posts), x, acknowledged: "label, content");

        var (doctor, post, check) = (await Bot.RunAsync(world, "doctor"), await Bot.RunAsync(world, "post", "t01", "--account", "main"), await Bot.RunAsync(world, "check"));

        Assert.Contains("add operator, human to Acknowledged", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("add operator, human to Acknowledged", post.Error, StringComparison.Ordinal);
        Assert.Equal((1, 0), (post.ExitCode, check.ExitCode));
        Assert.Equal(0, x.Faults.Requests());
    }

    [Fact]
    public async Task A_person_logs_in_with_a_browser_and_the_bot_posts()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = new World().WithThreads("course", 1, Posts).With("threadbot.json", $$"""
            {
              "Accounts": { "main": { "Network": "x", "Settings": { "ClientId": "fake-client-id", "Acknowledged": "label, operator, human, content" } } },
              "Networks": { "X": { "Api": { "Address": "{{x.Address}}" }, "Login": { "Page": "{{x.Address}}i/oauth2/authorize" } } }
            }
            """);
        var environment = new Dictionary<string, string> { ["THREADBOT_Accounts__main__Settings__ClientSecret"] = "fake-client-secret" };
        var tooEarly = await Bot.RunAsync(world, environment, "post", "t01", "--account", "main");
        using (var login = Bot.Start(world, environment, "login", "x", "--port", $"{FreePort()}"))
        {
            await login.SeesAsync("code_challenge_method=S256");
            using var browser = new HttpClient();
            var page = login.Output.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal));
            Assert.Contains("can be closed", await browser.GetStringAsync(page), StringComparison.Ordinal);
            var end = await login.EndAsync();
            Assert.True(end.ExitCode == 0, end.Error);
            Assert.Contains("main is @threadbot on X.", end.Output, StringComparison.Ordinal);
        }

        var post = await Bot.RunAsync(world, environment, "post", "t01", "--account", "main");

        Assert.Contains("threadbot login main", tooEarly.Error, StringComparison.Ordinal);
        Assert.True(post.ExitCode == 0, post.Error);
        Assert.Equal(Whole, x.Site.Read(s => s.Posts.Select(p => p.Text).ToList()));
        var tokens = x.Site.Read(s => s.Grants.SelectMany(g => new[] { g.AccessToken, g.RefreshToken! }).ToList());
        Assert.DoesNotContain(Directory.EnumerateFiles(world.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".tokens", StringComparison.Ordinal)),
            file => tokens.Any(t => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains(t, StringComparison.Ordinal)));
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static World Settings(World world, FakeXServer x, string acknowledged = "label, operator, human, content") =>
        world.WithKeys(x, duties: acknowledged);
}
