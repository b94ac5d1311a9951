using System.Text.Json;
using FakeX.Accounts;
using Microsoft.AspNetCore.Http.Features;

namespace FakeX.Posts;

/// <summary>The addresses of posts.</summary>
internal static class PostRoutes
{
    public static void MapPosts(this WebApplication app, PostDesk desk, PostReader reader)
    {
        app.MapPost("/2/tweets", Task<IResult> (HttpContext context) => CreateAsync(context, desk)).WithMetadata(Operation.Create);
        app.MapDelete("/2/tweets/{id}", (HttpContext context, string id) => desk.Delete(CallerOf(context), id)).WithMetadata(Operation.Delete);
        app.MapGet("/2/tweets/{id}", (HttpContext context, string id) => reader.One(CallerOf(context), id, context.Request.Query)).WithMetadata(Operation.Lookup);
        app.MapGet("/2/tweets", (HttpContext context) => reader.Many(CallerOf(context), context.Request.Query)).WithMetadata(Operation.Lookup);
        app.MapGet("/2/users/{id}/tweets", (HttpContext context, string id) =>
            reader.Timeline(CallerOf(context), id, context.Request.Query)).WithMetadata(Operation.Timeline);
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
