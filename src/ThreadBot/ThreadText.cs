using System.Text.Json.Serialization;

namespace ThreadBot;

/// <summary>A thread as its template rendered it: cut only where its author cut it, and meant for no network yet.</summary>
/// <param name="Slug">The thread's name.</param>
/// <param name="Title">The thread's title; it is not posted.</param>
/// <param name="Language">BCP 47 tag, such as <c>en</c>.</param>
/// <param name="File">The template's path, relative to the threads folder, with forward slashes.</param>
/// <param name="Numbering">The numbering its author asked for; null leaves it to the account.</param>
/// <param name="Sections">What stands between the author's breaks, in order; never empty.</param>
public sealed record ThreadText(
    ThreadSlug Slug,
    string Title,
    string Language,
    string File,
    NumberingStyle? Numbering,
    IReadOnlyList<ThreadSection> Sections)
{
    /// <summary>The concepts that it comes back to.</summary>
    public IReadOnlyList<Revisit> Revisits { get; init; } = [];

    /// <summary>Who may answer, as its author asked for: everyone, following, mentionedUsers, subscribers or verified; null leaves it to the account.</summary>
    public string? ReplySettings { get; init; }

    /// <summary>Whether its images and videos were made with AI; null leaves it to the account.</summary>
    public bool? MadeWithAi { get; init; }
}

/// <summary>The text between two of the author's breaks, with what is attached to it.</summary>
/// <param name="Text">Plain text with Markdown-like links, quotes, lists and code; images and polls are taken out. Lines end with \n.</param>
/// <param name="Line">The line of the template (from 1) that wrote the beginning of the section.</param>
/// <param name="Images">The images, in order.</param>
/// <param name="Poll">The native poll, if there is one.</param>
public sealed record ThreadSection(string Text, int Line, IReadOnlyList<ThreadImage> Images, Poll? Poll = null)
{
    /// <summary>The template's line (from 1) that wrote each line of <see cref="Text"/>; empty where only the section's beginning is known.</summary>
    public IReadOnlyList<int> TextLines { get; init; } = [];

    /// <summary>The template's line (from 1) of each image; empty where only the section's beginning is known.</summary>
    public IReadOnlyList<int> ImageLines { get; init; } = [];

    /// <summary>The earlier thread that it quotes.</summary>
    public ThreadQuote? Quote { get; init; }

    /// <summary>The template's line (from 1) of the quote; null where only the section's beginning is known.</summary>
    public int? QuoteLine { get; init; }

    /// <summary>The template's line (from 1) of the poll; null where only the section's beginning is known.</summary>
    public int? PollLine { get; init; }

    /// <summary>Whether it is held back until the poll before it has closed.</summary>
    public bool AfterPoll { get; init; }

    /// <summary>The template's line that wrote a line of the text.</summary>
    /// <param name="index">The line's place in <see cref="Text"/>, from 0.</param>
    public int LineOfText(int index) => index < TextLines.Count ? TextLines[index] : Line;

    /// <summary>The template's line of an image.</summary>
    /// <param name="index">The image's place in <see cref="Images"/>, from 0.</param>
    public int LineOfImage(int index) => index < ImageLines.Count ? ImageLines[index] : Line;
}

/// <summary>A picture that is attached to a post, which may move.</summary>
/// <param name="Path">Relative to the threads folder, with forward slashes.</param>
/// <param name="AltText">What the image says to someone who does not see it; never empty in a thread that may be posted.</param>
public sealed record ThreadImage(string Path, string AltText)
{
    /// <summary>How networks treat it.</summary>
    public MediaKind Kind { get; init; }
}

/// <summary>How networks treat a file that is attached to a post.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MediaKind>))]
public enum MediaKind
{
    /// <summary>A picture that stands still.</summary>
    Image,

    /// <summary>A GIF, which may move.</summary>
    Gif,

    /// <summary>A video.</summary>
    Video,
}

/// <summary>A native poll.</summary>
/// <param name="Options">Two to four answers.</param>
/// <param name="Duration">How long it is open.</param>
public sealed record Poll(IReadOnlyList<string> Options, TimeSpan Duration)
{
    /// <summary>The place of the right answer, from 1; null where the poll only asks for an opinion. It is not posted with the poll.</summary>
    public int? Answer { get; init; }
}

/// <summary>An earlier thread of one's own that a post quotes.</summary>
/// <param name="Slug">The thread's name.</param>
/// <param name="Url">The address of its first post.</param>
public sealed record ThreadQuote(ThreadSlug Slug, string Url)
{
    /// <summary>The id of that post: addresses end in it.</summary>
    public string PostId => Url[(Url.LastIndexOf('/') + 1)..];
}
