using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ThreadBot.EndToEnd.Authoring;

public sealed class LimitsTests
{
    private const string Answer = """{"domain":"example.social","version":"4.5.2","configuration":{"statuses":{"max_characters":5000,"characters_reserved_per_url":30}}}""";
    private const string Settings = """{ "Threads": "threads", "networks": { "X": { "MaxLength": 25000 } }, "Accounts": { "m": { "Network": "mastodon", "Numbering": "🧵 1/n" } } }""";

    [Fact]
    public async Task What_a_server_takes_is_asked_once_and_then_known_without_it()
    {
        using var world = new World().With("threadbot.json", Settings).With("threads/c/t.sbnmd", $"---\ntitle: T\n---\n{string.Join(' ', Enumerable.Repeat("neuron", 600))}\n");
        await using (var server = await ServerAsync(Answer))
        {
            var printed = await Bot.RunAsync(world, "limits", server.Urls.Single());
            Assert.Contains("\"MaxLength\": 5000", printed.Output, StringComparison.Ordinal);
            Assert.Contains("a link as 30", printed.Error, StringComparison.Ordinal);
            Assert.Equal(Settings, await File.ReadAllTextAsync(Path.Combine(world.Folder, "threadbot.json")));
            Assert.Equal(0, (await Bot.RunAsync(world, "limits", server.Urls.Single(), "--write")).ExitCode);
        }

        var preview = await Bot.RunAsync(world, "preview", "c/t");
        var doctor = await Bot.RunAsync(world, "doctor");

        Assert.Contains("4199 of 5000", preview.Output, StringComparison.Ordinal);
        Assert.Contains("mastodon: posts of 5,000 characters", doctor.Output, StringComparison.Ordinal);
        Assert.Contains(", asked on 20", doctor.Output, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(Path.Combine(world.Folder, "threadbot.json"));
        Assert.Contains("\"MaxLength\": 25000", written, StringComparison.Ordinal);
        Assert.Contains("🧵 1/n", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_answers_nonsense_is_told_in_one_line_and_changes_nothing()
    {
        using var world = new World().With("threadbot.json", Settings);
        await using var server = await ServerAsync("<html>\u001B[31m");

        var end = await Bot.RunAsync(world, "limits", server.Urls.Single(), "--write");

        Assert.Equal(1, end.ExitCode);
        Assert.StartsWith("threadbot: 127.0.0.1:", end.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Single(end.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(Settings, await File.ReadAllTextAsync(Path.Combine(world.Folder, "threadbot.json")));
    }

    [Fact]
    public async Task Settings_with_comments_are_not_written_over()
    {
        const string Commented = "{ // mine\n}";
        using var world = new World().With("threadbot.json", Commented);
        await using var server = await ServerAsync(Answer);

        var end = await Bot.RunAsync(world, "limits", server.Urls.Single(), "--write");

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("holds comments", end.Error, StringComparison.Ordinal);
        Assert.Equal(Commented, await File.ReadAllTextAsync(Path.Combine(world.Folder, "threadbot.json")));
    }

    [Theory]
    [InlineData("http://example.social")]
    [InlineData("no server")]
    public async Task Only_a_server_that_can_be_trusted_on_the_way_is_asked(string written)
    {
        using var world = new World();

        var end = await Bot.RunAsync(world, "limits", written);

        Assert.Equal((1, $"threadbot: '{written}' is no server to ask: write its name, such as example.social."), (end.ExitCode, end.Error.Trim()));
    }

    private static async Task<WebApplication> ServerAsync(string answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync(answer));
        await app.StartAsync();
        return app;
    }
}
