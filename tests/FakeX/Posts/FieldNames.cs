namespace FakeX.Posts;

/// <summary>What can be asked for by name. A name that only the other language has is let pass and gives nothing; one that neither has is refused.</summary>
internal static class FieldNames
{
    private static readonly HashSet<string> Posts =
    [
        "article", "article_title", "attachments", "author_id", "card_uri", "community_id", "context_annotations", "conversation_id", "created_at",
        "display_text_range", "edit_controls", "edit_history_tweet_ids", "edit_history_post_ids", "entities", "geo", "id", "in_reply_to_user_id", "lang",
        "matched_media_notes", "media_metadata", "non_public_metrics", "note_post", "note_request_suggestions", "note_tweet", "organic_metrics",
        "paid_partnership", "possibly_sensitive", "promoted_metrics", "public_metrics", "referenced_posts", "referenced_tweets", "reply_settings", "scopes",
        "source", "suggested_source_links", "suggested_source_links_with_counts", "text", "withheld",
    ];

    private static readonly HashSet<string> Expansions =
    [
        "article.cover_media", "article.media_entities", "attachments.media_keys", "attachments.media_source_tweet", "attachments.poll_ids", "author_id",
        "edit_history_post_ids", "edit_history_tweet_ids", "entities.mentions.username", "entities.note.mentions.username", "geo.place_id",
        "in_reply_to_user_id", "referenced_posts", "referenced_tweets.id", "referenced_tweets.id.attachments.media_keys", "referenced_tweets.id.author_id",
        "username", "pinned_tweet_id",
    ];

    private static readonly HashSet<string> Media =
    [
        "alt_text", "duration_ms", "height", "media_key", "non_public_metrics", "organic_metrics", "preview_image_url", "promoted_metrics", "public_metrics",
        "type", "url", "variants", "width",
    ];

    private static readonly HashSet<string> Polls = ["duration_minutes", "end_datetime", "id", "options", "voting_status"];

    private static readonly HashSet<string> Users =
    [
        "affiliation", "confirmed_email", "connection_status", "created_at", "description", "entities", "id", "is_identity_verified", "location",
        "most_recent_tweet_id", "name", "parody", "pinned_tweet_id", "profile_banner_url", "profile_image_url", "protected", "public_metrics",
        "receives_your_dm", "subscribes_to_you", "subscription", "subscription_type", "url", "username", "verified", "verified_followers_count",
        "verified_type", "withheld",
    ];

    private static readonly Dictionary<string, HashSet<string>> Known = new()
    {
        ["tweet.fields"] = Posts,
        ["post.fields"] = Posts,
        ["expansions"] = Expansions,
        ["media.fields"] = Media,
        ["poll.fields"] = Polls,
        ["user.fields"] = Users,
    };

    /// <summary>The first parameter or name that X does not know, as it complains of it; null where it knows all.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="parameters">Which further parameters are known.</param>
    public static string? Complaint(IQueryCollection query, IReadOnlyCollection<string> parameters)
    {
        foreach (var (name, value) in query)
        {
            if (!Known.TryGetValue(name, out var known))
            {
                if (!parameters.Contains(name))
                    return $"The query parameter [{name}] is not one of [{string.Join(',', Known.Keys.Concat(parameters))}]";
            }
            else if (value.ToString().Split(',').FirstOrDefault(word => !known.Contains(word)) is { } unknown)
            {
                return $"The `{name}` query parameter value [{unknown}] is not one of [{string.Join(',', known)}]";
            }
        }
        return null;
    }
}
