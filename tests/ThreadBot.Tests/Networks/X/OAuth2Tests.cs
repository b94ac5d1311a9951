using FakeX.Accounts;
using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.X;

public sealed class OAuth2Tests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly XWorld _world;

    public OAuth2Tests()
    {
        _world = new XWorld(time: _clock);
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_challenge_is_that_of_the_standard() =>
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").Challenge);

    [Fact]
    public async Task A_person_lets_the_app_post()
    {
        var (client, pkce, callback) = (_world.Tokens(), Pkce.Create(), new Uri("http://127.0.0.1:5391/callback"));
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var back = (await browser.GetAsync(client.ConsentPage($"{_world.X.Address}i/oauth2/authorize", pkce, "state 1", callback))).Headers.Location!;
        var query = System.Web.HttpUtility.ParseQueryString(back.Query);

        var tokens = (await client.RedeemAsync(query["code"]!, pkce, callback, CancellationToken.None)).Value!;
        await StoreAsync(tokens);

        Assert.Equal("state 1", query["state"]);
        Assert.Equal((OAuth2Client.Scopes, ManualClock.Start.AddHours(2)), (tokens.Scope, tokens.ExpiresAt));
        Assert.NotNull((await PostAsync("One")).Value);
    }

    [Fact]
    public async Task A_public_client_has_no_secret()
    {
        using var world = new XWorld(new() { App = new() { ClientSecret = "" } }, _clock);
        var grant = TokenDesk.Issue(world.X.Site, OAuth2Client.Scopes.Split(' '));

        Assert.NotNull((await world.Tokens(clientSecret: null).RefreshAsync(grant.RefreshToken!, CancellationToken.None)).Value);
    }

    [Fact]
    public async Task A_token_is_renewed_before_its_end_and_kept_before_it_is_used()
    {
        var old = await LogInAsync();
        _clock.Advance(TimeSpan.FromMinutes(115));
        _world.X.Faults.Add("drop@create:1");

        // The request with the new token never arrives; the token is there all the same.
        Assert.IsType<XFailure.Lost>((await PostAsync("One")).Failure);

        var kept = await StoredAsync();
        Assert.NotEqual(old.RefreshToken, kept!.RefreshToken);
        Assert.Equal(_clock.GetUtcNow().AddHours(2), kept.ExpiresAt);
        Assert.NotNull((await PostAsync("One")).Value);
        Assert.Equal(1, _world.X.Faults.Requests("token"));
    }

    [Fact]
    public async Task Two_processes_that_renew_at_once_lose_nothing()
    {
        using var world = new XWorld();
        var grant = TokenDesk.Issue(world.X.Site, OAuth2Client.Scopes.Split(' '));
        using (var held = await new TokenFile(world.TokenPath, TimeProvider.System).LockAsync(CancellationToken.None))
            held.Write(new OAuth2Tokens(grant.AccessToken, grant.RefreshToken!, DateTimeOffset.UnixEpoch, ""));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.ConnectWithTokens().Client.MeAsync(CancellationToken.None))));

        Assert.All(answers, answer => Assert.Equal("threadbot", answer.Value?.Username));
        Assert.Equal(1, world.X.Faults.Requests("token"));
    }

    [Fact]
    public async Task A_crash_between_writing_new_tokens_and_putting_them_in_place_is_survived()
    {
        var old = await LogInAsync();
        var fresh = (await _world.Tokens().RefreshAsync(old.RefreshToken, CancellationToken.None)).Value!;
        await StoreAsync(fresh);
        File.Move(_world.TokenPath, _world.TokenPath + ".new");
        await StoreAsync(old, _world.Folder.File("old"));
        File.Move(_world.Folder.File("old"), _world.TokenPath);
        _clock.Advance(TimeSpan.FromHours(3));

        Assert.NotNull((await PostAsync("One")).Value);
    }

    [Fact]
    public async Task New_tokens_that_a_crash_tore_are_left_aside()
    {
        await LogInAsync();
        await File.WriteAllTextAsync(_world.TokenPath + ".new", "{\"accessToken\":\"ab");
        _clock.Advance(TimeSpan.FromHours(3));

        Assert.NotNull((await PostAsync("One")).Value);
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_is_used_to_its_end_and_then_somebody_is_asked()
    {
        await LogInAsync();
        _world.X.Faults.Add("refuse@token:*");
        _clock.Advance(TimeSpan.FromMinutes(116));
        Assert.NotNull((await PostAsync("One")).Value);
        _clock.Advance(TimeSpan.FromMinutes(4));

        var refused = Assert.IsType<XFailure.Refused>((await PostAsync("Two")).Failure);

        Assert.Contains("log in again", refused.Reason);
        Assert.NotNull(await StoredAsync());
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("html")]
    public async Task A_renewal_that_fails_means_that_the_post_was_not_sent(string fault)
    {
        await LogInAsync();
        _world.X.Faults.Add($"{fault}@token:1");
        _clock.Advance(TimeSpan.FromHours(3));

        Assert.IsType<XFailure.Unsent>((await PostAsync("One")).Failure);
        Assert.NotNull((await PostAsync("One")).Value);
    }

    [Fact]
    public async Task One_refusal_is_no_reason_to_renew_and_a_second_one_is()
    {
        await LogInAsync();
        var client = _world.ConnectWithTokens().Client;
        _world.X.Faults.Add("unauthorized@me:1, unauthorized@me:3, unauthorized@me:4");

        Assert.NotNull((await client.MeAsync(CancellationToken.None)).Value);
        Assert.Equal(0, _world.X.Faults.Requests("token"));
        Assert.NotNull((await client.MeAsync(CancellationToken.None)).Value);
        Assert.Equal(1, _world.X.Faults.Requests("token"));
    }

    [Fact]
    public async Task Where_nobody_has_logged_in_nothing_is_sent()
    {
        var refused = Assert.IsType<XFailure.Refused>((await PostAsync("One")).Failure);

        Assert.Contains("nobody has logged in", refused.Reason);
        Assert.Equal(0, _world.X.Faults.Requests());
    }

    [Fact]
    public async Task The_tokens_are_for_nobody_else_to_read()
    {
        await LogInAsync();

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_world.TokenPath) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private async Task<XAnswer<XCreated>> PostAsync(string text) =>
        await _world.ConnectWithTokens().Client.CreateAsync(new XNewPost { Text = text }, CancellationToken.None);

    private async Task<OAuth2Tokens> LogInAsync()
    {
        var grant = TokenDesk.Issue(_world.X.Site, OAuth2Client.Scopes.Split(' '));
        var tokens = new OAuth2Tokens(grant.AccessToken, grant.RefreshToken!, grant.ExpiresAt, OAuth2Client.Scopes);
        await StoreAsync(tokens);
        return tokens;
    }

    private async Task StoreAsync(OAuth2Tokens tokens, string? path = null)
    {
        using var held = await new TokenFile(path ?? _world.TokenPath, _clock).LockAsync(CancellationToken.None);
        held.Write(tokens);
    }

    private async Task<OAuth2Tokens?> StoredAsync()
    {
        using var held = await new TokenFile(_world.TokenPath, _clock).LockAsync(CancellationToken.None);
        return held.Read();
    }
}
