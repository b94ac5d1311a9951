using FsCheck;
using FsCheck.Fluent;

namespace TwitterText.Tests;

public sealed class SafeCountingTests
{
    [Theory]
    [InlineData("https://a.kids/x", 23)]
    [InlineData("a.kids", 23)]
    [InlineData("See a.kids/x, now", 32)]
    [InlineData("https://new.zzz", 23)]
    [InlineData("https://new.zzz!", 24)]
    [InlineData("http://192.168.0.1/", 23)]
    [InlineData("https://new.zzz/a/path/longer/than/a/link", 41)]
    [InlineData("a.kids見て", 27)]
    public void What_X_may_take_for_a_link_costs_a_link_at_least(string text, int length) => Assert.Equal(length, Safe(text).WeightedLength);

    [Theory]
    [InlineData("Node.js v1.2.3, e.g. at 5.30 p.m.")]
    [InlineData("http://localhost and https://")]
    [InlineData("https://example.com/a, README.md and 👩‍👩‍👧")]
    [InlineData("ftp://new.zzz mail@a.kids")]
    public void What_X_takes_for_text_costs_no_more_than_the_library_says(string text) =>
        Assert.Equal(TwitterTextParser.ParseTweet(text), Safe(text));

    [Fact]
    public void A_post_is_never_cut_inside_what_may_be_a_link()
    {
        var results = Safe(new string('a', 270) + " https://new.zzz");

        Assert.Equal(294, results.WeightedLength);
        Assert.Equal(new TextRange(0, 270), results.ValidTextRange);
    }

    [Fact]
    public void Safe_counting_never_gives_less_than_the_library() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100_000), Prop.ForAll(Texts.Any, text =>
        Safe(text).WeightedLength >= TwitterTextParser.ParseTweet(text).WeightedLength));

    private static TwitterTextParseResults Safe(string text) =>
        TwitterTextParser.ParseTweet(text, TwitterTextConfiguration.V3, CountingMode.Safe);
}
