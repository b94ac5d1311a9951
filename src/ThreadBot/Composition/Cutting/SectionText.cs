using System.Text;

namespace ThreadBot.Composition.Cutting;

/// <summary>A link as its author wrote it, and where it is shown.</summary>
/// <param name="Start">UTF-16 offset of its text or, where there is none, of its address.</param>
/// <param name="End">UTF-16 offset after its address.</param>
/// <param name="Source">What was written.</param>
internal sealed record AuthoredLink(int Start, int End, string Source);

/// <summary>The text of a section as one network shows it: what is cut.</summary>
/// <param name="text">Clean text, links resolved.</param>
/// <param name="links">The links that its author wrote as links, by offsets into the text.</param>
internal sealed class SectionText(string text, IReadOnlyList<PostLink> links)
{
    public string Text => text;

    public IReadOnlyList<PostLink> Links => links;

    /// <summary>The links as their author wrote them. Text and address stay together where there is room.</summary>
    public IReadOnlyList<AuthoredLink> AuthoredLinks { get; init; } = [];

    public TextLine[] Lines => field ??= TextLine.Read(text);

    private IReadOnlyList<CodeBlock> Blocks => field ??= CodeBlock.Read(text, Lines);

    /// <summary>A part as it is posted, without its number: a code block that goes on before or after it has its fences again.</summary>
    public string Body(int start, int end) =>
        start == 0 && end == text.Length ? text : Reopening(start) + text[start..end] + Closing(end);

    /// <summary>A part as its author would write it: like its body, with links as <c>[text](url)</c>.</summary>
    public string Written(int start, int end)
    {
        var (result, last) = (new StringBuilder(Reopening(start)), start);
        foreach (var link in AuthoredLinks.Where(link => link.Start >= start && link.End <= end))
        {
            result.Append(text, last, link.Start - last).Append(link.Source);
            last = link.End;
        }

        return result.Append(text, last, end - last).Append(Closing(end)).ToString();
    }

    /// <summary>The line of the text (from 0) in which an offset lies.</summary>
    public int LineOf(int offset)
    {
        var (low, high) = (0, Lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Lines[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>For each line of a part's body, which line of the text it is, from 0.</summary>
    public IEnumerable<int> BodyLines(int start, int end)
    {
        var (first, last) = (LineOf(start), LineOf(end));
        if (Reopening(start).Length > 0)
            yield return first;
        for (var line = first; line <= last; line++)
            yield return line;
    }

    /// <summary>The author's links in a part, by offsets into its body.</summary>
    public IEnumerable<PostLink> LinksIn(int start, int end)
    {
        var shift = Reopening(start).Length - start;
        return links.Where(l => l.Start >= start && l.Start + l.Length <= end).Select(l => l with { Start = l.Start + shift });
    }

    /// <summary>Whether there is code in a part: it is cut between lines only.</summary>
    public bool HasCode(int start, int end) => FirstEndingAfter(start) is { } block && block.Start < end;

    private string Reopening(int start) => start > 0 && BlockAt(start) is { } block ? block.Reopening : "";

    private string Closing(int end) => end < text.Length && BlockAt(end) is { } block && end < block.End ? block.Closing : "";

    /// <summary>The block that has code or an empty line before the offset and goes on there.</summary>
    private CodeBlock? BlockAt(int offset) => FirstEndingAfter(offset - 1) is { } block && block.Start <= offset ? block : null;

    private CodeBlock? FirstEndingAfter(int offset)
    {
        var (low, high) = (0, Blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Blocks[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Blocks.Count ? Blocks[low] : null;
    }
}
