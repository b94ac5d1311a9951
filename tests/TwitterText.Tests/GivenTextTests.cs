namespace TwitterText.Tests;

public sealed class GivenTextTests
{
    [Theory]
    [InlineData("a &lt;b&gt; &amp; c", "a <b> & c")]
    [InlineData("&amp;lt; stays what it was", "&lt; stays what it was")]
    [InlineData("&copy; & &#38;", "&copy; & &#38;")]
    [InlineData("", "")]
    public void Three_characters_are_unescaped_once(string given, string written) =>
        Assert.Equal(written, GivenText.Restore(given, []).Text);

    [Fact]
    public void Links_lead_where_they_lead_and_names_and_tags_stay()
    {
        var (text, entities) = GivenText.Restore("🧵 &amp; @ada see https://t.co/abc #ml $TSLA",
        [
            new(EntityKind.Url, 17, "https://t.co/abc", "https://example.org/?a=1&b=2"),
            new(EntityKind.Mention, 8, "ada"),
            new(EntityKind.Hashtag, 34, "ml"),
            new(EntityKind.Cashtag, 38, "TSLA"),
        ]);

        Assert.Equal("🧵 & @ada see https://example.org/?a=1&b=2 #ml $TSLA", text);
        Assert.Equal(["@ada", "https://example.org/?a=1&b=2", "#ml", "$TSLA"], entities.Select(e => text[e.Start..e.End]));
        Assert.Equal(["ada", "https://example.org/?a=1&b=2", "ml", "TSLA"], entities.Select(e => e.Value));
    }

    [Fact]
    public void The_address_of_a_picture_is_no_part_of_the_text()
    {
        GivenEntity picture = new(EntityKind.Url, 5, "https://t.co/pic");
        Assert.Equal("Look", GivenText.Restore("Look https://t.co/pic", [picture]).Text);
        Assert.Equal("Look there", GivenText.Restore("Look https://t.co/pic there", [picture]).Text);
        Assert.Equal("", GivenText.Restore("https://t.co/pic", [picture with { Start = 0 }]).Text);
    }

    [Fact]
    public void What_is_not_where_X_says_is_looked_for()
    {
        var (text, entities) = GivenText.Restore("@adas and @Ada, https://t.co/ab and https://t.co/a",
        [
            new(EntityKind.Mention, 3, "ada"),
            new(EntityKind.Url, 999, "https://t.co/a", "https://a.org"),
            new(EntityKind.Hashtag, -1, "nowhere"),
        ]);

        Assert.Equal("@adas and @Ada, https://t.co/ab and https://a.org", text);
        Assert.Equal(["@Ada", "https://a.org"], entities.Select(e => text[e.Start..e.End]));
    }

    [Fact]
    public void The_same_place_is_taken_once()
    {
        GivenEntity link = new(EntityKind.Url, 0, "https://t.co/a", "https://a.org");
        Assert.Equal("https://a.org https://a.org", GivenText.Restore("https://t.co/a https://t.co/a", [link, link with { Start = 15 }]).Text);
        Assert.Equal("https://a.org https://t.co/a", GivenText.Restore("https://t.co/a https://t.co/a", [link, link]).Text);
    }

    [Fact]
    public void Names_that_an_answer_begins_with_are_hidden_as_X_hides_them()
    {
        var (text, entities) = GivenText.Restore("@ada @bob Yes, @ada", [new(EntityKind.Mention, 0, "ada"), new(EntityKind.Mention, 5, "bob"), new(EntityKind.Mention, 15, "ada")], hidden: 10);
        Assert.Equal("Yes, @ada", text);
        Assert.Equal((5, 9), (Assert.Single(entities).Start, entities[0].End));
        Assert.Equal("No words are lost", GivenText.Restore("No words are lost", [], hidden: 3).Text);
        Assert.Equal("@ada", GivenText.Restore("@ada", [], hidden: 99).Text);
    }
}
