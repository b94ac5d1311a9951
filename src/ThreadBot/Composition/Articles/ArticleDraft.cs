using ThreadBot.Networks;

namespace ThreadBot.Composition.Articles;

/// <summary>An article made into a thread file that its author goes on with.</summary>
/// <param name="Title">The thread's title: the article's heading.</param>
/// <param name="File">The whole thread file, front matter and all.</param>
/// <param name="Posts">The posts as the network will show them.</param>
/// <param name="Notes">What a post cannot show, in the order of the article.</param>
public sealed record ArticleDraft(string Title, string File, IReadOnlyList<PostDraft> Posts, IReadOnlyList<ArticleNote> Notes);

/// <summary>Something of an article that a post cannot show, and what became of it.</summary>
/// <param name="Line">The article's line, from 1.</param>
/// <param name="Message">One sentence: what it is and what to do.</param>
public sealed record ArticleNote(int Line, string Message);

/// <summary>How an article is split.</summary>
/// <param name="Rules">The network whose posts the parts must fit.</param>
/// <param name="Numbering">How the posts are numbered; the room for it is kept free.</param>
/// <param name="Name">What to call the thread where the article has no heading.</param>
public sealed record ArticleWishes(NetworkRules Rules, NumberingStyle Numbering, string Name)
{
    /// <summary>Whether four spaces at the beginning of a line make code of it, as in Markdown, or nothing, as in plain text.</summary>
    public bool IsMarkdown { get; init; } = true;

    /// <summary>Turns the path of an image, as the article has it, into one from the thread file's folder.</summary>
    public Func<string, string> ImagePath { get; init; } = path => path;
}
