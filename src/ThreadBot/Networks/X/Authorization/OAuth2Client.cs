using System.Net.Http.Headers;
using System.Text;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X.Authorization;

/// <summary>The app in OAuth 2.0.</summary>
/// <param name="ClientId">Its name.</param>
/// <param name="ClientSecret">Null for a public client, which has none.</param>
internal sealed record OAuth2App(string ClientId, string? ClientSecret)
{
    /// <summary>The name alone.</summary>
    public override string ToString() => ClientId;
}

/// <summary>Asks X for tokens (OAuth 2.0 with PKCE).</summary>
/// <param name="wire">The connection.</param>
/// <param name="app">The app.</param>
/// <param name="tokens">Where tokens are to be had.</param>
/// <param name="time">The clock.</param>
internal sealed class OAuth2Client(XWire wire, OAuth2App app, Uri tokens, TimeProvider time)
{
    /// <summary>All that the bot needs.</summary>
    public const string Scopes = "tweet.read tweet.write users.read media.write offline.access";

    /// <summary>The page on which a person lets the app post; X sends them back with a code.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pkce">Kept until the code comes.</param>
    /// <param name="state">Comes back with the code.</param>
    /// <param name="callback">Where X sends them: an address of this machine that begins with http://127.0.0.1.</param>
    public Uri ConsentPage(string page, Pkce pkce, string state, Uri callback)
    {
        var query = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = app.ClientId,
            ["redirect_uri"] = callback.ToString(),
            ["scope"] = Scopes,
            ["state"] = state,
            ["code_challenge"] = pkce.Challenge,
            ["code_challenge_method"] = "S256",
        };
        return new Uri($"{page}?{string.Join('&', query.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"))}");
    }

    /// <summary>Tokens for a code, which lives for half a minute.</summary>
    public Task<XAnswer<OAuth2Tokens>> RedeemAsync(string code, Pkce pkce, Uri callback, CancellationToken cancellationToken) => AskAsync(new()
    {
        ["grant_type"] = "authorization_code",
        ["code"] = code,
        ["code_verifier"] = pkce.Verifier,
        ["redirect_uri"] = callback.ToString(),
    }, cancellationToken);

    /// <summary>New tokens for a refresh token, which is used up by it.</summary>
    public Task<XAnswer<OAuth2Tokens>> RefreshAsync(string refreshToken, CancellationToken cancellationToken) =>
        AskAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken }, cancellationToken);

    private async Task<XAnswer<OAuth2Tokens>> AskAsync(Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        form["client_id"] = app.ClientId;
        using var request = new HttpRequestMessage(HttpMethod.Post, tokens) { Content = new FormUrlEncodedContent(form) };
        if (app.ClientSecret is { } secret)
        {
            var pair = $"{Uri.EscapeDataString(app.ClientId)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }
        var answer = await wire.SendAsync("token", request, XJson.Default.XTokens, cancellationToken);
        return answer.Then(Read);
    }

    private XAnswer<OAuth2Tokens> Read(XTokens given) =>
        given is { AccessToken: { Length: > 0 } access, RefreshToken: { Length: > 0 } refresh, ExpiresIn: { } seconds }
            ? new OAuth2Tokens(access, refresh, time.GetUtcNow().AddSeconds(seconds), given.Scope ?? "")
            : new XFailure.Lost("X's answer holds no tokens: the scope offline.access is needed");
}
