namespace ThreadBot;

/// <summary>How the posts of a thread are numbered. A thread of one post is never numbered.</summary>
public enum NumberingStyle
{
    /// <summary>No numbers.</summary>
    None,

    /// <summary><c>1/n</c> at the end of each post.</summary>
    Fraction,

    /// <summary><c>🧵 1/n</c> at the end of the first post, <c>2/n</c> and so on after it.</summary>
    Spool,
}
