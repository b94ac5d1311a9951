using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FakeX.Faults;

namespace FakeX.Accounts;

/// <summary>OAuth 2.0 with PKCE: codes for consent, tokens for codes, new tokens for old. A refresh token is good for one use.</summary>
internal sealed class TokenDesk(Site site)
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(2);
    private readonly ConcurrentDictionary<string, Consent> _codes = new();

    /// <summary>The page on which the owner agrees; here they always do.</summary>
    public IResult Authorize(HttpRequest request)
    {
        string Of(string name) => request.Query[name].ToString();
        if (Of("client_id") != site.Options.App.ClientId || Of("response_type") != "code" || Of("code_challenge_method") != "S256"
            || !Uri.TryCreate(Of("redirect_uri"), UriKind.Absolute, out var back) || back.Host != "127.0.0.1")
        {
            return Results.Text("Something went wrong. You weren't able to give access to the App.", statusCode: 400);
        }
        var code = NewToken();
        _codes[code] = new Consent(Of("redirect_uri"), Of("code_challenge"), [.. Of("scope").Split(' ')], site.Now + CodeLife);
        return Results.Redirect($"{back}?state={Uri.EscapeDataString(Of("state"))}&code={code}");
    }

    /// <summary>Tokens for a code or for a refresh token.</summary>
    public async Task<IResult> GrantAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (!IsApp(context.Request, form["client_id"].ToString()))
            return Failure(401, "unauthorized_client", "Missing valid authorization header");
        if (context.Items.ContainsKey(nameof(ScriptedFaults.Refuse)))
            return InvalidToken;
        return form["grant_type"].ToString() switch
        {
            "authorization_code" => Redeem(form["code"].ToString(), form["code_verifier"].ToString(), form["redirect_uri"].ToString()),
            "refresh_token" => Refresh(form["refresh_token"].ToString()),
            _ => Failure(400, "invalid_request", "Missing required parameter [grant_type]."),
        };
    }

    /// <summary>Tokens of the owner, as if they had agreed.</summary>
    public static Grant Issue(Site site, params string[] scopes) => site.Change(state => Add(site, state, state.Owner.Id, scopes));

    private static IResult InvalidToken => Failure(400, "invalid_request", "Value passed for the token was invalid.");

    private IResult Redeem(string code, string verifier, string redirect)
    {
        if (!_codes.TryRemove(code, out var consent) || consent.ExpiresAt < site.Now || consent.Redirect != redirect)
            return Failure(400, "invalid_request", "Value passed for the authorization code was invalid.");
        return consent.Challenge == Challenge(verifier)
            ? Answer(Issue(site, [.. consent.Scopes]))
            : Failure(400, "invalid_request", "Value passed for the code_verifier did not match the code_challenge.");
    }

    private IResult Refresh(string token) => site.Change(state =>
    {
        var index = state.Grants.FindIndex(g => g.RefreshToken == token && !g.IsRefreshed);
        if (index < 0)
            return InvalidToken;
        var old = state.Grants[index];
        state.Grants[index] = old with { IsRefreshed = true };
        return Answer(Add(site, state, old.UserId, old.Scopes));
    });

    private static Grant Add(Site site, SiteState state, string userId, IReadOnlyList<string> scopes)
    {
        var refresh = scopes.Contains("offline.access") ? NewToken() : null;
        state.Grants.Add(new Grant(userId, scopes, NewToken(), refresh, site.Now + TokenLife));
        return state.Grants[^1];
    }

    private bool IsApp(HttpRequest request, string clientId)
    {
        var app = site.Options.App;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{app.ClientId}:{app.ClientSecret}"));
        return app.ClientSecret.Length == 0 ? clientId == app.ClientId : request.Headers.Authorization == $"Basic {basic}";
    }

    private static IResult Answer(Grant grant) => Results.Json(new Dictionary<string, object?>
    {
        ["token_type"] = "bearer",
        ["expires_in"] = (int)TokenLife.TotalSeconds,
        ["access_token"] = grant.AccessToken,
        ["scope"] = string.Join(' ', grant.Scopes),
        ["refresh_token"] = grant.RefreshToken,
    });

    private static IResult Failure(int status, string error, string description) =>
        Results.Json(new Dictionary<string, string> { ["error"] = error, ["error_description"] = description }, statusCode: status);

    private static string NewToken() => RandomNumberGenerator.GetHexString(48);

    private static string Challenge(string verifier) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed record Consent(string Redirect, string Challenge, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
}
