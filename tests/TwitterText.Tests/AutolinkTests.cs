namespace TwitterText.Tests;

public sealed class AutolinkTests
{
    [Fact]
    public void What_stands_between_links_is_escaped() => Assert.Equal(
        "&lt;b&gt; <a href=\"https://example.com/?a=b&amp;c=d\" rel=\"nofollow\">https://example.com/?a=b&amp;c=d</a> &amp; README.md",
        Autolink.Link("<b> https://example.com/?a=b&c=d & README.md"));

    [Fact]
    public void Names_and_tags_lead_where_the_options_say()
    {
        var options = new AutolinkOptions { NoFollow = false, NameUrlBase = "/people/", HashtagUrlBase = "/tags/" };

        Assert.Equal(
            "@<a class=\"tweet-url username\" href=\"/people/me\">me</a> <a href=\"/tags/ai\" title=\"#ai\" class=\"tweet-url hashtag\">#ai</a>",
            Autolink.Link("@me #ai", options));
    }

    [Fact]
    public void A_hit_that_runs_across_a_link_does_not_cross_its_tags() => Assert.Equal(
        "<em>see <a>here</a></em> now",
        HitHighlighter.Highlight("see <a>here</a> now", [(0, 8)]));

    [Fact]
    public void A_hit_beyond_the_text_is_marked_at_its_end() =>
        Assert.Equal("a<em></em>", HitHighlighter.Highlight("a", [(5, 9)]));

    [Fact]
    public void Links_say_what_the_options_add()
    {
        var options = new AutolinkOptions { NoFollow = false, NameIncludesSign = true, DataScreenName = true, Target = "_blank", UrlClass = "u", ListUrlBase = "/l/" };

        Assert.Equal(
            "<a class=\"tweet-url username\" href=\"https://twitter.com/a\" data-screen-name=\"a\" target=\"_blank\">@a</a>",
            Autolink.LinkNamesAndLists("@a", options));
        Assert.Equal("<a class=\"tweet-url list-slug\" href=\"/l/a/b\" target=\"_blank\">@a/b</a> #c", Autolink.LinkNamesAndLists("@a/b #c", options));
        Assert.Equal("<a href=\"http://a.com\" class=\"u\" target=\"_blank\">http://a.com</a> @a", Autolink.LinkUrls("http://a.com @a", options));
    }

    [Fact]
    public void Entities_that_overlap_or_lie_outside_the_text_stay_text() => Assert.Equal(
        "#<a href=\"https://twitter.com/search?q=%23\" title=\"#\" class=\"tweet-url hashtag\" rel=\"nofollow\">a</a>b",
        Autolink.Link("#ab", [new(1, 2, EntityKind.Hashtag, ""), new(1, 3, EntityKind.Hashtag, "ab"), new(2, 9, EntityKind.Url, "x"), new(-1, 0, EntityKind.Url, "y")]));
}
