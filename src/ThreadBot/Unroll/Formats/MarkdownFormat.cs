using System.Text;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats.Markdown;

namespace ThreadBot.Unroll.Formats;

/// <summary>Markdown (CommonMark) with YAML front matter.</summary>
public sealed class MarkdownFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "md";

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public bool KeepsMediaBeside => true;

    /// <inheritdoc/>
    public Task WriteAsync(Document document, Stream output, CancellationToken cancellationToken)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        FrontMatter.Write(document, writer);
        writer.Write($"\n# {MarkdownEscape.Heading(document.Title)}\n");
        if (document.IsBook)
            WriteContents(document, writer);
        foreach (var (number, thread) in document.Threads.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (document.IsBook)
                WriteHeading(document, number, writer);
            WriteThread(thread, slug => AddressOf(slug, document, thread), writer);
        }

        if (document.IsBook)
            WriteIndex(document, writer);
        return Task.CompletedTask;
    }

    private static string? AddressOf(ThreadSlug slug, Document document, PublishedThread from) =>
        !document.IsBook ? ThreadLink.Beside(from.Slug, slug, ".md")
        : document.ChapterOf(slug) is { } chapter ? "#" + ChapterNames.Of(chapter)
        : null;

    private static void WriteContents(Document document, StreamWriter writer)
    {
        writer.Write("\n## Contents\n\n");
        foreach (var (number, thread) in document.Threads.Index())
            writer.Write($"{number + 1}. [{MarkdownEscape.Label(VisibleText.Line(thread.Title))}](#{ChapterNames.Of(number)})\n");
    }

    private static void WriteThread(PublishedThread thread, Func<ThreadSlug, string?> addressOf, StreamWriter writer)
    {
        var passages = new MarkdownPassages(thread.Author);
        foreach (var passage in Passage.Of(thread, addressOf))
        {
            if (passages.Write(passage) is { Length: > 0 } markdown)
                writer.Write($"\n{markdown}\n");
        }

        var losses = thread.Losses.Select(VisibleText.Line).Where(loss => loss.Length > 0).ToList();
        if (losses.Count > 0)
            writer.Write($"\n***\n\nWhat could not be saved:\n\n{string.Concat(losses.Select(loss => $"* {MarkdownEscape.LineStart(MarkdownEscape.Text(loss))}\n"))}");
    }

    // The anchor stands by itself: every reader makes another one of a heading.
    private static void WriteHeading(Document document, int number, StreamWriter writer)
    {
        var thread = document.Threads[number];
        writer.Write($"\n<a id=\"{ChapterNames.Of(number)}\"></a>\n\n## {MarkdownEscape.Heading(thread.Title)}\n\n");
        var facts = new[]
        {
            document.Author is null ? MarkdownEscape.LineStart(MarkdownEscape.Text(Words.Name(thread.Author))) : null,
            thread.PublishedAt is { } at ? Words.Date(at) : null,
            Words.Minutes(Reading.Minutes([thread])),
            SafeLink.IsSafe(thread.Source) ? MarkdownInline.Link(thread.Source, thread.Source) : null,
        };
        writer.Write($"{string.Join(" · ", facts.OfType<string>())}\n");
    }

    private static void WriteIndex(Document document, StreamWriter writer)
    {
        var terms = IndexTerm.Of(document);
        if (terms.Count == 0)
            return;
        writer.Write("\n## Index\n\n");
        foreach (var term in terms)
            writer.Write($"- {MarkdownEscape.Text(term.Name)}: {string.Join(", ", term.Chapters.Select(c => $"[{MarkdownEscape.Label(VisibleText.Line(document.Threads[c].Title))}](#{ChapterNames.Of(c)})"))}\n");
    }
}
