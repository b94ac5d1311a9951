using System.IO.Compression;
using FakeX;
using FakeX.Posts;

namespace ThreadBot.EndToEnd.Running;

/// <summary>The real program, unrolling what is not its own.</summary>
public sealed class UnrollTests
{
    private const string Posts = """
        window.YTD.tweets.part0 = [
          { "tweet" : { "id_str" : "1627000000000000003", "full_text" : "Three", "in_reply_to_status_id_str" : "1627000000000000002" } },
          { "tweet" : { "id_str" : "1627000000000000002", "full_text" : "Two", "in_reply_to_status_id_str" : "1627000000000000001" } },
          { "tweet" : { "id_str" : "1627000000000000001", "full_text" : "One" } },
          { "tweet" : { "id_str" : "1627000000000000009", "full_text" : "Alone" } }
        ]
        """;

    [Fact]
    public async Task An_archive_becomes_a_folder_of_documents()
    {
        using var world = new World();
        using (var zip = ZipFile.Open(Path.Combine(world.Folder, "archive.zip"), ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("data/tweets.js").Open())
            entry.Write(System.Text.Encoding.UTF8.GetBytes(Posts));

        var end = await Bot.RunAsync(world, "unroll", "archive.zip", "--min-posts", "3", "-o", "out");

        Assert.True(end.ExitCode == 0, end.Output + end.Error);
        var document = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(world.Folder, "out"))));
        Assert.Contains("# One\n\nOne\n\nTwo\n\nThree", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_on_X_is_unrolled_at_the_price_that_was_said()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        var root = PostDesk.Plant(x.Site, "stranger", "One");
        PostDesk.Plant(x.Site, "stranger", "Two", root.Id);
        using var world = new World().With("threadbot.json", $$"""{ "Accounts": { "main": { "Network": "x" } }, "Networks": { "X": { "Api": { "Address": "{{x.Address}}", "ImageAddress": "{{x.Address}}" } } } }""");
        var environment = new Dictionary<string, string>
        {
            ["THREADBOT_Accounts__main__Settings__ConsumerKey"] = "fake-consumer-key",
            ["THREADBOT_Accounts__main__Settings__ConsumerSecret"] = "fake-consumer-secret",
            ["THREADBOT_Accounts__main__Settings__AccessToken"] = "1500000000000000001-fakeToken",
            ["THREADBOT_Accounts__main__Settings__AccessTokenSecret"] = "fake-token-secret",
        };
        var address = $"https://twitter.com/stranger/status/{root.Id}?s=20";

        var price = await Bot.RunAsync(world, environment, "unroll", address, "--price");
        Assert.Contains("$0.005", price.Output, StringComparison.Ordinal);
        Assert.Equal(0, x.Faults.Requests());

        var end = await Bot.RunAsync(world, environment, "unroll", address, "-o", "out.md");
        Assert.True(end.ExitCode == 0, end.Output + end.Error);
        Assert.Contains("2 posts read for $0.01", end.Error, StringComparison.Ordinal);
        Assert.Contains("# One\n\nOne\n\nTwo\n", File.ReadAllText(Path.Combine(world.Folder, "out.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://x.com/stranger", "is not the address of a post")]
    [InlineData("https://x.com/stranger/status/1627000000000000001", "needs an account on X")]
    [InlineData("gone.zip", "There is no file 'gone.zip'")]
    public async Task What_cannot_be_unrolled_is_said_in_one_line(string what, string words)
    {
        using var world = new World();
        var end = await Bot.RunAsync(world, "unroll", what);
        Assert.Equal(1, end.ExitCode);
        Assert.Contains(words, Assert.Single(end.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
