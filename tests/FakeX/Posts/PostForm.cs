using System.Text.Json;
using System.Text.Json.Serialization;

namespace FakeX.Posts;

/// <summary>What a request to create a post says. What X knows and is not here, this X refuses as it refuses what X does not know.</summary>
internal sealed record PostForm
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    public string? Text { get; init; }

    public ReplyForm? Reply { get; init; }

    public MediaIdsForm? Media { get; init; }

    public PollForm? Poll { get; init; }

    public string? QuoteTweetId { get; init; }

    public string? ReplySettings { get; init; }

    public bool? MadeWithAi { get; init; }

    public bool? PaidPartnership { get; init; }

    public EditForm? EditOptions { get; init; }

    /// <summary>Reads a request.</summary>
    /// <exception cref="JsonException">It is no JSON, or has something that X does not know.</exception>
    public static async Task<PostForm> ReadAsync(HttpRequest request) =>
        await JsonSerializer.DeserializeAsync<PostForm>(request.Body, Json) ?? throw new JsonException("The body is null.");
}

/// <summary>What a post answers.</summary>
internal sealed record ReplyForm
{
    public required string InReplyToTweetId { get; init; }

    public IReadOnlyList<string>? ExcludeReplyUserIds { get; init; }

    public bool? AutoPopulateReplyMetadata { get; init; }
}

/// <summary>What is attached to a post.</summary>
internal sealed record MediaIdsForm
{
    public required IReadOnlyList<string> MediaIds { get; init; }

    public IReadOnlyList<string>? TaggedUserIds { get; init; }
}

/// <summary>A poll.</summary>
internal sealed record PollForm
{
    public required IReadOnlyList<string> Options { get; init; }

    public required int DurationMinutes { get; init; }

    public string? ReplySettings { get; init; }
}

/// <summary>What a post is a new version of.</summary>
internal sealed record EditForm
{
    public required string PreviousPostId { get; init; }
}
