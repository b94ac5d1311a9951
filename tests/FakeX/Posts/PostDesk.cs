using System.Text.Json.Nodes;
using FakeX.Accounts;
using FakeX.Faults;
using FakeX.Limits;
using TwitterText;

namespace FakeX.Posts;

/// <summary>Takes posts and deletes them.</summary>
internal sealed class PostDesk(Site site)
{
    /// <summary>A text as X keeps it.</summary>
    public static string Normalize(string? text) => (text ?? "").Normalize().Trim();

    public IResult Create(HttpContext context, Caller caller, PostForm form) => site.Change(state =>
    {
        if (context.Items.ContainsKey(nameof(ScriptedFaults.Refuse)))
            return Problem.Forbidden("You are not permitted to perform this action.");
        if (new PostRules(site, state, caller.User!).Refusal(form) is { } refusal)
            return refusal;
        var post = Write(state, caller.User!, form, context.Items.ContainsKey(nameof(ScriptedFaults.Hide)));
        if (site.Bill(state, Price.OfPost(post)) is { } unpaid)
            return unpaid;
        state.Posts.Add(post);
        var text = new PostText(post, state).Full.Text;
        return Results.Json(
            new JsonObject { ["data"] = new JsonObject { ["id"] = post.Id, ["text"] = text, ["edit_history_tweet_ids"] = new JsonArray(post.Id) } },
            statusCode: 201);
    });

    public IResult Delete(Caller caller, string id) => site.Change(state =>
    {
        var index = state.Posts.FindIndex(p => p.Id == id && p.DeletedAt is null);
        if (index < 0)
            return new Problem(404, "Not Found Error", $"Could not find tweet with id: [{id}].") { Type = "https://api.twitter.com/2/problems/resource-not-found", Code = 144 };
        if (state.Posts[index].AuthorId != caller.User!.Id)
            return Problem.Forbidden("You are not authorized to delete this Tweet.") with { Code = 183 };
        if (site.Bill(state, Price.Delete) is { } unpaid)
            return unpaid;
        state.Posts[index] = state.Posts[index] with { DeletedAt = site.Now };
        return Results.Json(new JsonObject { ["data"] = new JsonObject { ["deleted"] = true } });
    });

    /// <summary>A post of somebody else's, made without the API.</summary>
    public static Post Plant(Site site, string username, string text, string? parentId = null) => site.Change(state =>
    {
        var form = new PostForm { Text = text, Reply = parentId is null ? null : new ReplyForm { InReplyToTweetId = parentId } };
        state.Posts.Add(new PostDesk(site).Write(state, state.Users.Single(u => u.Username == username), form, hidden: false));
        return state.Posts[^1];
    });

    private Post Write(SiteState state, User author, PostForm form, bool hidden)
    {
        var id = state.NextId(site.Now);
        var before = state.Posts.Find(p => p.Id == form.EditOptions?.PreviousPostId);
        var parent = state.Posts.Find(p => p.Id == (before?.ParentId ?? form.Reply?.InReplyToTweetId));
        var text = Normalize(form.Text);
        return new Post(id, author.Id, text, site.Now)
        {
            ConversationId = before?.ConversationId ?? parent?.ConversationId ?? id,
            EditOf = before?.Id,
            ParentId = parent?.Id,
            ParentAuthorId = parent?.AuthorId,
            QuotedId = form.QuoteTweetId,
            ShortLinks = [.. Extractor.ExtractUrlsWithIndices(text).Select((_, n) => PostText.ShortLink(id, n))],
            MediaIds = form.Media?.MediaIds ?? [],
            Poll = form.Poll,
            ReplySettings = form.ReplySettings,
            MadeWithAi = form.MadeWithAi ?? false,
            PaidPartnership = form.PaidPartnership ?? false,
            VisibleFrom = hidden ? site.Now + site.Options.HideFor : site.Now,
        };
    }
}
