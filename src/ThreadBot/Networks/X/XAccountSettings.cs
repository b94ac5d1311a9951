namespace ThreadBot.Networks.X;

/// <summary>What holds for all posts of an account on X.</summary>
internal sealed record XAccountSettings
{
    /// <summary>Who may answer a thread: following, mentionedUsers, subscribers or verified; null for everyone.</summary>
    public string? ReplySettings { get; init; }

    /// <summary>Whether X is to say of its images that they were made with AI.</summary>
    public bool MadeWithAi { get; init; }
}
