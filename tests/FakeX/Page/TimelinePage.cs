using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using FakeX.Faults;
using FakeX.Posts;

namespace FakeX.Page;

/// <summary>What a person sees in a browser, and what a test asks that runs this program as a process of its own.</summary>
internal static class TimelinePage
{
    private const string Head = """
        <!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>X's stand-in</title>
        <style>
        body { font: 16px/1.45 system-ui; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
        article { border-left: 3px solid #8ad; margin: .6rem 0; padding: .1rem .9rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        article.first { margin-top: 2rem; } article.gone { opacity: .4; text-decoration: line-through; } small { color: #667; }
        </style>
        """;

    public static void MapPage(this WebApplication app, Site site, FaultScript faults)
    {
        app.MapGet("/", () => Results.Text(site.Read(Write), "text/html"));
        app.MapGet("/fakex/state", () => Results.Text(site.Read(state => JsonSerializer.Serialize(state)), "application/json"));
        app.MapPost("/fakex/faults", Task<IResult> (HttpContext context) => AddAsync(context, faults));
    }

    private static async Task<IResult> AddAsync(HttpContext context, FaultScript faults)
    {
        using var reader = new StreamReader(context.Request.Body);
        try
        {
            faults.Add(await reader.ReadToEndAsync());
            return Results.NoContent();
        }
        catch (FormatException fault)
        {
            return Results.Text(fault.Message, statusCode: 400);
        }
    }

    private static string Write(SiteState state)
    {
        var page = new StringBuilder(Head).Append(CultureInfo.InvariantCulture, $"<h1>X's stand-in</h1><p>{state.Posts.Count} posts, ${state.Bill:0.000} billed</p>");
        foreach (var line in state.Charges.GroupBy(c => c.What))
            page.Append(CultureInfo.InvariantCulture, $"<small>{line.Sum(c => c.Count)} × {line.Key}: ${line.Sum(c => c.Amount):0.000}</small><br>");
        foreach (var conversation in state.Posts.GroupBy(p => p.ConversationId).Reverse())
        {
            foreach (var post in conversation)
                Write(page, post, state);
        }
        return page.ToString();
    }

    private static void Write(StringBuilder page, Post post, SiteState state)
    {
        var author = state.Users.Single(u => u.Id == post.AuthorId).Username;
        var marks = (post.ParentId is null ? "first " : "") + (post.DeletedAt is null ? "" : "gone");
        page.Append(CultureInfo.InvariantCulture, $"<article class=\"{marks}\"><small>@{author} · {post.At:u} · {post.Id}</small>\n{WebUtility.HtmlEncode(post.Text)}");
        foreach (var medium in post.MediaIds.Select(id => state.Media.Single(m => m.Id == id)))
            page.Append(CultureInfo.InvariantCulture, $"\n<small>{(medium.Type == "video" ? "🎞" : "🖼")} <a href=\"/media/{medium.Key}.{medium.Extension}\">{WebUtility.HtmlEncode(medium.AltText ?? "no alt text")}</a></small>");
        if (state.Posts.Find(p => p.Id == post.QuotedId) is { } quoted)
            page.Append(CultureInfo.InvariantCulture, $"\n<small>❝ {WebUtility.HtmlEncode(quoted.Text)}</small>");
        foreach (var option in post.Poll?.Options ?? [])
            page.Append(CultureInfo.InvariantCulture, $"\n<small>○ {WebUtility.HtmlEncode(option)}</small>");
        page.Append("</article>");
    }
}
