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
    [InlineData("example.com?a=b", 27)]
    [InlineData("https://example.com?a=b", 23)]
    [InlineData("example.com:80/x", 23)]
    [InlineData("日本語.jp", 9)]
    [InlineData("https://日本語.jp", 23)]
    [InlineData("a_b.example.com", 25)]
    [InlineData("https://example_b.com", 21)]
    [InlineData("https://example.com/日本", 27)]
    [InlineData("\r\n", 2)]
    [InlineData("€", 2)]
    public void A_text_weighs_what_X_says(string text, int length) =>
        Assert.Equal(length, TwitterTextParser.ParseTweet(text).WeightedLength);

    [Theory]
    [InlineData("e\u0301", 1)]
    [InlineData("\u1112\u1161\u11AB", 2)]
    [InlineData("👩‍👩‍👧‍👦", 2)]
    [InlineData("❤\uFE0E", 4)]
    [InlineData("©", 1)]
    [InlineData("©\uFE0F", 2)]
    [InlineData("1\uFE0F\u20E3", 2)]
    [InlineData("🇫🇷", 2)]
    [InlineData("🇨🇶", 4)]
    [InlineData("https://example.com/1\u20E3", 25)]
    public void What_combines_weighs_as_one_if_Emoji_11_or_normalization_knows_it(string text, int length) =>
        Assert.Equal(length, TwitterTextParser.ParseTweet(text).WeightedLength);

    [Theory]
    [InlineData(55, 23)]
    [InlineData(60, 132)]
    public void A_label_fits_a_domain_by_its_length_in_punycode(int characters, int length) =>
        Assert.Equal(length, TwitterTextParser.ParseTweet($"https://{new string('日', characters)}.com").WeightedLength);

    [Fact]
    public void Without_emoji_parsing_an_emoji_weighs_what_its_code_points_weigh()
    {
        Assert.Equal(11, TwitterTextParser.ParseTweet("👩‍👩‍👧‍👦", TwitterTextConfiguration.V2).WeightedLength);
        Assert.Equal(7, TwitterTextParser.ParseTweet("👩‍👩‍👧‍👦", TwitterTextConfiguration.V1).WeightedLength);
    }

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
