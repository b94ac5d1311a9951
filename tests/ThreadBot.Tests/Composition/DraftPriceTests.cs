namespace ThreadBot.Tests.Composition;

public sealed class DraftPriceTests
{
    [Fact]
    public void A_thread_costs_what_its_posts_cost_and_links_are_named()
    {
        var draft = Threads.Compose(Threads.Of("One.", "Two: https://example.com/a", "Three."), Threads.X).Draft!;
        Assert.Equal(0.23m, draft.Price);
        var linked = Assert.Single(draft.Posts, p => p.Links.Count > 0);
        Assert.Equal((2, 0.185m, "https://example.com/a"), (linked.Number, linked.Price - draft.Posts[0].Price, linked.Links[0].Url));
        Assert.Equal([0.015m, 0.20m, 0.015m], draft.Posts.Select(p => p.Price));
    }

    [Fact]
    public void Where_posting_is_free_a_thread_costs_nothing()
    {
        var draft = Threads.Compose(Threads.Of("One: https://example.com/a"), Threads.Mastodon).Draft!;
        Assert.Equal(0, draft.Price);
        Assert.All(draft.Posts, post => Assert.Equal(0, post.Price));
    }
}
