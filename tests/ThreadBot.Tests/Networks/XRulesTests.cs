using ThreadBot.Networks;
using ThreadBot.Networks.X;

namespace ThreadBot.Tests.Networks;

public sealed class XRulesTests
{
    private readonly NetworkRules _rules = XRules.Create(new());

    [Theory]
    [InlineData("plain", 5)]
    [InlineData("日本語", 6)]
    [InlineData("👩‍🔬", 2)]
    [InlineData("https://example.com/a/very/long/path/that/goes/on/and/on", 23)]
    [InlineData("README.md", 23)]
    public void A_text_has_the_length_that_X_gives_it(string text, int length) => Assert.Equal(length, _rules.Limit.Measure(text));

    [Fact]
    public void A_file_name_is_a_link_that_nobody_wrote()
    {
        var links = _rules.Limit.FindLinks("See README.md or https://example.com/a or www.example.com");
        Assert.Equal(
            [new(4, 9, "https://README.md", Authored: false), new(17, 21, "https://example.com/a"), new(42, 15, "https://www.example.com")], links);
    }

    [Fact]
    public void An_image_alone_needs_no_text() => Assert.True(_rules.Limit.Fits(""));

    [Fact]
    public void A_link_makes_a_post_dearer()
    {
        var plain = new PostDraft(1, "plain", 5, 280);
        var linked = plain with { Links = [new(0, 5, "https://example.com")] };
        Assert.Equal(0.015m, _rules.Prices!.Of(plain));
        Assert.Equal(0.20m, _rules.Prices.Of(linked));
        Assert.Equal(0.025m, _rules.Prices.Of(plain with { Images = [new("a.png", "a"), new("b.png", "b")] }));
    }
}
