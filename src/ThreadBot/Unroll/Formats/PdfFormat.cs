using System.Text;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.Unroll.Formats;

/// <summary>PDF: the page of <see cref="HtmlFormat"/>, printed, with text that can be selected, tags for those who listen to it, and an outline.</summary>
/// <param name="browser">What prints it.</param>
/// <param name="paper">What it is printed on.</param>
public sealed class PdfFormat(Browser browser, Paper paper) : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public string Extension => ".pdf";

    /// <inheritdoc/>
    /// <exception cref="PrintingException">There is no browser, or it failed.</exception>
    public async Task WriteAsync(Document document, Stream output, CancellationToken cancellationToken)
    {
        using var page = new MemoryStream();
        await new HtmlFormat(paper).WriteAsync(document, page, cancellationToken);
        using var printed = new MemoryStream();
        await browser.PrintAsync(Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length), printed, cancellationToken);
        var authors = document.Threads.Select(t => t.Author.Name).Distinct();
        var details = new PdfDetails(document.Title, string.Join(", ", authors), document.Threads.Max(t => t.PublishedAt));
        await output.WriteAsync(details.WriteInto(printed.ToArray()), cancellationToken);
    }
}
