namespace ThreadBot.Unroll.Formats;

/// <summary>Markdown (CommonMark) with YAML front matter.</summary>
public sealed class MarkdownFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "md";

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public void Write(PublishedThread thread, TextWriter writer)
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
        foreach (var image in passage.Images)
            writer.Write($"\n![{MarkdownInline.EscapeLabel(image.AltText)}]({MarkdownInline.Destination(image.Path)})\n");
        if (passage.Poll is { } poll)
        {
            // Not the hyphen that authors use: a list before it would swallow the answers.
            writer.Write($"\n{string.Concat(poll.Options.Select(o => $"* {MarkdownInline.Escape(o)}\n"))}");
        }
    }
}
