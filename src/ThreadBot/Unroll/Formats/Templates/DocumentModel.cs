using Scriban.Runtime;
using ThreadBot.Curricula.Data;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Formats.Templates;

/// <summary>A document as templates see it: every text is encoded, and what ends in <c>html</c> is markup.</summary>
internal static class DocumentModel
{
    /// <summary>The document.</summary>
    public static ScriptObject Of(Document document, IPictures pictures) => FrozenData.Of(new Dictionary<string, object?>
    {
        ["title"] = Text(document.Title),
        ["language"] = Text(document.Language),
        ["direction"] = Language.DirectionOf(document.Language),
        ["author"] = document.Author is { } author ? Of(author, pictures) : null,
        ["is_book"] = document.IsBook,
        ["posts"] = document.Threads.Sum(t => t.Posts.Count),
        ["minutes"] = Reading.Minutes(document.Threads),
        ["style"] = HtmlStyle.Css(null),
        ["threads"] = List(document.Threads.Index().Select(t => Of(document, t.Item, t.Index, pictures))),
        ["terms"] = List(IndexTerm.Of(document).Select(Of)),
    });

    private static ScriptObject Of(Document document, PublishedThread thread, int index, IPictures pictures)
    {
        string? AddressOf(ThreadSlug slug) =>
            !document.IsBook ? ThreadLink.Beside(thread.Slug, slug, ".html")
            : document.ChapterOf(slug) is { } chapter ? "#" + ChapterNames.Of(chapter)
            : null;
        return FrozenData.Of(new Dictionary<string, object?>
        {
            ["id"] = ChapterNames.Of(index),
            ["title"] = Text(thread.Title),
            ["slug"] = Text(thread.Slug?.Value),
            ["language"] = Text(thread.Language),
            ["author"] = Of(thread.Author, pictures),
            ["network"] = Text(thread.Network),
            ["source"] = SafeLink.IsSafe(thread.Source) ? Text(thread.Source) : null,
            ["published_at"] = thread.PublishedAt is { } at ? Words.Instant(at) : null,
            ["date"] = thread.PublishedAt is { } day ? Words.Date(day) : null,
            ["posts"] = thread.Posts.Count,
            ["minutes"] = Reading.Minutes([thread]),
            ["opening"] = Text(Reading.Opening(thread, 160)),
            ["topics"] = List(Topics.Of(thread).Select(Text)),
            ["losses"] = List(thread.Losses.Select(Text)),
            ["parts"] = List(Passage.Of(thread, AddressOf).Index().Select(p => Of(p.Item, p.Index, thread.Author, pictures))),
        });
    }

    private static ScriptObject Of(Passage passage, int index, Author author, IPictures pictures) => FrozenData.Of(new Dictionary<string, object?>
    {
        ["number"] = index + 1,
        ["url"] = Text(passage.Url),
        ["by"] = passage.By is { } by ? Of(by, pictures) : null,
        ["missing"] = Text(passage.Missing),
        ["edited"] = passage.Edited,
        ["html"] = Markup(html => new HtmlPassages(html, pictures, author).WriteInner(passage)),
    });

    private static ScriptObject Of(Author author, IPictures pictures) => FrozenData.Of(new Dictionary<string, object?>
    {
        ["name"] = Text(author.Name),
        ["handle"] = Text(author.Handle),
        ["url"] = SafeLink.IsSafe(author.Url) ? Text(author.Url) : null,
        ["html"] = Markup(html => new HtmlAuthor(html, pictures).Write(author)),
    });

    private static ScriptObject Of(IndexTerm term) => FrozenData.Of(new Dictionary<string, object?>
    {
        ["name"] = Text(term.Name),
        ["chapters"] = List(term.Chapters.Select(c => (object)c)),
    });

    private static ScriptArray List(IEnumerable<object?> items) => [.. items];

    private static string? Text(string? text) => text is null ? null : Markup(html => html.Attribute(text));

    private static string Markup(Action<HtmlWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(new HtmlWriter(writer));
        return writer.ToString();
    }
}
