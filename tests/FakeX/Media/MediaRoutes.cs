using System.Text.Json;
using FakeX.Accounts;
using FakeX.Faults;
using Microsoft.AspNetCore.Http.Features;

namespace FakeX.Media;

/// <summary>The addresses of the media API.</summary>
internal static class MediaRoutes
{
    public static void MapMedia(this WebApplication app, MediaDesk desk)
    {
        app.MapPost("/2/media/upload", Task<IResult> (HttpContext context) => WithFormAsync(context, desk.Upload)).WithMetadata(Operation.Upload);
        app.MapGet("/2/media/upload", (HttpContext context) => desk.Status(CallerOf(context), context.Request.Query)).WithMetadata(Operation.Status);
        app.MapPost("/2/media/upload/initialize", Task<IResult> (HttpContext context) => WithFormAsync(context, desk.Initialize)).WithMetadata(Operation.Initialize);
        app.MapPost("/2/media/upload/{id}/append", (HttpContext context, string id) =>
            WithFormAsync(context, (caller, form) => desk.Append(caller, id, form))).WithMetadata(Operation.Append);
        app.MapPost("/2/media/upload/{id}/finalize", (HttpContext context, string id) => desk.Finalize(CallerOf(context), id, context.Items.ContainsKey(nameof(ScriptedFaults.Refuse)))).WithMetadata(Operation.Finalize);
        app.MapPost("/2/media/metadata", Task<IResult> (HttpContext context) => WithFormAsync(context, desk.Describe)).WithMetadata(Operation.Metadata);
    }

    private static Caller CallerOf(HttpContext context) => context.Features.GetRequiredFeature<Caller>();

    private static async Task<IResult> WithFormAsync(HttpContext context, Func<Caller, MediaForm, IResult> handle)
    {
        try
        {
            return handle(CallerOf(context), await MediaForm.ReadAsync(context.Request));
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return Problem.Invalid(fault.Message);
        }
    }
}
