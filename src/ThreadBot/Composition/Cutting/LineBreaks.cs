namespace ThreadBot.Composition.Cutting;

/// <summary>The places between lines: between paragraphs, list items and code blocks, or between two lines of one.</summary>
internal sealed class LineBreaks(SectionText section, Atoms atoms)
{
    private readonly List<Break> _breaks = Find(section, atoms);

    /// <summary>Those of one kind inside a stretch of the section.</summary>
    public IEnumerable<Break> Within(int start, int end, CutReason reason)
    {
        for (var i = FirstAfter(start); i < _breaks.Count && _breaks[i].Next < end; i++)
        {
            if (_breaks[i].Reason == reason)
                yield return _breaks[i];
        }
    }

    private int FirstAfter(int start)
    {
        var index = _breaks.BinarySearch(new(start + 1, 0, default), Comparer<Break>.Create((a, b) => a.End.CompareTo(b.End)));
        return index < 0 ? ~index : index;
    }

    private static List<Break> Find(SectionText section, Atoms atoms)
    {
        var breaks = new List<Break>();
        TextLine? previous = null;
        var afterBlank = false;
        foreach (var line in section.Lines)
        {
            if (line.Kind == LineKind.Blank)
            {
                afterBlank = true;
                continue;
            }

            if (previous is { } before
                && !IsBlankCode(section.Text, before)
                && Reason(before.Kind, line.Kind, afterBlank) is { } reason
                && EndOf(section.Text, before) is var end
                && atoms.AllowCut(end, line.Start))
            {
                breaks.Add(new(end, line.Start, reason));
            }

            (previous, afterBlank) = (line, false);
        }

        return breaks;
    }

    private static CutReason? Reason(LineKind before, LineKind after, bool afterBlank) => (before, after) switch
    {
        // A fence alone is no part: it stays with its first or its last line.
        (LineKind.FenceOpen, _) or (LineKind.Code, LineKind.FenceClose) => null,
        (LineKind.Code, _) => CutReason.Line,
        (LineKind.FenceClose, _) or (_, LineKind.FenceOpen or LineKind.Item) => CutReason.Paragraph,
        _ when afterBlank || (before == LineKind.Quote) != (after == LineKind.Quote) => CutReason.Paragraph,
        _ => CutReason.Line,
    };

    // What is cut after a blank line of code would end in it, or be a block of nothing else.
    private static bool IsBlankCode(string text, TextLine line) =>
        line.Kind == LineKind.Code && text.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace();

    private static int EndOf(string text, TextLine line) =>
        line.Kind == LineKind.Code ? line.End : line.Start + text.AsSpan(line.Start, line.End - line.Start).TrimEnd().Length;
}
