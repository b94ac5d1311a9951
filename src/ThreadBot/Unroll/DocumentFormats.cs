using ThreadBot.Unroll.Formats;

namespace ThreadBot.Unroll;

/// <summary>The kinds of documents that a thread can become.</summary>
public static class DocumentFormats
{
    /// <summary>All of them: a new one is one line here, and the command line lists it by itself.</summary>
    public static IReadOnlyList<IDocumentFormat> All { get; } = [new MarkdownFormat(), new HtmlFormat(), new EpubFormat(), new JsonFormat()];
}
