using System.Text;

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
    public async Task WriteAsync(Document document, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        foreach (var thread in document.Threads)
            Write(thread, writer);
    }

    private static void Write(PublishedThread thread, TextWriter writer)
    {
        FrontMatter.Write(thread, writer);
        writer.Write($"\n# {MarkdownInline.Escape(thread.Title)}\n");
        foreach (var passage in Article.Passages(thread))
            Write(passage, writer);
    }

    private static void Write(Passage passage, TextWriter writer)
    {
        if (!string.IsNullOrWhiteSpace(passage.Text))
            writer.Write($"\n{MarkdownBlocks.Write(passage.Text, passage.Links)}");
        foreach (var media in passage.Media.Where(m => m.File is not null))
            writer.Write($"\n{Shown(media)}[{MarkdownInline.EscapeLabel(media.AltText)}]({MarkdownInline.Destination(media.File!)})\n");
        if (passage.Poll is { } poll)
        {
            // Not the hyphen that authors use: a list before it would swallow the answers.
            writer.Write($"\n{string.Concat(poll.Options.Select(o => $"* {MarkdownInline.Escape(o.Text)}\n"))}");
        }
    }

    // Markdown has no videos: what is shown of one is a link to it.
    private static string Shown(PublishedMedia media) => media.Kind == MediaKind.Video ? "Video: " : "!";
}
