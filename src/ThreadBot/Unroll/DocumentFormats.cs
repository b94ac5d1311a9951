using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.Unroll;

/// <summary>The kinds of documents that a thread can become.</summary>
public static class DocumentFormats
{
    /// <summary>Their names, as the command line lists them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["md", "html", "pdf", "epub", "json"];

    /// <summary>All of them: a new one is one line here.</summary>
    /// <param name="browser">What prints.</param>
    /// <param name="paper">What is printed on; null for A4, and for pages that leave it to whoever prints them.</param>
    public static IReadOnlyList<IDocumentFormat> All(Browser browser, Paper? paper = null) =>
        [new MarkdownFormat(), new HtmlFormat(paper), new PdfFormat(browser, paper ?? Paper.A4), new EpubFormat(), new JsonFormat()];
}
