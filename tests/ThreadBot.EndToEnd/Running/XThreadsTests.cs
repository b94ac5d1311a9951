using FakeX;

namespace ThreadBot.EndToEnd.Running;

/// <summary>What a thread on X can hold, with the real program.</summary>
public sealed class XThreadsTests
{
    // One dot that blinks.
    private const string Gif = "R0lGODlhAQABAIAAAP8AAP///yH5BAAKAAAALAAAAAABAAEAAAICRAEAOw==";
    private const string Settings = """
        {
          "Accounts": {
            "main": {
              "Network": "x",
              "Settings": {
                "ConsumerKey": "fake-consumer-key", "ConsumerSecret": "fake-consumer-secret",
                "AccessToken": "1500000000000000001-fakeToken", "AccessTokenSecret": "fake-token-secret",
                "Acknowledged": "label, operator, human, content", "LongPosts": "LONG"
              }
            }
          },
          "Networks": { "X": { "Api": { "Address": "ADDRESS", "UploadPart": 20 } } }
        }
        """;

    [Fact]
    public async Task A_thread_has_a_GIF_quotes_an_earlier_one_and_says_who_may_answer()
    {
        await using var x = await FakeXServer.StartAsync(new() { ProcessFor = TimeSpan.FromMilliseconds(100) }, TimeProvider.System);
        using var world = World(x, isLong: false)
            .With("threads/course/a.sbnmd", "---\ntitle: A\norder: 1\n---\nIt began here.\n")
            .With("threads/course/b.sbnmd", "---\ntitle: B\norder: 2\nnumbering: none\nreply_settings: following\nmade_with_ai: true\n---\nRemember?\n\n{{ thread_quote 'a' }}\n---\n![A red dot blinks](dot.gif)\n");
        await File.WriteAllBytesAsync(Path.Combine(world.Threads, "course", "dot.gif"), Convert.FromBase64String(Gif));

        foreach (var thread in new[] { "course/a", "course/b" })
        {
            var end = await Bot.RunAsync(world, "post", thread, "--account", "main");
            Assert.True(end.ExitCode == 0, end.Output + end.Error);
        }

        var posts = x.Site.Read(s => s.Posts.ToList());
        Assert.Equal((posts[0].Id, "following"), (posts[1].QuotedId, posts[1].ReplySettings));
        Assert.Equal(("", true, "A red dot blinks"), (posts[2].Text, posts[2].MadeWithAi, x.Site.Read(s => s.Media.Single().AltText)));
        Assert.Equal(3, x.Faults.Requests("append"));
    }

    [Fact]
    public async Task What_X_would_refuse_is_said_by_check_and_nothing_is_sent()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = World(x, isLong: false).With(
            "threads/course/a.sbnmd",
            "---\ntitle: A\n---\n$AAA or $BBB?\n---\nAsk @stranger.\n---\n{{ thread_quote 'https://x.com/someone/status/1' }}\nLook.\n");

        var check = await Bot.RunAsync(world, "check");
        var quoted = await Bot.RunAsync(world, "post", "a", "--account", "main");
        world.With("threads/course/a.sbnmd", "---\ntitle: A\n---\n$AAA or $BBB?\n---\nAsk @stranger.\n");
        var post = await Bot.RunAsync(world, "post", "a", "--account", "main");

        Assert.Contains("course/a.sbnmd:8: error quote:", check.Output + check.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (check.ExitCode, quoted.ExitCode, post.ExitCode));
        Assert.Contains(":4: error cashtag:", post.Error, StringComparison.Ordinal);
        Assert.Contains(":6: error mention:", post.Error, StringComparison.Ordinal);
        Assert.Equal(0, x.Faults.Requests());
    }

    [Fact]
    public async Task An_account_with_long_posts_takes_a_section_whole()
    {
        await using var x = await FakeXServer.StartAsync(new() { Premium = true }, TimeProvider.System);
        var section = string.Concat(Enumerable.Range(1, 100).Select(n => $"Sentence {n} is one of many. ")).Trim();
        using var world = World(x, isLong: true).With("threads/course/a.sbnmd", $"---\ntitle: A\n---\n{section}\n");

        var end = await Bot.RunAsync(world, "post", "a", "--account", "main");

        Assert.True(end.ExitCode == 0, end.Error);
        Assert.Equal([section], x.Site.Read(s => s.Posts.Select(p => p.Text).ToList()));
    }

    private static World World(FakeXServer x, bool isLong)
    {
        var world = new World().With("threadbot.json", Settings.Replace("ADDRESS", $"{x.Address}", StringComparison.Ordinal).Replace("LONG", isLong ? "true" : "false", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(world.Folder, "threadbot.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return world;
    }
}
