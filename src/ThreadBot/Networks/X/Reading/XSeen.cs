using System.Text.Json.Serialization;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X.Reading;

/// <summary>Posts, in either of X's two languages, with what was asked for beside them.</summary>
internal sealed record XSeenPage
{
    public IReadOnlyList<XSeenPost>? Data { get; init; }

    public XIncludes? Includes { get; init; }

    public IReadOnlyList<XAbsence>? Errors { get; init; }

    public XPageMeta? Meta { get; init; }
}

/// <summary>What stands beside posts.</summary>
internal sealed record XIncludes
{
    public IReadOnlyList<XSeenPost>? Tweets { get; init; }

    public IReadOnlyList<XSeenPost>? Posts { get; init; }

    public IReadOnlyList<XSeenUser>? Users { get; init; }

    public IReadOnlyList<XSeenMedium>? Media { get; init; }

    public IReadOnlyList<XSeenPoll>? Polls { get; init; }
}

/// <summary>Something that was asked for and is not there.</summary>
internal sealed record XAbsence(string? ResourceId, string? Value, string? Title, string? Type)
{
    public string? Id => ResourceId ?? Value;

    public string Reason => Type?.Split('/')[^1] switch
    {
        "resource-not-found" => "deleted",
        "not-authorized-for-resource" => "not visible",
        _ => Title ?? "not there",
    };
}

/// <summary>A post.</summary>
internal sealed record XSeenPost
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? AuthorId { get; init; }

    public string? ConversationId { get; init; }

    public string? InReplyToUserId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? Lang { get; init; }

    public IReadOnlyList<int>? DisplayTextRange { get; init; }

    public XAttachments? Attachments { get; init; }

    public XSeenEntities? Entities { get; init; }

    public XSeenNote? NoteTweet { get; init; }

    public XSeenNote? NotePost { get; init; }

    public IReadOnlyList<XReference>? ReferencedTweets { get; init; }

    public IReadOnlyList<XReference>? ReferencedPosts { get; init; }

    public IReadOnlyList<string>? EditHistoryTweetIds { get; init; }

    public IReadOnlyList<string>? EditHistoryPostIds { get; init; }

    /// <summary>The whole of a long post, of which the text is a preview.</summary>
    public XSeenNote? Note => NoteTweet ?? NotePost;

    public IReadOnlyList<string> Versions => EditHistoryTweetIds ?? EditHistoryPostIds ?? [];

    public string? ParentId => Reference("replied_to");

    public string? QuotedId => Reference("quoted");

    private string? Reference(string type) => (ReferencedTweets ?? ReferencedPosts)?.FirstOrDefault(r => r.Type == type)?.Id;
}

/// <summary>The keys of a post's files and polls.</summary>
internal sealed record XAttachments(IReadOnlyList<string>? MediaKeys, IReadOnlyList<string>? PollIds);

/// <summary>The whole of a long post.</summary>
internal sealed record XSeenNote(string? Text, XSeenEntities? Entities);

/// <summary>What X found in a text.</summary>
internal sealed record XSeenEntities(
    IReadOnlyList<XSeenLink>? Urls, IReadOnlyList<XSeenMention>? Mentions, IReadOnlyList<XSeenTag>? Hashtags, IReadOnlyList<XSeenTag>? Cashtags);

/// <summary>A link, and what X shows of the page behind it.</summary>
internal sealed record XSeenLink
{
    public int Start { get; init; }

    public string? Url { get; init; }

    public string? ExpandedUrl { get; init; }

    public string? UnwoundUrl { get; init; }

    public string? MediaKey { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<XSeenPicture>? Images { get; init; }
}

/// <summary>A picture of a page.</summary>
internal sealed record XSeenPicture(string? Url);

/// <summary><c>@name</c>.</summary>
internal sealed record XSeenMention(int Start, string? Username);

/// <summary><c>#tag</c> or <c>$TAG</c>.</summary>
internal sealed record XSeenTag(int Start, string? Tag);

/// <summary>A user.</summary>
internal sealed record XSeenUser(string? Id, string? Username, string? Name, string? ProfileImageUrl);

/// <summary>A picture or a video.</summary>
internal sealed record XSeenMedium
{
    public string? MediaKey { get; init; }

    public string? Type { get; init; }

    public string? Url { get; init; }

    public string? PreviewImageUrl { get; init; }

    public string? AltText { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public IReadOnlyList<XSeenVariant>? Variants { get; init; }
}

/// <summary>A size of a video.</summary>
internal sealed record XSeenVariant(int? BitRate, string? ContentType, string? Url);

/// <summary>A poll.</summary>
internal sealed record XSeenPoll(string? Id, IReadOnlyList<XSeenOption>? Options, DateTimeOffset? EndDatetime);

/// <summary>An answer of a poll.</summary>
internal sealed record XSeenOption(int? Position, string? Label, int? Votes);

/// <inheritdoc/>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(XSeenPage))]
internal sealed partial class XReadingJson : JsonSerializerContext;
