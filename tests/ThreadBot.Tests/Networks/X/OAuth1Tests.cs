using ThreadBot.Networks.X.Authorization;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.X;

public sealed class OAuth1Tests
{
    private static readonly OAuth1Keys Keys = new(
        "xvz1evFS4wEEPTGEFPHBog",
        "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
        "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
        "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");

    /// <summary>The example of X's documentation, for the three addresses that it had over the years.</summary>
    [Theory]
    [InlineData("https://api.x.com/1.1/statuses/update.json", "Ls93hJiZbQ3akF3HF3x1Bz8/zU4=")]
    [InlineData("https://api.twitter.com/1.1/statuses/update.json", "hCtSmYh+iHYCEqBWrE7C7hYmtUk=")]
    [InlineData("https://api.twitter.com/1/statuses/update.json", "tnnArxj06cWHq44gCs1OSKk/jLY=")]
    public void A_signature_is_the_documented_one(string address, string signature)
    {
        var parameters = new Dictionary<string, string>
        {
            ["status"] = "Hello Ladies + Gentlemen, a signed OAuth request!",
            ["oauth_consumer_key"] = Keys.ConsumerKey,
            ["oauth_nonce"] = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_timestamp"] = "1318622958",
            ["oauth_token"] = Keys.Token,
            ["oauth_version"] = "1.0",
        };

        Assert.Equal(signature, OAuth1Signature.Of(HttpMethod.Post, new Uri($"{address}?include_entities=true"), parameters, Keys));
    }

    [Fact]
    public async Task A_request_is_signed_at_its_instant_and_never_twice_alike()
    {
        var oauth = new OAuth1(Keys, new ManualClock());

        var (one, two) = (await HeaderAsync(oauth), await HeaderAsync(oauth));

        Assert.Contains($"oauth_timestamp=\"{ManualClock.Start.ToUnixTimeSeconds()}\"", one);
        Assert.NotEqual(one, two);
        Assert.DoesNotContain(Keys.ConsumerSecret, one + two);
        Assert.DoesNotContain(Keys.TokenSecret, one + two);
    }

    [Theory]
    [InlineData("370773112-GmHx", "370773112")]
    [InlineData("opaque-token", null)]
    [InlineData("370773112", null)]
    public void A_token_may_say_whose_it_is(string token, string? userId) =>
        Assert.Equal(userId, new OAuth1(Keys with { Token = token }, TimeProvider.System).UserId);

    private static async Task<string> HeaderAsync(OAuth1 oauth)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.x.com/2/users/me");
        Assert.Null(await oauth.SignAsync(request, CancellationToken.None));
        return request.Headers.Authorization!.ToString();
    }
}
