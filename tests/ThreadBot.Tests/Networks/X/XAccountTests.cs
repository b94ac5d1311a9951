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
        ["LongPosts"] = "true",
        ["Mentions"] = "@friend, another",
    };

    [Fact]
    public void An_account_with_keys_and_all_acknowledged_can_be_posted_to()
    {
        var catalog = Catalog();

        Assert.Null(catalog.Obstacle(Account(Complete)));
        Assert.Equal("x", catalog.Connect(Account(Complete)).Rules.Name);
        var settings = XAccountSettings.Of(Account(Complete));
        Assert.Equal(("mentionedUsers", true, true), (settings.ReplySettings, settings.MadeWithAi, settings.LongPosts));
        Assert.Equal(["friend", "another"], settings.Mentions);
        Assert.Equal((25_000, 280), (catalog.Rules(Account(Complete)).Limit.Max, catalog.Rules(Account([])).Limit.Max));
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

    [Fact]
    public async Task An_account_with_an_app_is_posted_to_when_somebody_has_logged_in()
    {
        using var world = new XWorld();
        var account = Account(new() { ["ClientId"] = "fake-client-id", ["ClientSecret"] = "fake-client-secret", ["Acknowledged"] = Complete["Acknowledged"] });
        var options = new XOptions { Api = world.Options, Login = { Page = $"{world.X.Address}i/oauth2/authorize" } };
        var accounts = new XAccounts(options, new NetworkFolders(world.Folder.Path, world.Folder.Path), TimeProvider.System);
        Assert.Equal("nobody has logged in to it: run 'threadbot login me'", accounts.Entry.Obstacle(account));
        var login = accounts.BeginLogin(account, new Uri("http://127.0.0.1:5391/callback"))!;
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var query = System.Web.HttpUtility.ParseQueryString((await browser.GetAsync(login.Page)).Headers.Location!.Query);

        Assert.NotNull(await login.EndAsync("another", query["code"]!, CancellationToken.None));
        Assert.Null(await login.EndAsync(query["state"], query["code"]!, CancellationToken.None));
        Assert.NotNull(await login.EndAsync(query["state"], query["code"]!, CancellationToken.None));

        Assert.Null(accounts.Entry.Obstacle(account));
        Assert.Equal(("threadbot", null), await accounts.WhoAsync(account, NoSpendBook.Instance, CancellationToken.None));

        if (OperatingSystem.IsWindows())
            return;
        var file = world.Folder.File("x/me.tokens");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.Equal($"others can read its login {file}: run 'chmod 600 {file}'", accounts.Entry.Obstacle(account));
        var asked = world.X.Faults.Requests();
        Assert.Contains("others can read its login", (await accounts.WhoAsync(account, NoSpendBook.Instance, CancellationToken.None)).Problem);
        Assert.Equal(asked, world.X.Faults.Requests());
    }

    [Theory]
    [InlineData("Acknowledged", "label, everything", "'everything' must be one of label, operator, human, content")]
    [InlineData("ReplySettings", "nobody", "'nobody' must be one of everyone, following, mentionedUsers")]
    [InlineData("LongPosts", "perhaps", "'perhaps' must be true or false")]
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
