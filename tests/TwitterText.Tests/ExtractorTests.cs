namespace TwitterText.Tests;

public sealed class ExtractorTests
{
    [Theory]
    [InlineData("Read README.md first", "README.md")]
    [InlineData("Use System.IO.Pipelines", "System.IO")]
    [InlineData("It is done.It works", "done.It")]
    [InlineData("Run setup.sh, then main.rs", "setup.sh|main.rs")]
    [InlineData("Node.js, v1.2.3, 192.168.0.1, e.g. localhost", "")]
    [InlineData("mail@example.com, ftp://example.com, user:pw@example.com", "")]
    public void A_dotted_word_that_X_takes_for_a_link_is_found(string text, string links)
    {
        var entities = Extractor.ExtractUrlsWithIndices(text);

        Assert.Equal(links, string.Join('|', entities.Select(entity => entity.Value)));
        Assert.All(entities, entity => Assert.False(entity.HasProtocol));
    }

    [Theory]
    [InlineData("See https://example.com/a_(b).", "https://example.com/a_(b)")]
    [InlineData("(https://example.com/a)", "https://example.com/a")]
    [InlineData("https://example.com/a?b=c!", "https://example.com/a?b=c")]
    [InlineData("HTTPS://EXAMPLE.COM", "HTTPS://EXAMPLE.COM")]
    [InlineData("https://пример.рф/ё", "https://пример.рф/ё")]
    [InlineData("https://t.co/abc/def", "https://t.co/abc")]
    public void A_link_ends_where_X_ends_it(string text, string link)
    {
        var entity = Assert.Single(Extractor.ExtractUrlsWithIndices(text));

        Assert.Equal(link, entity.Value);
        Assert.True(entity.HasProtocol);
    }

    [Fact]
    public void A_part_of_a_link_is_neither_a_mention_nor_a_tag()
    {
        var entities = Extractor.ExtractEntitiesWithIndices("@user/list #tag $ABC https://example.com/@b#c @me");

        Assert.Equal(
        [
            new(0, 10, EntityKind.List, "user", "/list"),
            new(11, 15, EntityKind.Hashtag, "tag"),
            new(16, 20, EntityKind.Cashtag, "ABC"),
            new(21, 45, EntityKind.Url, "https://example.com/@b#c"),
            new(46, 49, EntityKind.Mention, "me"),
        ], entities);
    }

    [Theory]
    [InlineData("https://example.com/@user #tag", "tag")]
    [InlineData("example.com/#tag", "")]
    [InlineData("#1 #2nd a#b &#39;", "2nd")]
    public void A_hashtag_holds_a_letter_and_stands_alone(string text, string tags) =>
        Assert.Equal(tags, string.Join('|', Extractor.ExtractHashtagsWithIndices(text).Select(entity => entity.Value)));

    [Theory]
    [InlineData("@user hello", "user")]
    [InlineData("　＠user hello", "user")]
    [InlineData("hello @user", null)]
    [InlineData("@user@example.com", null)]
    public void The_account_that_a_post_answers_is_the_one_it_begins_with(string text, string? name) =>
        Assert.Equal(name, Extractor.ExtractReplyScreenName(text));
}
