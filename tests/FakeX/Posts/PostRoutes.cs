using System.Text.Json;
using FakeX.Accounts;
using Microsoft.AspNetCore.Http.Features;

namespace FakeX.Posts;

/// <summary>The addresses of posts.</summary>
internal static class PostRoutes
{
    public static void MapPosts(this WebApplication app, Site site)
    {
        var (desk, reader) = (new PostDesk(site), new PostReader(site));
        app.MapPost("/2/tweets", Task<IResult> (HttpContext context) => CreateAsync(context, desk)).WithMetadata(Operation.Create);
        app.MapDelete("/2/tweets/{id}", (HttpContext context, string id) => desk.Delete(CallerOf(context), id)).WithMetadata(Operation.Delete);
        app.MapGet("/2/tweets/{id}", (HttpContext context, string id) => reader.One(ReadRequest.Of(context), id)).WithMetadata(Operation.Lookup);
        app.MapGet("/2/tweets", (HttpContext context) => reader.Many(ReadRequest.Of(context))).WithMetadata(Operation.Lookup);
        MapPages(app, new PostPages(site));
    }

    private static void MapPages(WebApplication app, PostPages pages)
    {
        app.MapGet("/2/tweets/search/recent", (HttpContext context) => pages.SearchRecent(ReadRequest.Of(context))).WithMetadata(Operation.Search);
        app.MapGet("/2/tweets/search/all", (HttpContext context) => pages.SearchAll(ReadRequest.Of(context))).WithMetadata(Operation.SearchAll);
        app.MapGet("/2/users/{id}/tweets", (HttpContext context, string id) => pages.Timeline(ReadRequest.Of(context), id)).WithMetadata(Operation.Timeline);
        app.MapGet("/2/users/{id}/mentions", (HttpContext context, string id) => pages.Mentions(ReadRequest.Of(context), id)).WithMetadata(Operation.Mentions);
    }

    private static Caller CallerOf(HttpContext context) => context.Features.GetRequiredFeature<Caller>();

    private static async Task<IResult> CreateAsync(HttpContext context, PostDesk desk)
    {
        try
        {
            return desk.Create(context, CallerOf(context), await PostForm.ReadAsync(context.Request));
        }
        catch (JsonException fault)
        {
            return Problem.Invalid(fault.Message);
        }
    }
}
