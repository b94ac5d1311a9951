namespace ThreadBot;

/// <summary>One post of a published thread.</summary>
/// <param name="Text">Its text as its author wrote it: numbering left out, links as links, lines ending with \n. Empty where it is missing.</param>
public sealed record PublishedPost(string Text)
{
    /// <summary>The images and videos, in order.</summary>
    public IReadOnlyList<PublishedMedia> Media { get; init; } = [];

    /// <summary>What is linked, by UTF-16 offsets into <see cref="Text"/>, in order: addresses in full, mentions and tags.</summary>
    public IReadOnlyList<PostLink> Links { get; init; } = [];

    /// <summary>The poll, if there is one.</summary>
    public PublishedPoll? Poll { get; init; }

    /// <summary>Why it begins where it begins: a sentence that was cut for a network is one again in a document.</summary>
    public CutReason Cut { get; init; } = CutReason.Author;

    /// <summary>Where it stands; null for a thread that is only a file.</summary>
    public PostAddress? Address { get; init; }

    /// <summary>When it went out, in UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Whoever wrote it where that is not the thread's author: somebody else's post, which the thread answers.</summary>
    public Author? By { get; init; }

    /// <summary>The post that it quotes; a post quoted by that one is not kept.</summary>
    public PublishedPost? Quoted { get; init; }

    /// <summary>What the network shows of a page that it links to.</summary>
    public LinkCard? Card { get; init; }

    /// <summary>Why there is no text, such as <c>deleted</c>, <c>not visible</c> or <c>not in the archive</c>; null for a post that is there.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether it was edited after it went out; the text is that of its last version.</summary>
    public bool Edited { get; init; }
}

/// <summary>An image or a video of a published post.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="File">Its name in the media store; null where it is not kept there.</param>
/// <param name="AltText">What it says to someone who does not see it; may be empty.</param>
public sealed record PublishedMedia(MediaKind Kind, string? File, string AltText)
{
    /// <summary>Where it can be had.</summary>
    public string? Url { get; init; }

    /// <summary>A still picture of a video, by its name in the media store.</summary>
    public string? Poster { get; init; }

    /// <summary>In pixels.</summary>
    public int? Width { get; init; }

    /// <summary>In pixels.</summary>
    public int? Height { get; init; }
}

/// <summary>A poll with what came of it.</summary>
/// <param name="Options">The answers.</param>
public sealed record PublishedPoll(IReadOnlyList<PublishedOption> Options)
{
    /// <summary>When it ends or ended.</summary>
    public DateTimeOffset? EndsAt { get; init; }
}

/// <summary>An answer of a poll.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Votes">How many chose it; null where nobody can tell.</param>
public sealed record PublishedOption(string Text, int? Votes);

/// <summary>What a network shows of a page that a post links to.</summary>
/// <param name="Url">The page's address.</param>
/// <param name="Title">The page's title.</param>
public sealed record LinkCard(string Url, string Title)
{
    /// <summary>In a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>A picture, by its name in the media store.</summary>
    public string? Image { get; init; }
}
