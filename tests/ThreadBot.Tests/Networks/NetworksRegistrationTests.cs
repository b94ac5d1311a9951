using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThreadBot.Networks;

namespace ThreadBot.Tests.Networks;

public sealed class NetworksRegistrationTests
{
    [Fact]
    public void A_thread_can_be_cut_for_every_network() =>
        Assert.Equal(["bluesky", "mastodon", "sandbox", "x"], Catalog([]).Names);

    [Fact]
    public void Every_network_counts_an_address_of_its_own_as_a_link()
    {
        var catalog = Catalog([]);
        foreach (var name in catalog.Names)
        {
            Assert.True(catalog.TryGetRules(name, out var rules));
            Assert.Equal(rules.ExampleUrl, Assert.Single(rules.Limit.FindLinks($"Part one: {rules.ExampleUrl}")).Url);
        }
    }

    [Fact]
    public void What_X_takes_and_charges_is_a_setting()
    {
        Assert.True(Catalog(new() { ["x:maxLength"] = "25000", ["x:postPrice"] = "0.01" }).TryGetRules("x", out var rules));
        Assert.Equal(25_000, rules.Limit.Max);
        Assert.Equal(0.01m, rules.Prices!.Post);
    }

    [Fact]
    public void A_limit_that_leaves_no_room_for_a_post_stops_the_program()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Catalog(new() { ["x:maxLength"] = "0" }));
        Assert.Contains("networks:x:maxLength", fault.Message, StringComparison.Ordinal);
    }

    private static NetworkCatalog Catalog(Dictionary<string, string?> settings) =>
        new ServiceCollection()
            .AddNetworks(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider()
            .GetRequiredService<NetworkCatalog>();
}
