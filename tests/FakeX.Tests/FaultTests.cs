using FakeX.Faults;

namespace FakeX.Tests;

public sealed class FaultTests
{
    [Theory]
    [InlineData("throttle", 429, "Too Many Requests")]
    [InlineData("unavailable", 503, "Service Unavailable")]
    [InlineData("html", 502, "<html>")]
    [InlineData("unauthorized", 401, "Unauthorized")]
    [InlineData("refuse", 403, "not permitted")]
    public async Task Nothing_is_done_and_said_so(string fault, int status, string words)
    {
        await using var visitor = await Visitor.ComeAsync(new() { Faults = $"{fault}@create:1" });

        var answer = await visitor.TweetAsync("One");

        Assert.Equal(status, answer.Status);
        Assert.Contains(words, answer.Body);
        Assert.Empty(visitor.Server.Site.Read(s => s.Posts));
        await visitor.TweetedAsync("One");
    }

    [Theory]
    [InlineData("late-unavailable", 503, "Service Unavailable")]
    [InlineData("late-html", 502, "<html>")]
    [InlineData("late-errors", 200, "\"errors\"")]
    [InlineData("empty", 201, "")]
    public async Task It_is_done_and_not_said(string fault, int status, string words)
    {
        await using var visitor = await Visitor.ComeAsync(new() { Faults = $"{fault}@create:1" });

        var answer = await visitor.TweetAsync("One");

        Assert.Equal(status, answer.Status);
        Assert.Contains(words, answer.Body);
        Assert.Single(visitor.Server.Site.Read(s => s.Posts));
    }

    [Theory]
    [InlineData("drop", 0)]
    [InlineData("lose", 1)]
    [InlineData("half", 1)]
    public async Task The_connection_breaks_before_or_after_it_is_done(string fault, int posts)
    {
        await using var visitor = await Visitor.ComeAsync(new() { Faults = $"{fault}@2" });
        await visitor.GetAsync("2/users/me");

        await Assert.ThrowsAsync<HttpRequestException>(() => visitor.TweetAsync("One"));

        Assert.Equal(posts, visitor.Server.Site.Read(s => s.Posts).Count);
        Assert.Equal(1, visitor.Server.Faults.Requests("create"));
    }

    [Theory]
    [InlineData("hang@create:1", 1)]
    [InlineData("wait@create:1", 0)]
    public async Task An_answer_that_takes_too_long_is_not_waited_for(string fault, int posts)
    {
        await using var visitor = await Visitor.ComeAsync(new() { Faults = fault, WaitFor = TimeSpan.FromHours(1) });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => visitor.TweetAsync("One", null, patience.Token));

        Assert.Equal(posts, visitor.Server.Site.Read(s => s.Posts).Count);
    }

    [Fact]
    public async Task A_hidden_post_is_seen_after_a_moment_and_answered_only_then()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.ComeAsync(new() { Faults = "hide@create:1" }, clock);
        var id = await visitor.TweetedAsync("One");

        Assert.NotNull((await visitor.GetAsync($"2/tweets/{id}")).Json["errors"]);
        Assert.Contains("not visible to you", (await visitor.TweetAsync("Two", id)).Detail);
        clock.Advance(TimeSpan.FromSeconds(1));
        await visitor.TweetedAsync("Two", id);
    }

    [Fact]
    public async Task A_refusal_may_come_in_the_old_shape()
    {
        await using var visitor = await Visitor.ComeAsync(new() { Faults = "legacy@create:*" });
        await visitor.TweetedAsync("One");

        var refused = await visitor.TweetAsync("One");

        Assert.Equal("""{"errors":[{"code":187,"message":"You are not allowed to create a Tweet with duplicate content."}]}""", refused.Body);
    }

    [Fact]
    public async Task A_script_can_be_added_to_while_it_runs()
    {
        await using var visitor = await Visitor.ComeAsync();

        Assert.Equal(204, (await visitor.PostFormAsync("fakex/faults", new StringContent("unavailable@create:1"))).Status);
        Assert.Equal(400, (await visitor.PostFormAsync("fakex/faults", new StringContent("explode@1"))).Status);
        Assert.Equal(503, (await visitor.TweetAsync("One")).Status);
    }

    [Theory]
    [InlineData("explode@1")]
    [InlineData("lose")]
    [InlineData("lose@create:x")]
    public void A_fault_that_is_none_is_named(string script) =>
        Assert.Contains($"'{script}' is no fault", Assert.Throws<FormatException>(() => FaultScript.Parse(script)).Message);
}
