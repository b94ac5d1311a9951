using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using ThreadBot.Networks.Mastodon;

namespace ThreadBot.Tests.Networks;

/// <summary>Asks a real server on loopback, which need not mean well.</summary>
public sealed class MastodonServerTests
{
    private const string Good = """{"domain":"example.social","version":"4.5.2","configuration":{"statuses":{"max_characters":5000,"characters_reserved_per_url":30}}}""";

    [Fact]
    public async Task A_server_is_asked_what_it_takes()
    {
        var (instance, problem) = await AskAsync(context => context.Request.Path == "/api/v2/instance" ? context.Response.WriteAsync(Good) : NotFound(context));

        Assert.Null(problem);
        Assert.Equal(("example.social", 5000, 30), (instance!.Domain, instance.Limits.MaxLength, instance.Limits.LinkLength));
    }

    [Fact]
    public async Task An_old_server_is_asked_at_the_old_address()
    {
        var (instance, _) = await AskAsync(context => context.Request.Path == "/api/v1/instance" ? context.Response.WriteAsync(Good.Replace("domain", "uri")) : NotFound(context));

        Assert.Equal(("example.social", 5000), (instance!.Domain, instance.Limits.MaxLength));
    }

    [Theory]
    [InlineData("<!doctype html><title>Welcome</title>", "cannot be read")]
    [InlineData("", "cannot be read")]
    [InlineData("[]", "cannot be read")]
    [InlineData("null", "has no 'configuration'")]
    [InlineData("{\"configuration\":{\"statuses\":{\"max_characters\":\"many\"}}}", "$.configuration.statuses.max_characters")]
    [InlineData("{\"configuration\":{\"statuses\":{\"max_characters\":20}}}", "MaxLength is 20")]
    [InlineData("{\"configuration\":{\"statuses\":{\"characters_reserved_per_url\":900}}}", "LinkLength is 900")]
    public async Task An_answer_that_is_none_is_told_in_one_line(string answer, string words)
    {
        var (instance, problem) = await AskAsync(context => context.Response.WriteAsync(answer));

        Assert.Null(instance);
        Assert.Contains(words, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_followed_to_another_server()
    {
        var asked = 0;
        var (_, problem) = await AskAsync(context =>
        {
            asked++;
            context.Response.Redirect("https://elsewhere.example/api/v2/instance");
            return Task.CompletedTask;
        });

        Assert.Equal((1, "it sends you on to https://elsewhere.example/api/v2/instance: ask that server"), (asked, problem));
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        var (_, problem) = await AskAsync(async context =>
        {
            var spaces = new byte[65536];
            spaces.AsSpan().Fill((byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
        });

        Assert.Equal("its answer is longer than any server's", problem);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_falls_silent_is_not_waited_for(bool begins)
    {
        var (_, problem) = await AskAsync(
            async context =>
            {
                if (begins)
                    await context.Response.WriteAsync("{");
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            },
            TimeSpan.FromMilliseconds(300));

        Assert.Equal("it did not answer within 0.3 seconds", problem);
    }

    [Fact]
    public async Task An_error_of_the_server_is_told()
    {
        var (_, problem) = await AskAsync(context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        Assert.Equal("it answered 503", problem);
    }

    [Fact]
    public async Task A_server_that_is_none_of_Mastodons_is_told() => Assert.Contains("neither api/v2/instance nor", (await AskAsync(NotFound)).Problem, StringComparison.Ordinal);

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        using var http = MastodonServer.CreateHttp();
        var (_, problem) = await new MastodonServer(http, TimeProvider.System).AskAsync(new Uri("http://127.0.0.1:1"), CancellationToken.None);

        Assert.StartsWith("it cannot be reached", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.social", "https://example.social/")]
    [InlineData("https://example.social/", "https://example.social/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://example.social", null)]
    [InlineData("ftp://example.social", null)]
    [InlineData("https://me@example.social", null)]
    [InlineData("https://example.social/path", null)]
    [InlineData("two words", null)]
    [InlineData("", null)]
    public void A_server_is_named_by_its_name_or_a_safe_address(string written, string? address) => Assert.Equal(address, MastodonServer.AddressOf(written)?.ToString());

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private static async Task<(MastodonInstance? Instance, string? Problem)> AskAsync(RequestDelegate answer, TimeSpan? patience = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        using var http = MastodonServer.CreateHttp();
        return await new MastodonServer(http, TimeProvider.System, patience).AskAsync(new Uri(app.Urls.Single()), CancellationToken.None);
    }
}
