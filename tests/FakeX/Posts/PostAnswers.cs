using System.Text.Json.Nodes;
using FakeX.Limits;

namespace FakeX.Posts;

/// <summary>Answers with posts and what was asked for beside them, and bills it.</summary>
internal sealed class PostAnswers(Site site)
{
    /// <summary>Makes an answer.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="posts">What is shown.</param>
    /// <param name="fill">Puts the posts, which come as JSON, into the answer.</param>
    public IResult Show(SiteState state, ReadRequest request, IReadOnlyList<Post> posts, Action<JsonObject, JsonArray> fill)
    {
        if (site.Bill(state, request.Price, posts.Count) is { } unpaid)
            return unpaid;
        var view = new PostView(site, state, request);
        var json = new JsonObject();
        fill(json, new JsonArray([.. posts.Select(view.Show)]));
        if (view.Includes(posts) is { } includes)
            json["includes"] = includes;
        foreach (var error in view.Missing(posts))
            (json["errors"] as JsonArray ?? Begin(json)).Add(error);
        return Results.Json(json);
    }

    private static JsonArray Begin(JsonObject json)
    {
        var errors = new JsonArray();
        json["errors"] = errors;
        return errors;
    }
}
