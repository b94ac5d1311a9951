using System.Text.Json.Serialization;

namespace ThreadBot;

/// <summary>A thread cut for one network: exactly what will go out.</summary>
/// <param name="Slug">The thread's name.</param>
/// <param name="Title">The thread's title; it is not posted.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Network">The network's name, such as <c>x</c>.</param>
/// <param name="Posts">The posts in order, numbered from 1; never empty.</param>
public sealed record ThreadDraft(ThreadSlug Slug, string Title, string Language, string Network, IReadOnlyList<PostDraft> Posts)
{
    /// <summary>The concepts that it comes back to. The ledger keeps them beside the draft, and does not read them back with it.</summary>
    [JsonIgnore]
    public IReadOnlyList<Revisit> Revisits { get; init; } = [];

    /// <summary>What the network charges for all posts together, in US dollars; zero where posting is free.</summary>
    public decimal Price
    {
        get
        {
            var price = 0m;
            foreach (var post in Posts)
                price += post.Price;
            return price;
        }
    }
}

/// <summary>One post of a draft.</summary>
/// <param name="Number">Its place in the thread, from 1.</param>
/// <param name="Text">The text that is sent, numbering included.</param>
/// <param name="Length">Its length in the network's own unit.</param>
/// <param name="Limit">The most the network takes, in the same unit.</param>
public sealed record PostDraft(int Number, string Text, int Length, int Limit)
{
    /// <summary>UTF-16 length of the numbering at the end of <see cref="Text"/>, with the space or line end before it; zero without one.</summary>
    public int NumberingLength { get; init; }

    /// <summary>The text without its numbering.</summary>
    public string Body => Text[..^NumberingLength];

    /// <summary>What is linked, by UTF-16 offsets into <see cref="Text"/>, in order.</summary>
    public IReadOnlyList<PostLink> Links { get; init; } = [];

    /// <summary>The images, in order.</summary>
    public IReadOnlyList<ThreadImage> Images { get; init; } = [];

    /// <summary>The native poll, if there is one.</summary>
    public Poll? Poll { get; init; }

    /// <summary>How long after the post before it goes out, so that a poll has closed by then; null where it follows at once.</summary>
    public TimeSpan? Pause { get; init; }

    /// <summary>The earlier thread that it quotes, where the network has quotes; elsewhere its address stands in the text.</summary>
    public ThreadQuote? Quote { get; init; }

    /// <summary>Who may answer the thread, on its first post: everyone, following, mentionedUsers, subscribers or verified; null leaves it to the account.</summary>
    public string? ReplySettings { get; init; }

    /// <summary>Whether its images and videos were made with AI; null leaves it to the account.</summary>
    public bool? MadeWithAi { get; init; }

    /// <summary>Why the post begins where it begins.</summary>
    public CutReason Cut { get; init; }

    /// <summary>The template's line (from 1) that wrote its beginning.</summary>
    public int Line { get; init; }

    /// <summary>The template's line of each line of <see cref="Text"/>, as far as they are known: for faults, and not kept with a delivery.</summary>
    internal IReadOnlyList<int> TextLines { get; init; } = [];

    /// <summary>The template's line that wrote a character.</summary>
    /// <param name="offset">UTF-16 offset into <see cref="Text"/>.</param>
    internal int LineAt(int offset) => LineOfText(Text.AsSpan(0, offset).Count('\n'));

    /// <summary>The template's line that wrote a line of the text.</summary>
    /// <param name="index">The line's place in <see cref="Text"/>, from 0.</param>
    internal int LineOfText(int index) => TextLines.Count == 0 ? Line : TextLines[Math.Min(index, TextLines.Count - 1)];

    /// <summary>What the network charges for it, in US dollars; zero where posting is free.</summary>
    public decimal Price { get; init; }
}

/// <summary>A link in a post.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="Length">UTF-16 length.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Authored">False where the network makes a link of text that its author did not write as one, such as <c>README.md</c>.</param>
public sealed record PostLink(int Start, int Length, string Url, bool Authored = true)
{
    /// <summary>What is linked.</summary>
    public LinkKind Kind { get; init; }
}

/// <summary>What a link in a post is.</summary>
public enum LinkKind
{
    /// <summary>A page, by its address or by words of the author's.</summary>
    Address,

    /// <summary>An account: <c>@name</c>.</summary>
    Mention,

    /// <summary>A topic: <c>#name</c>.</summary>
    Hashtag,

    /// <summary>A share or a currency: <c>$NAME</c>.</summary>
    Cashtag,
}

/// <summary>Why a post begins where it begins, from the best reason to the worst.</summary>
public enum CutReason
{
    /// <summary>It is the first post of the thread.</summary>
    Start,

    /// <summary>The author broke the thread here.</summary>
    Author,

    /// <summary>Between two paragraphs, list items or code blocks.</summary>
    Paragraph,

    /// <summary>Between two lines.</summary>
    Line,

    /// <summary>Between two sentences.</summary>
    Sentence,

    /// <summary>After a comma, semicolon, colon or dash.</summary>
    Clause,

    /// <summary>Between two words.</summary>
    Word,

    /// <summary>Inside a word that is longer than a post.</summary>
    Grapheme,
}
