using ThreadBot.Networks;
using ThreadBot.Networks.MetaThreads;

namespace ThreadBot.Tests.Networks;

public sealed class MetaThreadsRulesTests
{
    private readonly NetworkRules _rules = MetaThreadsNetwork.Rules();

    [Theory]
    [InlineData("plain", 5)]
    [InlineData("日本語", 3)]
    [InlineData("naïve €", 7)]
    [InlineData("e\u0301", 2)]
    [InlineData("🧠", 4)]
    [InlineData("👨‍👩‍👧‍👦", 25)]
    [InlineData("🇩🇪", 8)]
    [InlineData("❤", 3)]
    [InlineData("❤\uFE0F", 6)]
    [InlineData("1\uFE0F\u20E3 1 #", 11)]
    [InlineData("©", 1)]
    [InlineData("https://example.com/path", 24)]
    public void An_emoji_counts_its_bytes_and_anything_else_is_a_character(string text, int length) =>
        Assert.Equal(length, _rules.Limit.Measure(text));

    [Fact]
    public void Five_different_links_fit_and_six_do_not()
    {
        Assert.True(_rules.Limit.Fits("https://a.com/1 https://a.com/2 https://a.com/3 https://a.com/4 https://a.com/5 https://a.com/5"));
        Assert.False(_rules.Limit.Fits("https://a.com/1 https://a.com/2 https://a.com/3 https://a.com/4 https://a.com/5 https://a.com/6"));
    }
}
