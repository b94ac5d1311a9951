namespace TwitterText.Tests;

public sealed class WeightedLengthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("I am a post", 11)]
    [InlineData("日本語", 6)]
    [InlineData("See https://example.com/a/very/long/path?with=query now", 31)]
    [InlineData("Read README.md first", 34)]
    [InlineData("Node.js and v1.2.3, e.g. localhost", 34)]
    [InlineData("見てexample.com見て", 31)]
    [InlineData("xhttps://example.com", 20)]
    public void A_text_weighs_what_X_says(string text, int length) =>
        Assert.Equal(length, TwitterTextParser.ParseTweet(text).WeightedLength);

    [Fact]
    public void A_post_one_character_over_the_limit_is_invalid_and_says_where_it_still_fits()
    {
        var results = TwitterTextParser.ParseTweet(new string('a', 281));

        Assert.False(results.IsValid);
        Assert.Equal(1003, results.Permillage);
        Assert.Equal(new TextRange(0, 279), results.ValidTextRange);
        Assert.Equal(new TextRange(0, 280), results.DisplayTextRange);
    }

    [Fact]
    public void A_long_post_has_its_own_limit()
    {
        var text = new string('a', 25_000);

        Assert.True(TwitterTextParser.ParseTweet(text, TwitterTextConfiguration.LongPost).IsValid);
        Assert.False(TwitterTextParser.ParseTweet(text + "a", TwitterTextConfiguration.LongPost).IsValid);
    }
}
