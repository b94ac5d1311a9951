using System.Text.Json.Nodes;
using FakeX.Limits;
using FakeX.Posts;
using Microsoft.AspNetCore.Http.Features;

namespace FakeX.Accounts;

/// <summary>Who is who, and who may.</summary>
internal static class AccountRoutes
{
    public static void MapAccounts(this WebApplication app, Site site, TokenDesk tokens)
    {
        app.MapGet("/2/users/me", (HttpContext context) => Show(site, context, context.Features.GetRequiredFeature<Caller>().User!)).WithMetadata(Operation.Me);
        app.MapGet("/2/users/by/username/{name}", (HttpContext context, string name) =>
            Find(site, context, u => u.Username.Equals(name, StringComparison.OrdinalIgnoreCase), ("username", name))).WithMetadata(Operation.User);
        app.MapGet("/2/users/{id}", (HttpContext context, string id) => Find(site, context, u => u.Id == id, ("id", id))).WithMetadata(Operation.User);
        app.MapGet("/i/oauth2/authorize", (HttpContext context) => tokens.Authorize(context.Request)).WithMetadata(Operation.Authorize);
        app.MapPost("/2/oauth2/token", Task<IResult> (HttpContext context) => tokens.GrantAsync(context)).WithMetadata(Operation.Token);
    }

    private static IResult Find(Site site, HttpContext context, Predicate<User> match, (string Parameter, string Value) asked) =>
        site.Read(state => state.Users.Find(match)) is { } user
            ? Show(site, context, user)
            : Results.Json(new JsonObject { ["errors"] = new JsonArray(Problem.NotFound("user", asked.Parameter, asked.Value)) });

    private static IResult Show(Site site, HttpContext context, User user)
    {
        if (FieldNames.Complaint(context.Request.Query, []) is { } complaint)
            return Problem.Invalid(complaint);
        return site.Change(state => site.Bill(state, Price.UserRead)
            ?? Results.Json(new JsonObject { ["data"] = UserView.Show(user, context.Request.Query, $"{context.Request.Scheme}://{context.Request.Host}") }));
    }
}
