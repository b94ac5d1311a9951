using ThreadBot.Composition;

namespace ThreadBot.Tests.Composition;

public sealed class DraftPriceTests
{
    [Fact]
    public void A_thread_costs_what_its_posts_cost_and_links_are_named()
    {
        var draft = Threads.Compose(Threads.Of("One.", "Two: https://example.com/a", "Three."), Threads.X).Draft!;
        var price = DraftPrice.Of(draft, Threads.X);
        Assert.Equal(0.23m, price.Total);
        var link = Assert.Single(price.Links);
        Assert.Equal((2, 0.185m, "https://example.com/a"), (link.Post.Number, link.Extra, link.Post.Links[0].Url));
        Assert.Equal([0.015m, 0.20m, 0.015m], draft.Posts.Select(p => p.Price));
    }

    [Fact]
    public void Where_posting_is_free_a_thread_costs_nothing()
    {
        var draft = Threads.Compose(Threads.Of("One: https://example.com/a"), Threads.Mastodon).Draft!;
        Assert.Equal(0, DraftPrice.Of(draft, Threads.Mastodon).Total);
        Assert.Empty(DraftPrice.Of(draft, Threads.Mastodon).Links);
    }
}
