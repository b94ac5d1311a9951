using FakeX.Accounts;
using ThreadBot.Networks;
using ThreadBot.Networks.X.Authorization;

namespace ThreadBot.Tests.Networks.X;

public sealed class XSecretsTests : IDisposable
{
    private static readonly string[] Faults = ["none", "throttle", "unavailable", "html", "drop", "unauthorized", "refuse", "lose", "half", "empty", "late-errors"];
    private readonly XWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task No_outcome_tells_a_key_or_a_token()
    {
        var grant = TokenDesk.Issue(_world.X.Site, OAuth2Client.Scopes.Split(' '));
        var tokens = new OAuth2Tokens(grant.AccessToken, grant.RefreshToken!, DateTimeOffset.UnixEpoch, "");
        using (var held = await new TokenFile(_world.TokenPath, TimeProvider.System).LockAsync(CancellationToken.None))
            held.Write(tokens);
        var told = new List<string> { $"{tokens} {XWorld.Keys} {new OAuth2App("id", "fake-client-secret")} {Pkce.Create()}" };
        foreach (var fault in Faults.Skip(1))
        {
            _world.X.Faults.Add($"{fault}@create:{_world.X.Faults.Requests("create") + 1}, {fault}@token:{_world.X.Faults.Requests("token") + 1}");
            foreach (var network in new[] { _world.Open(), _world.Open(_world.ConnectWithTokens()), _world.Open(_world.Connect(XWorld.Keys with { Token = "1-wrong" })) })
                told.Add($"{await network.PublishAsync(new OutgoingPost(new PostDraft(1, fault, 4, 280), null, null, "en"), CancellationToken.None)}");
        }
        var secrets = _world.X.Site.Read(s => s.Grants.SelectMany(g => new[] { g.AccessToken, g.RefreshToken! }).ToList());
        secrets.AddRange([XWorld.Keys.ConsumerKey, XWorld.Keys.ConsumerSecret, XWorld.Keys.Token, XWorld.Keys.TokenSecret, "fake-client-secret"]);

        Assert.True(told.Distinct().Count() > 5);
        Assert.All(secrets, secret => Assert.DoesNotContain(told, words => words.Contains(secret, StringComparison.Ordinal)));
    }
}
