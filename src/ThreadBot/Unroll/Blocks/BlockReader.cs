namespace ThreadBot.Unroll.Blocks;

/// <summary>Recognises paragraphs, quotes, lists and code in the text of posts. A line of a post stays a line.</summary>
/// <param name="inlines">Reads the lines.</param>
internal sealed class BlockReader(InlineReader inlines)
{
    // Deeper than anybody writes; what is deeper still is text.
    private const int MaxDepth = 8;

    /// <summary>Reads a text.</summary>
    /// <param name="text">Lines ending with \n.</param>
    /// <param name="links">What is linked, by UTF-16 offsets.</param>
    public static IReadOnlyList<Block> Read(string text, IReadOnlyList<PostLink> links)
    {
        var visible = VisibleText.Of(text);
        return new BlockReader(new InlineReader(visible, links)).Read(TextLine.Of(visible), 0);
    }

    private List<Block> Read(IReadOnlyList<TextLine> lines, int depth)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].IsBlank)
                i++;
            else if (lines[i].Fence is { } fence)
                i = ReadCode(lines, i, fence, blocks);
            else if (depth < MaxDepth && lines[i].QuoteMarker > 0)
                i = ReadQuote(lines, i, depth, blocks);
            else if (depth < MaxDepth && lines[i].Item is not null)
                i = ReadList(lines, i, depth, blocks);
            else
                i = ReadParagraph(lines, i, depth, blocks);
        }

        return blocks;
    }

    private static int ReadCode(IReadOnlyList<TextLine> lines, int i, CodeFence fence, List<Block> blocks)
    {
        var code = new List<string>();
        for (i++; i < lines.Count && !fence.IsClosedBy(lines[i].Text); i++)
            code.Add(lines[i].Raw.ToString());
        blocks.Add(new CodeBlock(fence.Language, string.Join('\n', code)));
        return Math.Min(i + 1, lines.Count);
    }

    private int ReadQuote(IReadOnlyList<TextLine> lines, int i, int depth, List<Block> blocks)
    {
        var quoted = new List<TextLine>();
        for (; i < lines.Count && lines[i].QuoteMarker is > 0 and var marker; i++)
            quoted.Add(lines[i].From(marker));
        blocks.Add(new Quotation(Read(quoted, depth + 1)));
        return i;
    }

    private int ReadList(IReadOnlyList<TextLine> lines, int i, int depth, List<Block> blocks)
    {
        var first = lines[i].Item!.Value;
        var items = new List<IReadOnlyList<Block>>();
        for (var next = i; next < lines.Count && lines[next].Item is { } item && item.Follows(first, items.Count);)
        {
            i = ItemEnd(lines, next);
            var begin = lines[next].From(item.Marker);
            // Where a list begins with its item, its lines are set in as far as that one's.
            items.Add(Read([begin, .. Inner(lines, next + 1, i, begin.Item is null ? int.MaxValue : item.Marker)], depth + 1));
            for (next = i; next < lines.Count && lines[next].IsBlank;)
                next++;
        }

        blocks.Add(new TextList(first.Number, items));
        return i;
    }

    // Lines of an item are set in; a line that is not ends it, as a blank one does.
    private static int ItemEnd(IReadOnlyList<TextLine> lines, int item)
    {
        var end = item + 1;
        while (end < lines.Count && !lines[end].IsBlank && lines[end].Indent >= lines[item].Indent + 2)
            end++;
        return end;
    }

    private static IEnumerable<TextLine> Inner(IReadOnlyList<TextLine> lines, int from, int to, int most)
    {
        var indent = Enumerable.Range(from, to - from).Select(i => lines[i].Indent).Append(most).Min();
        return Enumerable.Range(from, to - from).Select(i => lines[i].From(indent));
    }

    private int ReadParagraph(IReadOnlyList<TextLine> lines, int i, int depth, List<Block> blocks)
    {
        var content = new List<Inline>();
        do
        {
            if (content.Count > 0)
                content.Add(LineBreak.Instance);
            inlines.Read(lines[i].TextStart, lines[i].End, content);
            i++;
        }
        while (i < lines.Count && IsText(lines[i], depth));
        blocks.Add(new Paragraph(content));
        return i;
    }

    private static bool IsText(TextLine line, int depth) =>
        !line.IsBlank && line.Fence is null && (depth >= MaxDepth || (line.QuoteMarker == 0 && line.Item is null));
}
