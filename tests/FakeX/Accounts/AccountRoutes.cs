using System.Text.Json.Nodes;
using FakeX.Limits;
using Microsoft.AspNetCore.Http.Features;

namespace FakeX.Accounts;

/// <summary>Who is who, and who may.</summary>
internal static class AccountRoutes
{
    public static void MapAccounts(this WebApplication app, Site site, TokenDesk tokens)
    {
        app.MapGet("/2/users/me", (HttpContext context) => Me(site, context.Features.GetRequiredFeature<Caller>())).WithMetadata(Operation.Me);
        app.MapGet("/i/oauth2/authorize", (HttpContext context) => tokens.Authorize(context.Request)).WithMetadata(Operation.Authorize);
        app.MapPost("/2/oauth2/token", Task<IResult> (HttpContext context) => tokens.GrantAsync(context)).WithMetadata(Operation.Token);
    }

    /// <summary>A user as X shows them.</summary>
    public static JsonObject Show(User user) => new() { ["id"] = user.Id, ["name"] = user.Name, ["username"] = user.Username };

    private static IResult Me(Site site, Caller caller) => site.Change(state =>
    {
        var price = site.Options.Prices.UserRead;
        if (site.Refusal(state, price) is { } refusal)
            return refusal;
        site.Charge(state, "user read", price);
        return Results.Json(new JsonObject { ["data"] = Show(caller.User!) });
    });
}
