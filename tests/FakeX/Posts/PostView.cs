using System.Text.Json.Nodes;
using FakeX.Accounts;

namespace FakeX.Posts;

/// <summary>Posts in JSON, in one of X's two languages.</summary>
internal sealed class PostView(Site site, SiteState state, ReadRequest request)
{
    private static readonly TimeSpan EditableFor = TimeSpan.FromHours(1);
    private const int Edits = 5;
    private readonly Dialect _dialect = new(request.Query);
    private readonly MediaView _media = new(state, request);

    public JsonObject Show(Post post)
    {
        var text = new PostText(post, state);
        var json = new JsonObject { ["id"] = post.Id, ["text"] = text.Short.Text, [_dialect.EditHistory] = History(post) };
        void Add(string field, JsonNode? value)
        {
            if (value is not null && _dialect.Wants(field))
                json[field] = value;
        }
        Add("created_at", Instant(post.At));
        Add("conversation_id", post.ConversationId);
        Add("lang", "en");
        Add("reply_settings", post.ReplySettings ?? "everyone");
        Add("entities", text.Short.Entities());
        Add("display_text_range", new JsonArray(0, text.Short.DisplayEnd));
        Add("edit_controls", EditControls(post));
        Add("possibly_sensitive", false);
        Add("public_metrics", Metrics(post));
        Add("paid_partnership", post.PaidPartnership ? true : null);
        Add("attachments", Attachments(post));
        if (text.IsLong)
            Add(_dialect.Note, Note(text.Body));
        AddReferences(post, json);
        return json;
    }

    /// <summary>What was asked for beside the posts; null for nothing.</summary>
    public JsonObject? Includes(IReadOnlyList<Post> posts)
    {
        var includes = new JsonObject();
        void Add(string name, IEnumerable<JsonObject> things)
        {
            if (things.ToArray() is { Length: > 0 } all)
                includes[name] = new JsonArray([.. all]);
        }
        var referenced = References(posts).Select(id => state.Visible(id, site.Now)).OfType<Post>().ToList();
        var described = _dialect.Expands("referenced_tweets.id.attachments.media_keys") ? posts.Concat(referenced) : posts;
        Add("users", UserIds(posts, referenced).Distinct().Select(id => UserView.Show(state.Users.Single(u => u.Id == id), request.Query, request.Address)));
        Add("media", _dialect.Expands("attachments.media_keys") ? described.SelectMany(p => p.MediaIds).Distinct().Select(_media.Show) : []);
        Add("polls", _dialect.Expands("attachments.poll_ids") ? posts.Where(p => p.Poll is not null).Select(p => PollView.Show(p, site.Now, request.Query)) : []);
        Add(_dialect.Posts, referenced.Select(Show));
        return includes.Count == 0 ? null : includes;
    }

    /// <summary>What was asked for beside the posts and is not there: deleted, or not to be seen.</summary>
    public IEnumerable<JsonObject> Missing(IReadOnlyList<Post> posts) =>
        References(posts).Where(id => state.Visible(id, site.Now) is null).Select(id => Problem.NotFound("tweet", _dialect.ReferencedExpansion, id));

    private IEnumerable<string> References(IReadOnlyList<Post> posts) =>
        _dialect.Expands(_dialect.ReferencedExpansion) ? posts.SelectMany(p => new[] { p.ParentId, p.QuotedId }).OfType<string>().Distinct() : [];

    private IEnumerable<string> UserIds(IReadOnlyList<Post> posts, IReadOnlyList<Post> referenced)
    {
        var authors = _dialect.Expands("author_id") ? posts.Select(p => p.AuthorId) : [];
        var others = _dialect.Expands("referenced_tweets.id.author_id") ? referenced.Select(p => p.AuthorId) : [];
        var parents = _dialect.Expands("in_reply_to_user_id") ? posts.Select(p => p.ParentAuthorId).OfType<string>() : [];
        var mentioned = _dialect.Expands("entities.mentions.username") ? state.Users.Where(u => posts.Any(p => PostRules.Mentions(p.Text, u.Username))).Select(u => u.Id) : [];
        return authors.Concat(others).Concat(parents).Concat(mentioned);
    }

    private void AddReferences(Post post, JsonObject json)
    {
        void Add(string field, JsonNode? value)
        {
            if (value is not null && _dialect.WantsReference(field))
                json[field] = value;
        }
        Add("author_id", post.AuthorId);
        Add("in_reply_to_user_id", post.ParentAuthorId);
        var references = new[] { ("quoted", post.QuotedId), ("replied_to", post.ParentId) }.Where(r => r.Item2 is not null)
            .Select(r => new JsonObject { ["type"] = r.Item1, ["id"] = r.Item2 }).ToArray<JsonNode>();
        Add(_dialect.Referenced, references.Length == 0 ? null : new JsonArray(references));
    }

    private JsonObject? Attachments(Post post)
    {
        if (post.Poll is not null)
            return new JsonObject { ["poll_ids"] = new JsonArray(post.Id) };
        return post.MediaIds.Count == 0
            ? null
            : new JsonObject { ["media_keys"] = new JsonArray([.. post.MediaIds.Select(id => JsonValue.Create(state.Media.Single(m => m.Id == id).Key))]) };
    }

    private JsonObject EditControls(Post post) => new()
    {
        ["edits_remaining"] = Math.Max(0, Edits - state.EditsBefore(post).Count()),
        ["is_edit_eligible"] = post.Poll is null && post.ParentId is null,
        ["editable_until"] = Instant(post.At + EditableFor),
    };

    private JsonObject Metrics(Post post) => new()
    {
        ["retweet_count"] = 0,
        ["reply_count"] = state.Posts.Count(p => p.ParentId == post.Id && p.IsVisible(site.Now)),
        ["like_count"] = 0,
        ["quote_count"] = state.Posts.Count(p => p.QuotedId == post.Id && p.IsVisible(site.Now)),
        ["bookmark_count"] = 0,
        ["impression_count"] = 0,
    };

    private JsonArray History(Post post) => new([.. state.EditsBefore(post).Reverse().Append(post).Concat(state.EditsAfter(post)).Select(p => JsonValue.Create(p.Id))]);

    private static JsonObject Note(Written full)
    {
        var note = new JsonObject { ["text"] = full.Text };
        if (full.Entities() is { } entities)
            note["entities"] = entities;
        return note;
    }

    private static string Instant(DateTimeOffset at) => $"{at:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}";
}
