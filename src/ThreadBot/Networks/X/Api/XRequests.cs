namespace ThreadBot.Networks.X.Api;

/// <summary>A post that is to be.</summary>
internal sealed record XNewPost
{
    public string? Text { get; init; }

    public XReplyTo? Reply { get; init; }

    public XAttached? Media { get; init; }

    public XNewPoll? Poll { get; init; }

    /// <summary>A post of one's own: X lets nobody quote others through its API.</summary>
    public string? QuoteTweetId { get; init; }

    /// <summary>Who may answer: following, mentionedUsers, subscribers or verified; null for everyone.</summary>
    public string? ReplySettings { get; init; }

    /// <summary>True where X is to say that its pictures were made with AI.</summary>
    public bool? MadeWithAi { get; init; }
}

/// <summary>The post that is answered.</summary>
internal sealed record XReplyTo(string InReplyToTweetId);

/// <summary>One to four uploaded files.</summary>
internal sealed record XAttached(IReadOnlyList<string> MediaIds);

/// <summary>Two to four options of 1 to 25 characters, open for 5 minutes to 7 days.</summary>
internal sealed record XNewPoll(IReadOnlyList<string> Options, int DurationMinutes);

/// <summary>A file that will come in parts.</summary>
internal sealed record XNewUpload(string MediaType, string MediaCategory, long TotalBytes);

/// <summary>A part of a file. In a form X could not tell the number from text, by its own description.</summary>
internal sealed record XNewPart(int SegmentIndex, ReadOnlyMemory<byte> Media);

/// <summary>What a file shows.</summary>
internal sealed record XNewMetadata(string Id, XMetadata Metadata);

/// <summary>What a file shows.</summary>
internal sealed record XMetadata(XAltText AltText);

/// <summary>Up to 1,000 characters.</summary>
internal sealed record XAltText(string Text);
