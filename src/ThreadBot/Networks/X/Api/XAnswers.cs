namespace ThreadBot.Networks.X.Api;

/// <summary>An answer about one thing. Errors may stand beside it, or in its place under a status that says success.</summary>
internal sealed record XData<T>(T? Data, IReadOnlyList<XProblem>? Errors = null)
    where T : class;

/// <summary>A post that was created.</summary>
internal sealed record XCreated(string? Id);

/// <summary>A post that was deleted.</summary>
internal sealed record XDeleted(bool Deleted);

/// <summary>A user.</summary>
internal sealed record XUser(string? Id, string? Username, string? Name);

/// <summary>An uploaded file.</summary>
internal sealed record XMedium(string? Id, XProcessing? ProcessingInfo = null, int? ExpiresAfterSecs = null);

/// <summary>How far X is with a GIF or a video: pending, in_progress, succeeded or failed.</summary>
internal sealed record XProcessing(string? State, int? CheckAfterSecs, XProcessingError? Error = null);

/// <summary>Why X can make nothing of a file.</summary>
internal sealed record XProcessingError(string? Name, string? Message);

/// <summary>A page of a timeline.</summary>
internal sealed record XPage(IReadOnlyList<XPost>? Data, XPageMeta? Meta);

/// <summary>What follows a page; null after the last.</summary>
internal sealed record XPageMeta(string? NextToken);

/// <summary>A post as X gives it back, in either of its two languages.</summary>
internal sealed record XPost
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? ConversationId { get; init; }

    public XEntities? Entities { get; init; }

    public IReadOnlyList<XReference>? ReferencedTweets { get; init; }

    public IReadOnlyList<XReference>? ReferencedPosts { get; init; }

    public XNote? NoteTweet { get; init; }

    public XNote? NotePost { get; init; }

    /// <summary>The whole of a long post, of which the text is a preview.</summary>
    public XNote? Note => NoteTweet ?? NotePost;

    /// <summary>The post that it answers; null where it answers none.</summary>
    public string? ParentId => References?.FirstOrDefault(r => r.Type == "replied_to")?.Id;

    /// <summary>The post that it quotes; null where it quotes none.</summary>
    public string? QuotedId => References?.FirstOrDefault(r => r.Type == "quoted")?.Id;

    /// <summary>Whether nothing says what it answers, though it stands in a conversation that it did not begin.</summary>
    public bool HidesParent => References is null && ConversationId != Id;

    private IReadOnlyList<XReference>? References => ReferencedTweets ?? ReferencedPosts;
}

/// <summary>What a post has to do with another: replied_to, quoted or retweeted.</summary>
internal sealed record XReference(string? Type, string? Id);

/// <summary>The whole of a long post.</summary>
internal sealed record XNote(string? Text, XEntities? Entities);

/// <summary>What X found in a text.</summary>
internal sealed record XEntities(IReadOnlyList<XLink>? Urls);

/// <summary>A link: the short address that stands in the text, and where it leads. One with a key is a picture.</summary>
internal sealed record XLink(string? Url, string? ExpandedUrl, string? MediaKey);

/// <summary>OAuth 2.0 tokens as they come.</summary>
internal sealed record XTokens(string? AccessToken, string? RefreshToken, int? ExpiresIn, string? Scope)
{
    /// <summary>Nothing: all of it is secret.</summary>
    public override string ToString() => nameof(XTokens);
}
