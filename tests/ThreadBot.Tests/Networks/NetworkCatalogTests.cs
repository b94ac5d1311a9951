using ThreadBot.Networks;

namespace ThreadBot.Tests.Networks;

public sealed class NetworkCatalogTests
{
    [Fact]
    public void A_thread_can_be_cut_for_every_network() =>
        Assert.Equal(["bluesky", "mastodon", "sandbox", "threads", "x"], Catalog(new()).Names);

    [Fact]
    public void A_network_has_the_same_name_in_the_catalog_and_in_its_rules() => Assert.All(Catalog(new()).Names, name =>
    {
        Assert.True(Catalog(new()).TryGetRules(name, out var rules));
        Assert.Equal(name, rules.Name);
    });

    [Fact]
    public void This_version_posts_to_the_sandbox_and_to_X() => Assert.Equal(["sandbox", "x"], Catalog(new()).Postable);

    [Fact]
    public void Every_network_counts_an_address_of_its_own_as_a_link()
    {
        var catalog = Catalog(new());
        foreach (var name in catalog.Names)
        {
            Assert.True(catalog.TryGetRules(name, out var rules));
            Assert.Equal(rules.ExampleUrl, Assert.Single(rules.Limit.FindLinks($"Part one: {rules.ExampleUrl}")).Url);
        }
    }

    [Fact]
    public void What_X_takes_and_charges_is_a_setting()
    {
        Assert.True(Catalog(new() { X = { MaxLength = 25_000, PostPrice = 0.01m } }).TryGetRules("x", out var rules));
        Assert.Equal(25_000, rules.Limit.Max);
        Assert.Equal(0.01m, rules.Prices!.Post);
    }

    [Fact]
    public void A_limit_that_leaves_no_room_for_a_post_is_a_mistake() =>
        Assert.Contains("MaxLength", Assert.Single(new NetworksOptions { X = { MaxLength = 0 } }.X.Mistakes()), StringComparison.Ordinal);

    [Fact]
    public void An_account_on_a_network_that_cannot_be_posted_to_is_refused_by_name()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Catalog(new()).Connect(new Account("main", "bluesky")));
        Assert.Contains("'main'", refused.Message, StringComparison.Ordinal);
    }

    private static NetworkCatalog Catalog(NetworksOptions options) =>
        AllNetworks.Catalog(options, new NetworkFolders(Path.GetTempPath(), Path.GetTempPath()), TimeProvider.System);
}
