using System.Text.Json.Nodes;
using FakeX.Accounts;

namespace FakeX.Posts;

/// <summary>Posts in JSON, in one of X's two languages.</summary>
internal sealed class PostView(SiteState state, Dialect dialect)
{
    public JsonObject Show(Post post)
    {
        var text = new PostText(post, state);
        var json = new JsonObject { ["id"] = post.Id, ["text"] = text.Short.Text, [dialect.EditHistory] = new JsonArray(post.Id) };
        void Add(string field, JsonNode? value)
        {
            if (value is not null && dialect.Wants(field))
                json[field] = value;
        }
        Add("created_at", $"{post.At:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}");
        Add("conversation_id", post.ConversationId);
        Add("lang", "en");
        Add("reply_settings", post.ReplySettings ?? "everyone");
        Add("entities", text.Short.Entities());
        Add("paid_partnership", post.PaidPartnership ? true : null);
        Add("attachments", Attachments(post));
        if (text.IsLong)
            Add(dialect.Note, new JsonObject { ["text"] = text.Full.Text, ["entities"] = text.Full.Entities() ?? [] });
        AddReferences(post, json);
        return json;
    }

    /// <summary>What was asked for beside the posts; null for nothing.</summary>
    public JsonObject? Includes(IReadOnlyList<Post> posts)
    {
        var includes = new JsonObject();
        void Add(string name, bool wanted, IEnumerable<JsonObject> things)
        {
            if (wanted && things.ToArray() is { Length: > 0 } all)
                includes[name] = new JsonArray([.. all]);
        }
        Add("users", dialect.Expands("author_id"), posts.Select(p => p.AuthorId).Distinct().Select(id => AccountRoutes.Show(state.Users.Single(u => u.Id == id))));
        Add("media", dialect.Expands("attachments.media_keys"), posts.SelectMany(p => p.MediaIds).Distinct().Select(ShowMedium));
        Add("polls", dialect.Expands("attachments.poll_ids"), posts.Where(p => p.Poll is not null).Select(ShowPoll));
        Add(dialect.Posts, dialect.Expands(dialect.IsNew ? "referenced_posts" : "referenced_tweets.id"),
            posts.SelectMany(p => new[] { p.ParentId, p.QuotedId }).Distinct().Select(id => state.Posts.Find(p => p.Id == id && p.DeletedAt is null)).OfType<Post>().Select(Show));
        return includes.Count == 0 ? null : includes;
    }

    private void AddReferences(Post post, JsonObject json)
    {
        void Add(string field, JsonNode? value)
        {
            if (value is not null && dialect.WantsReference(field))
                json[field] = value;
        }
        Add("author_id", post.AuthorId);
        Add("in_reply_to_user_id", post.ParentAuthorId);
        var references = new[] { ("replied_to", post.ParentId), ("quoted", post.QuotedId) }.Where(r => r.Item2 is not null)
            .Select(r => new JsonObject { ["type"] = r.Item1, ["id"] = r.Item2 }).ToArray<JsonNode>();
        Add(dialect.Referenced, references.Length == 0 ? null : new JsonArray(references));
    }

    private JsonObject? Attachments(Post post)
    {
        if (post.Poll is not null)
            return new JsonObject { ["poll_ids"] = new JsonArray(post.Id) };
        return post.MediaIds.Count == 0
            ? null
            : new JsonObject { ["media_keys"] = new JsonArray([.. post.MediaIds.Select(id => JsonValue.Create(state.Media.Single(m => m.Id == id).Key))]) };
    }

    private JsonObject ShowMedium(string id)
    {
        var medium = state.Media.Single(m => m.Id == id);
        var json = new JsonObject { ["media_key"] = medium.Key, ["type"] = medium.IsPhoto ? "photo" : medium.Category == Media.MediaKind.Gif ? "animated_gif" : "video" };
        if (medium.AltText is { } text)
            json["alt_text"] = text;
        return json;
    }

    private static JsonObject ShowPoll(Post post) => new()
    {
        ["id"] = post.Id,
        ["options"] = new JsonArray([.. post.Poll!.Options.Select((o, n) => new JsonObject { ["position"] = n + 1, ["label"] = o, ["votes"] = 0 })]),
        ["duration_minutes"] = post.Poll.DurationMinutes,
        ["voting_status"] = "open",
    };
}
