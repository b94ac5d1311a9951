using FakeX.Posts;

namespace FakeX.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task The_headers_say_what_is_left_and_the_last_request_is_refused()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.ComeAsync(new() { Limits = new() { Create = 1, UserDay = 1 } }, clock);

        var first = await visitor.TweetAsync("One");
        var second = await visitor.TweetAsync("Two");

        Assert.Equal(("1", "0"), (first.Header("x-rate-limit-limit"), first.Header("x-rate-limit-remaining")));
        Assert.Equal($"{clock.GetUtcNow().AddMinutes(15).ToUnixTimeSeconds()}", first.Header("x-rate-limit-reset"));
        Assert.Equal("9999", first.Header("x-app-limit-24hour-remaining"));
        Assert.Equal($"{clock.GetUtcNow().AddDays(1).ToUnixTimeSeconds()}", second.Header("x-user-limit-24hour-reset"));
        Assert.Equal((429, "Too Many Requests"), (second.Status, second.Detail));
        Assert.Single(visitor.Server.Site.Read(s => s.Posts));
    }

    [Fact]
    public async Task A_window_begins_anew()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.ComeAsync(new() { Limits = new() { Create = 1 } }, clock);
        await visitor.TweetedAsync("One");
        clock.Advance(TimeSpan.FromMinutes(15));

        await visitor.TweetedAsync("Two");
    }

    [Fact]
    public async Task Everything_is_billed_and_nothing_without_credit()
    {
        await using var visitor = await Visitor.ComeAsync(new() { Credit = 0.24m });
        var id = await visitor.TweetedAsync("One");
        await visitor.TweetedAsync("See https://example.com");
        await visitor.GetAsync("2/users/1500000000000000001/tweets");
        await visitor.GetAsync("2/users/me");
        await visitor.DeleteAsync($"2/tweets/{id}");

        var refused = await visitor.TweetAsync("Two");

        Assert.Equal([0.015m, 0.20m, 0.002m, 0.010m, 0.010m], visitor.Server.Site.Read(s => s.Charges).Select(c => c.Amount));
        Assert.Equal((402, "CreditsDepleted"), (refused.Status, (string)refused.Json["title"]!));
    }

    [Fact]
    public async Task Reading_is_billed_by_the_piece_and_cheap_only_for_the_owner_on_their_own_timeline()
    {
        await using var visitor = await Visitor.ComeAsync();
        var summons = PostDesk.Plant(visitor.Server.Site, "stranger", "Hello @ThreadBot, unroll!").Id;
        var ids = new[] { await visitor.TweetedAsync("One"), await visitor.TweetedAsync("Two"), await visitor.TweetedAsync("Here it is", summons) };
        await visitor.GetAsync("2/users/1500000000000000001/tweets");
        await visitor.GetAsync("2/users/1500000000000000002/tweets");
        await visitor.GetAsync($"2/tweets?ids={ids[0]},{ids[1]},77");
        await visitor.GetAsync("2/tweets/77");
        await visitor.DeleteAsync("2/tweets/77");

        Assert.Equal(
            [("post", 1, 0.015m), ("post", 1, 0.015m), ("summoned reply", 1, 0.010m), ("owned read", 3, 0.003m), ("post read", 1, 0.005m), ("post read", 2, 0.010m)],
            visitor.Server.Site.Read(s => s.Charges.Select(c => (c.What, c.Count, c.Amount)).ToList()));
    }

    [Fact]
    public async Task A_cap_is_kept()
    {
        await using var visitor = await Visitor.ComeAsync(new() { SpendCap = 0.02m });
        await visitor.TweetedAsync("One");

        var refused = await visitor.TweetAsync("Two");

        Assert.Equal((403, "SpendCapReached"), (refused.Status, (string)refused.Json["title"]!));
    }
}
