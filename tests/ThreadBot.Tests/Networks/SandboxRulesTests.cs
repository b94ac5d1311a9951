using ThreadBot.Networks;
using ThreadBot.Networks.Sandbox;

namespace ThreadBot.Tests.Networks;

public sealed class SandboxRulesTests
{
    private readonly NetworkRules _rules = SandboxRules.Create();

    [Fact]
    public void It_counts_as_X_counts()
    {
        Assert.Equal(280, _rules.Limit.Max);
        Assert.Equal(6, _rules.Limit.Measure("日本語"));
        Assert.Equal(23, _rules.Limit.Measure("README.md"));
    }

    [Fact]
    public void It_is_free() => Assert.Null(_rules.Prices);

    [Fact]
    public void Its_own_addresses_are_links()
    {
        var text = $"Before: {_rules.ExampleUrl}.";
        Assert.Equal(new PostLink(8, 21, "sandbox://account/123"), Assert.Single(_rules.Limit.FindLinks(text)));
        Assert.Equal(8 + 23 + 1, _rules.Limit.Measure(text));
    }

    [Fact]
    public void All_its_addresses_in_a_text_are_links_beside_those_of_X()
    {
        var text = "sandbox://a_b-c/1z, https://example.com and (sandbox://sandbox://d/2)";
        Assert.Equal(["sandbox://a_b-c/1z", "https://example.com", "sandbox://d/2"], _rules.Limit.FindLinks(text).Select(l => text.Substring(l.Start, l.Length)));
        Assert.Equal(23 + 2 + 23 + 6 + 10 + 23 + 1, _rules.Limit.Measure(text));
    }

    [Theory]
    [InlineData("sandbox://")]
    [InlineData("sandbox://a")]
    [InlineData("sandbox://a/")]
    [InlineData("sandbox:///1")]
    [InlineData("sandbox://a b/1")]
    [InlineData("#sandbox://a/1")]
    [InlineData("xsandbox://a/1")]
    public void What_is_no_whole_address_is_none(string text) => Assert.DoesNotContain(_rules.Limit.FindLinks(text), l => l.Url.StartsWith("sandbox:", StringComparison.Ordinal));
}
