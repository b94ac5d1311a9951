using System.Text.Json;

namespace ThreadBot.EndToEnd.Authoring;

public sealed class PreviewTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("bluesky")]
    [InlineData("mastodon")]
    [InlineData("sandbox")]
    public async Task Every_shipped_thread_fits_each_network(string network)
    {
        using var world = new World().WithShippedThreads();

        var end = await Bot.RunAsync(world, "preview", "first-words", "--network", network, "--json");

        Assert.Equal(0, end.ExitCode);
        var posts = JsonDocument.Parse(end.Output).RootElement.GetProperty("posts").EnumerateArray().ToList();
        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.InRange(post.GetProperty("length").GetInt32(), 1, post.GetProperty("limit").GetInt32()));
    }

    [Fact]
    public async Task What_is_previewed_is_what_is_posted()
    {
        using var world = new World().WithShippedThreads();

        var preview = await Bot.RunAsync(world, "preview", "first-words", "--json");
        await Bot.RunAsync(world, "post", "first-words", "--account", "demo");

        var previewed = JsonDocument.Parse(preview.Output).RootElement.GetProperty("posts").EnumerateArray().Select(p => p.GetProperty("text").GetString()!);
        Assert.Equal(previewed, Assert.Single(Timeline.Threads(world, "demo")));
    }

    [Fact]
    public async Task The_page_stands_alone_and_runs_nothing_of_the_authors()
    {
        using var world = new World().With("threads/c/a.sbnmd", "---\ntitle: \"<script>alert(1)</script>\"\n---\n<img src=x onerror=alert(1)> & more\n");

        var end = await Bot.RunAsync(world, "preview", "a", "--html", "page.html");

        Assert.Equal(0, end.ExitCode);
        var page = await File.ReadAllTextAsync(Path.Combine(world.Folder, "page.html"));
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_networks_are_shown_in_one_go_and_on_one_page()
    {
        using var world = new World().With("threads/c/a.sbnmd", "---\ntitle: A\n---\nRead README.md first.\n---\nThen stop.\n");

        var shown = await Bot.RunAsync(world, "preview", "a", "--network", "x,mastodon");
        var json = await Bot.RunAsync(world, "preview", "a", "--network", "all", "--json");
        await Bot.RunAsync(world, "preview", "a", "--network", "all", "--html", "page.html");

        Assert.Contains("c/a · x · 2 posts", shown.Output, StringComparison.Ordinal);
        Assert.Contains("c/a · mastodon · 2 posts", shown.Output, StringComparison.Ordinal);
        Assert.Contains("2/2 · 14 of 280 · your break", shown.Output, StringComparison.Ordinal);
        Assert.Contains("accidental link README.md leads to https://README.md and makes the post cost $0.20 instead of $0.015, 13 times as much: write 'the README file'", shown.Output, StringComparison.Ordinal);
        Assert.Equal(5, JsonDocument.Parse(json.Output).RootElement.GetArrayLength());
        var page = await File.ReadAllTextAsync(Path.Combine(world.Folder, "page.html"));
        Assert.All(["Bluesky", "Mastodon", "Sandbox", "Threads", "X"], name => Assert.Contains($"<h2>{name}</h2>", page, StringComparison.Ordinal));
        Assert.Contains("write &#39;the README file&#39;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_is_not_there_is_answered_with_those_that_are()
    {
        using var world = new World().With("threads/c/a.sbnmd", "---\ntitle: A\n---\nText.\n");

        var end = await Bot.RunAsync(world, "preview", "a", "--network", "x,myspace");

        Assert.Equal("threadbot: There is no network 'myspace'. Networks: bluesky, mastodon, sandbox, threads, x.\n", end.Error);
    }

    [Fact]
    public async Task A_slug_that_is_not_there_is_answered_with_the_one_that_is_meant()
    {
        using var world = new World().WithShippedThreads();

        var end = await Bot.RunAsync(world, "preview", "ml-terms/first-wrods");

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("Did you mean ml-terms/first-words?", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watched_thread_is_shown_again_when_its_file_is_saved()
    {
        using var world = new World().With("threads/c/a.sbnmd", "---\ntitle: A\n---\nThe first draft.\n");
        using var bot = Bot.Start(world, "preview", "a", "--watch");
        await bot.SeesAsync("The first draft.");

        world.With("threads/c/a.sbnmd", "---\ntitle: A\n---\nThe second draft.\n");

        await bot.SeesAsync("The second draft.");
    }
}
