using ThreadBot.Composition;
using ThreadBot.Networks;
using ThreadBot.Networks.Bluesky;

namespace ThreadBot.Tests.Networks;

public sealed class BlueskyShortLinksTests
{
    private const string Url = "https://example.com/a/very/long/path/that/goes/on?and=on";

    [Fact]
    public void A_long_address_is_shown_short_with_the_whole_address_behind_it()
    {
        var post = Assert.Single(Compose($"Read {Url}. Then rest.", BlueskyNetwork.Rules()));

        Assert.Equal("Read example.com/a/very/long/.... Then rest.", post.Text);
        Assert.Equal(post.Text.Length, post.Length);
        Assert.Equal(new PostLink(5, 27, Url), Assert.Single(post.Links));
        Assert.Equal(new Facet(5, 32, FacetKind.Link, Url), Assert.Single(RichText.Of(post).Facets));
    }

    [Fact]
    public void An_address_longer_than_a_post_fits()
    {
        var address = "https://example.com/" + new string('a', 400);

        Assert.Equal("example.com/aaaaaaaaaaaa...", Assert.Single(Compose(address, BlueskyNetwork.Rules())).Text);
    }

    [Fact]
    public void What_is_short_already_and_what_is_code_stays_as_it_is()
    {
        var text = $"example.com/a/very/long/path/that/goes `{Url}`\n\n```\n{Url}\n```";

        Assert.Equal(text, Assert.Single(Compose(text, BlueskyNetwork.Rules())).Text);
    }

    [Fact]
    public void Elsewhere_an_address_is_shown_whole() =>
        Assert.Contains(Url, Assert.Single(Compose($"Read {Url}.", ThreadBot.Networks.Mastodon.MastodonNetwork.Rules())).Text, StringComparison.Ordinal);

    private static IReadOnlyList<PostDraft> Compose(string text, NetworkRules rules)
    {
        var thread = new ThreadText(ThreadSlug.Parse("a/b"), "T", "en", "a/b.sbnmd", null, [new ThreadSection(text, 1, [])]);
        return new ThreadComposer().Compose(thread, rules, NumberingStyle.Fraction).Draft!.Posts;
    }
}
