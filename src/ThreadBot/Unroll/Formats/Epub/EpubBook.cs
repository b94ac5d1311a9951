using System.Text;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Formats.Epub;

/// <summary>The pages of a book: a title page, the contents, a page for each thread, and an index.</summary>
/// <param name="document">The book.</param>
/// <param name="package">Where its files go.</param>
internal sealed class EpubBook(Document document, EpubPackage package)
{
    private const string Page = "application/xhtml+xml";
    private readonly PackedPictures _pictures = new(document.Media, package);
    private readonly IReadOnlyList<IndexTerm> _terms = document.IsBook ? IndexTerm.Of(document) : [];

    /// <summary>Writes the book.</summary>
    public void Write(CancellationToken cancellationToken)
    {
        package.Begin();
        package.Add(new EpubItem("style", "style.css", "text/css"), Encoding.UTF8.GetBytes(HtmlStyle.Package));
        if (document.IsBook)
            AddPage("title", document.Title, html => NewBook(html).Title(_pictures));
        foreach (var (index, thread) in document.Threads.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddPage(ChapterNames.Of(index), thread.Title, html => new HtmlThread(html, _pictures) { AddressOf = AddressOf, HasContents = false }.Write(thread));
        }

        if (_terms.Count > 0)
            AddPage("index", "Index", Index);
        package.Add(new EpubItem("nav", "nav.xhtml", Page) { Properties = "nav", IsRead = false }, EpubPage.Write(document.Language, "Contents", Navigation));
        package.End(new EpubMetadata(document, package.Items).Write());
    }

    private void AddPage(string name, string title, Action<HtmlWriter> write)
    {
        var language = document.Language;
        var page = EpubPage.Write(language, title, write);
        // Text of others is encoded, so a tag is one of ours.
        var hasDrawing = page.AsSpan().IndexOf("<svg "u8) >= 0;
        package.Add(new EpubItem(name, $"{name}.xhtml", Page) { IsRead = true, Properties = hasDrawing ? "svg" : null }, page);
    }

    private void Navigation(HtmlWriter html)
    {
        using (html.Open("nav", ("epub:type", "toc"), ("id", "toc")))
        {
            html.Write("h1", "Contents", ("lang", "en"));
            using (html.Open("ol"))
            {
                foreach (var (index, thread) in document.Threads.Index())
                {
                    using (html.Open("li"))
                        html.Write("a", Title(thread), ("href", PageOf(index)));
                }

                if (_terms.Count > 0)
                {
                    using (html.Open("li"))
                        html.Write("a", "Index", ("href", "index.xhtml"));
                }
            }
        }

        using var landmarks = html.Open("nav", ("epub:type", "landmarks"), ("hidden", "hidden"));
        using var list = html.Open("ol");
        using var item = html.Open("li");
        html.Write("a", "Begin to read", ("epub:type", "bodymatter"), ("href", PageOf(0)));
    }

    private void Index(HtmlWriter html)
    {
        using var section = html.Open("section", ("epub:type", "index"));
        html.Write("h1", "Index", ("lang", "en"));
        NewBook(html).Index(_terms);
    }

    private HtmlBook NewBook(HtmlWriter html) => new(html, document) { AddressOf = PageOf };

    private string? AddressOf(ThreadSlug slug) => document.ChapterOf(slug) is { } chapter ? PageOf(chapter) : null;

    private static string PageOf(int chapter) => ChapterNames.Of(chapter) + ".xhtml";

    // What leads to a page must say something.
    private static string Title(PublishedThread thread) => VisibleText.Line(thread.Title) is { Length: > 0 } title ? title : "Untitled";
}
