using System.Security.Cryptography;
using System.Text;
using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>A page that is one file: nothing runs in it and nothing is fetched for it.</summary>
/// <param name="html">Where to.</param>
/// <param name="document">What it shows.</param>
internal sealed class HtmlPage(HtmlWriter html, Document document)
{
    /// <summary>The paper it is printed on; null leaves it to whoever prints.</summary>
    public Paper? Paper { get; init; }

    /// <summary>Writes the page.</summary>
    public void Write(CancellationToken cancellationToken)
    {
        html.Own("<!DOCTYPE html>\n");
        using (html.Open("html", ("lang", document.Language), ("dir", Language.DirectionOf(document.Language))))
        {
            html.Line();
            using (html.Open("head"))
                Head();
            html.Line();
            using (html.Open("body"))
                Body(cancellationToken);
        }

        html.Line();
    }

    private void Head()
    {
        var style = HtmlStyle.Css(Paper);
        html.Line();
        html.Void("meta", ("charset", "utf-8"));
        html.Line();
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; img-src data:; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'"));
        html.Line();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Line();
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Line();
        html.Write("title", VisibleText.Line(document.Title));
        html.Line();
        if (document.Author is { } author)
            html.Void("meta", ("name", "author"), ("content", VisibleText.Line(author.Name)));
        html.Void("meta", ("name", "description"), ("content", Reading.Opening(document.Threads[0], 160)));
        if (!document.IsBook && SafeLink.IsSafe(document.Threads[0].Source))
            html.Void("link", ("rel", "canonical"), ("href", document.Threads[0].Source));
        html.Line();
        html.Style(style);
        html.Line();
    }

    private void Body(CancellationToken cancellationToken)
    {
        html.Line();
        html.Write("a", "Skip to the text", ("class", "skip"), ("href", "#text"), ("lang", "en"));
        html.Line();
        var pictures = new EmbeddedPictures(document.Media);
        if (document.IsBook)
            Book(pictures, cancellationToken);
        else
            Main(pictures, cancellationToken);
        html.Line();
    }

    private void Book(EmbeddedPictures pictures, CancellationToken cancellationToken)
    {
        var book = new HtmlBook(html, document) { AddressOf = index => "#" + ChapterNames.Of(index) };
        var terms = IndexTerm.Of(document);
        book.Title(pictures);
        using (html.Open("nav", ("class", "book-contents"), ("aria-label", "Contents")))
        {
            html.Write("h2", "Contents", ("lang", "en"));
            book.Contents();
        }

        Main(pictures, cancellationToken);
        if (terms.Count == 0)
            return;
        using (html.Open("nav", ("class", "index"), ("aria-label", "Index")))
        {
            html.Write("h2", "Index", ("lang", "en"));
            book.Index(terms);
        }
    }

    private void Main(EmbeddedPictures pictures, CancellationToken cancellationToken)
    {
        using (html.Open("main", ("id", "text")))
        {
            html.Line();
            foreach (var (index, thread) in document.Threads.Index())
            {
                cancellationToken.ThrowIfCancellationRequested();
                new HtmlThread(html, pictures)
                {
                    IsChapter = document.IsBook,
                    Prefix = document.IsBook ? ChapterNames.Of(index) : "",
                    AddressOf = slug => AddressOf(slug, thread),
                }.Write(thread);
            }
        }

        html.Line();
    }

    private string? AddressOf(ThreadSlug slug, PublishedThread from) =>
        !document.IsBook ? ThreadLink.Beside(from.Slug, slug, ".html")
        : document.ChapterOf(slug) is { } chapter ? "#" + ChapterNames.Of(chapter)
        : null;
}
