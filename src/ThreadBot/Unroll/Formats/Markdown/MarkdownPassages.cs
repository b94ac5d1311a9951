using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Media;

namespace ThreadBot.Unroll.Formats.Markdown;

/// <summary>Passages with all that is attached to them, as Markdown.</summary>
/// <param name="author">Whoever wrote the thread.</param>
internal sealed class MarkdownPassages(Author author)
{
    private readonly MarkdownBlocks _blocks = new();

    /// <summary>Writes a passage; no line end stands behind it.</summary>
    public string Write(Passage passage)
    {
        if (passage.By is null)
            return Parts(passage, _blocks);
        _blocks.Interrupt();
        return MarkdownBlocks.Quote($"{By(passage, passage.By)}\n\n{Parts(passage, new MarkdownBlocks())}");
    }

    private string Parts(Passage passage, MarkdownBlocks blocks)
    {
        var parts = new List<string>();
        if (passage.Missing is { } reason)
            parts.Add($"*{MarkdownEscape.Text(Words.Missing(reason))}*");
        parts.Add(blocks.Write(passage.Text));
        foreach (var media in passage.Media)
            Add(parts, blocks, Media(media));
        if (passage.Poll is { } poll)
            AddPoll(parts, blocks, poll);
        if (passage.Quoted is { } quoted)
            Add(parts, blocks, MarkdownBlocks.Quote($"{By(quoted, quoted.By ?? author)}\n\n{Parts(quoted, new MarkdownBlocks())}"));
        if (passage.Card is { } card)
            Add(parts, blocks, Card(card));
        return string.Join("\n\n", parts.Where(p => p.Length > 0));
    }

    private static void Add(List<string> parts, MarkdownBlocks blocks, string markdown)
    {
        parts.Add(markdown);
        blocks.Interrupt();
    }

    private static void AddPoll(List<string> parts, MarkdownBlocks blocks, PublishedPoll poll)
    {
        parts.Add(blocks.Write([new TextList(null, [.. poll.Options.Select(option => (IReadOnlyList<Block>)[new Paragraph([new TextRun(Words.Option(option, poll))])])])]));
        Add(parts, blocks, $"*{MarkdownEscape.Text(Words.Poll(poll))}*");
    }

    private static string By(Passage passage, Author by)
    {
        var name = $"**{MarkdownEscape.Text(Words.Name(by))}**";
        var handle = by.Handle is { } h ? $" {MarkdownInline.Link("@" + h, by.Url)}" : "";
        var date = passage.PublishedAt is { } at ? Words.Date(at) : passage.Url is null ? "" : "the post";
        return name + handle + (date.Length == 0 ? "" : $", {MarkdownInline.Link(date, passage.Url)}");
    }

    private static string Media(PublishedMedia media)
    {
        var words = MarkdownEscape.Label(media.AltText);
        var (shown, played) = (ShownPicture.Of(media), ShownPicture.Played(media));
        var picture = shown is not null && MediaName.IsSafe(shown) ? $"![{words}]({MarkdownEscape.Destination(shown)})" : null;
        if (picture is not null && shown == media.File)
            return picture;
        var address = SafeLink.IsSafe(media.Url) ? media.Url : played is not null && MediaName.IsSafe(played) ? played : null;
        var label = Words.Media(media);
        if (address is null)
            return picture is null ? $"*{MarkdownEscape.Text(label)}*" : $"{picture}\\\n*{MarkdownEscape.Text(label)}*";
        var link = $"[{MarkdownEscape.Label(label)}]({MarkdownEscape.Destination(address)})";
        return picture is null ? link : $"[{picture}]({MarkdownEscape.Destination(address)})\\\n{link}";
    }

    private static string Card(LinkCard card)
    {
        var image = card.Image is { } file && MediaName.IsSafe(file) ? $"![]({MarkdownEscape.Destination(file)})\n\n" : "";
        var about = VisibleText.Line(card.Description ?? "") is { Length: > 0 } description ? $"\\\n{MarkdownEscape.LineStart(MarkdownEscape.Text(description))}" : "";
        return MarkdownBlocks.Quote($"{image}{MarkdownEscape.LineStart(MarkdownInline.Link(VisibleText.Line(card.Title), card.Url))}{about}");
    }
}
