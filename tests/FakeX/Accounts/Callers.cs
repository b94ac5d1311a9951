using System.Net.Http.Headers;

namespace FakeX.Accounts;

/// <summary>Finds out who asks.</summary>
internal sealed class Callers(Site site)
{
    private readonly OAuth1Header _oauth1 = new(site);

    /// <summary>Who asks; null where they do not prove it.</summary>
    public async Task<Caller?> IdentifyAsync(HttpContext context)
    {
        if (!AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header) || header.Parameter is not { } parameter)
            return null;
        return header.Scheme switch
        {
            "OAuth" => await _oauth1.VerifyAsync(context.Request, parameter) is { } user ? new Caller(user, null) : null,
            "Bearer" when parameter == site.Options.App.Bearer => new Caller(null, null),
            "Bearer" => site.Read(state => Find(state, parameter)),
            _ => null,
        };
    }

    /// <summary>The name of whoever seems to ask, proved or not; nothing where it cannot be told.</summary>
    public async Task<string> NameAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var refresh = request.Path == "/2/oauth2/token" ? (await request.ReadFormAsync())["refresh_token"].ToString() : null;
        return site.Read(state =>
        {
            var grant = state.Grants.Find(g => refresh is null ? header == $"Bearer {g.AccessToken}" : g.RefreshToken == refresh);
            return state.Users.Find(u => u.Id == grant?.UserId || header.Contains($"oauth_token=\"{u.Token}\"", StringComparison.Ordinal))?.Username ?? "";
        });
    }

    private Caller? Find(SiteState state, string token) =>
        state.Grants.Find(g => g.AccessToken == token && g.ExpiresAt > site.Now) is { } grant
            ? new Caller(state.Users.Find(u => u.Id == grant.UserId), grant.Scopes)
            : null;
}
