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
}
