using ThreadBot.Networks;
using ThreadBot.Networks.X;

namespace ThreadBot.Tests.Networks.X;

public sealed class XAccountTests
{
    private static readonly Dictionary<string, string> Complete = new()
    {
        ["ConsumerKey"] = "key",
        ["ConsumerSecret"] = "secret-1",
        ["AccessToken"] = "12-secret-2",
        ["AccessTokenSecret"] = "secret-3",
        ["Acknowledged"] = "label, operator, human, content",
        ["ReplySettings"] = "mentionedUsers",
        ["MadeWithAi"] = "true",
    };

    [Fact]
    public void An_account_with_keys_and_all_acknowledged_can_be_posted_to()
    {
        var catalog = Catalog();

        Assert.Null(catalog.Obstacle(Account(Complete)));
        Assert.Equal("x", catalog.Connect(Account(Complete)).Rules.Name);
        var settings = XAccountSettings.Of(Account(Complete));
        Assert.Equal(("mentionedUsers", true), (settings.ReplySettings, settings.MadeWithAi));
    }

    [Theory]
    [InlineData("ConsumerKey")]
    [InlineData("ConsumerSecret")]
    [InlineData("AccessToken")]
    [InlineData("AccessTokenSecret")]
    public void A_key_that_is_missing_is_an_obstacle_and_no_mistake(string name)
    {
        Assert.StartsWith("X asks for four keys", Catalog().Obstacle(Account(Without(name))));
        Assert.StartsWith("X asks for four keys", Catalog().Obstacle(Account(new(Complete) { [name] = "" })));
    }

    [Fact]
    public void What_X_asks_of_automated_accounts_is_named_until_somebody_says_that_it_is_so()
    {
        Assert.Equal(
            "X asks more of automated accounts: when it is so that the bio names who runs it, and no other account posts the same, add operator, content to Acknowledged in its Settings",
            Catalog().Obstacle(Account(new(Complete) { ["Acknowledged"] = "human,label" })));
        Assert.Throws<InvalidOperationException>(() => Catalog().Connect(Account(Without("Acknowledged"))));
    }

    [Theory]
    [InlineData("Acknowledged", "label, everything", "'everything' must be one of label, operator, human, content")]
    [InlineData("ReplySettings", "everyone", "'everyone' must be one of following, mentionedUsers")]
    [InlineData("MadeWithAi", "perhaps", "'perhaps' must be true or false")]
    [InlineData("Bearer", "secret-4", "is unknown")]
    public void A_setting_that_cannot_be_read_is_named(string name, string value, string complaint)
    {
        var fault = Assert.Throws<FormatException>(() => Catalog().Obstacle(Account(new(Complete) { [name] = value })));

        Assert.StartsWith($"Setting {name} of account 'me'", fault.Message);
        Assert.Contains(complaint, fault.Message);
        Assert.DoesNotContain("secret", fault.Message);
    }

    private static Dictionary<string, string> Without(string name) => Complete.Where(s => s.Key != name).ToDictionary();

    private static Account Account(Dictionary<string, string> settings) => new("me", "x") { Settings = settings };

    private static NetworkCatalog Catalog() => AllNetworks.Catalog(new(), new NetworkFolders("threads", "data"), TimeProvider.System);
}
