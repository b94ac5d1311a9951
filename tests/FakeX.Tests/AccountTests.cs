using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using FakeX.Accounts;

namespace FakeX.Tests;

public sealed class AccountTests
{
    /// <summary>The example of X's documentation.</summary>
    [Theory]
    [InlineData("https://api.x.com/1.1/statuses/update.json", "Ls93hJiZbQ3akF3HF3x1Bz8/zU4=")]
    [InlineData("https://api.twitter.com/1.1/statuses/update.json", "hCtSmYh+iHYCEqBWrE7C7hYmtUk=")]
    [InlineData("https://api.twitter.com/1/statuses/update.json", "tnnArxj06cWHq44gCs1OSKk/jLY=")]
    public void A_signature_is_the_documented_one(string url, string signature) =>
        Assert.Equal(signature, OAuth1Header.Sign("POST", url, new Dictionary<string, string>
        {
            ["include_entities"] = "true",
            ["status"] = "Hello Ladies + Gentlemen, a signed OAuth request!",
            ["oauth_consumer_key"] = "xvz1evFS4wEEPTGEFPHBog",
            ["oauth_nonce"] = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_timestamp"] = "1318622958",
            ["oauth_token"] = "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            ["oauth_version"] = "1.0",
        }, ("kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw", "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE")));

    [Theory]
    [InlineData("users/me", "users/me", 0, 200)]
    [InlineData("users/me", "users/other", 0, 401)]
    [InlineData("users/me", "users/me", 600, 401)]
    public async Task A_signed_request_is_known_by_its_signature(string asked, string proven, int late, int status)
    {
        await using var visitor = await Visitor.ComeAsync();
        var header = Signed(visitor, $"2/{proven}", DateTimeOffset.FromUnixTimeSeconds(visitor.Server.Site.Now.ToUnixTimeSeconds() - late));

        Assert.Equal(status, await StatusAsync(visitor, $"2/{asked}", header));
    }

    [Fact]
    public async Task A_signed_request_cannot_be_sent_twice()
    {
        await using var visitor = await Visitor.ComeAsync();
        var header = Signed(visitor, "2/users/me", visitor.Server.Site.Now);

        Assert.Equal(200, await StatusAsync(visitor, "2/users/me", header));
        Assert.Equal(401, await StatusAsync(visitor, "2/users/me", header));
    }

    [Fact]
    public async Task A_token_is_good_for_its_scopes_and_two_hours()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.ComeAsync(time: clock);
        visitor.UseToken(TokenDesk.Issue(visitor.Server.Site, "tweet.read", "users.read").AccessToken);

        Assert.Equal("threadbot", (string)(await visitor.GetAsync("2/users/me")).Json["data"]!["username"]!);
        Assert.Equal("Forbidden", (await visitor.TweetAsync("One")).Detail);
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(401, (await visitor.GetAsync("2/users/me")).Status);
    }

    [Fact]
    public async Task The_app_alone_may_read_and_not_write()
    {
        await using var visitor = await Visitor.ComeAsync();
        visitor.UseToken(visitor.Server.Site.Options.App.Bearer);

        Assert.Equal(200, (await visitor.GetAsync("2/users/1500000000000000001/tweets")).Status);
        Assert.Contains("Application-Only is forbidden", (await visitor.TweetAsync("One")).Detail);
    }

    [Fact]
    public async Task A_code_becomes_tokens_for_whoever_knows_the_verifier_and_once()
    {
        await using var visitor = await Visitor.ComeAsync();
        var (code, state) = await ConsentAsync(visitor, "a-verifier");

        Assert.Equal("my state", state);
        Assert.Equal(400, (await RedeemAsync(visitor, code, "another")).Status);
        (code, _) = await ConsentAsync(visitor, "a-verifier");
        var tokens = await RedeemAsync(visitor, code, "a-verifier");
        Assert.Equal(200, tokens.Status);
        Assert.Equal(400, (await RedeemAsync(visitor, code, "a-verifier")).Status);
        visitor.UseToken((string)tokens.Json["access_token"]!);
        await visitor.TweetedAsync("One");
    }

    [Fact]
    public async Task A_refresh_token_is_good_for_one_use()
    {
        await using var visitor = await Visitor.ComeAsync();
        var token = TokenDesk.Issue(visitor.Server.Site, "tweet.read", "users.read", "offline.access").RefreshToken!;

        var tokens = await RefreshAsync(visitor, token);

        Assert.NotEqual(token, (string)tokens.Json["refresh_token"]!);
        Assert.Equal(400, (await RefreshAsync(visitor, token)).Status);
        Assert.Equal(200, (await RefreshAsync(visitor, (string)tokens.Json["refresh_token"]!)).Status);
    }

    [Fact]
    public async Task The_script_can_refuse_a_refresh()
    {
        await using var visitor = await Visitor.ComeAsync(new() { Faults = "refuse@token:1" });
        var token = TokenDesk.Issue(visitor.Server.Site, "offline.access").RefreshToken!;

        Assert.Equal("invalid_request", (string)(await RefreshAsync(visitor, token)).Json["error"]!);
        Assert.Equal(200, (await RefreshAsync(visitor, token)).Status);
    }

    private static string Signed(Visitor visitor, string path, DateTimeOffset at)
    {
        var (app, user) = (visitor.Server.Site.Options.App, visitor.Server.Site.Read(s => s.Owner));
        var parameters = new Dictionary<string, string>
        {
            ["oauth_consumer_key"] = app.ConsumerKey,
            ["oauth_nonce"] = "abc",
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_timestamp"] = $"{at.ToUnixTimeSeconds()}",
            ["oauth_token"] = user.Token,
        };
        parameters["oauth_signature"] = OAuth1Header.Sign("GET", visitor.Server.Address + path, parameters, (app.ConsumerSecret, user.TokenSecret));
        return string.Join(", ", parameters.Select(p => $"{p.Key}=\"{Uri.EscapeDataString(p.Value)}\""));
    }

    private static async Task<int> StatusAsync(Visitor visitor, string path, string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("OAuth", header);
        return (int)(await visitor.SendAsync(request)).StatusCode;
    }

    private static async Task<(string Code, string State)> ConsentAsync(Visitor visitor, string verifier)
    {
        var challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        using var request = new HttpRequestMessage(HttpMethod.Get,
            $"i/oauth2/authorize?response_type=code&client_id=fake-client-id&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fback&scope={Uri.EscapeDataString(Visitor.AllScopes)}&state=my%20state&code_challenge={challenge}&code_challenge_method=S256");
        var query = HttpUtility.ParseQueryString((await visitor.SendAsync(request)).Headers.Location!.Query);
        return (query["code"]!, query["state"]!);
    }

    private static Task<Answer> RedeemAsync(Visitor visitor, string code, string verifier) => TokenAsync(visitor, new()
    {
        ["grant_type"] = "authorization_code",
        ["code"] = code,
        ["code_verifier"] = verifier,
        ["redirect_uri"] = "http://127.0.0.1:9/back",
    });

    private static Task<Answer> RefreshAsync(Visitor visitor, string token) =>
        TokenAsync(visitor, new() { ["grant_type"] = "refresh_token", ["refresh_token"] = token });

    private static async Task<Answer> TokenAsync(Visitor visitor, Dictionary<string, string> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "2/oauth2/token") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("fake-client-id:fake-client-secret"u8));
        return await Answer.OfAsync(await visitor.SendAsync(request));
    }
}
