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

    private Caller? Find(SiteState state, string token) =>
        state.Grants.Find(g => g.AccessToken == token && g.ExpiresAt > site.Now) is { } grant
            ? new Caller(state.Users.Find(u => u.Id == grant.UserId), grant.Scopes)
            : null;
}
