namespace ThreadBot.Composition.Cutting;

/// <summary>What a line is.</summary>
internal enum LineKind
{
    Text,
    Blank,
    Item,
    Quote,
    FenceOpen,
    Code,
    FenceClose,
}

/// <summary>A line of a section, by UTF-16 offsets, without its end.</summary>
internal readonly record struct TextLine(int Start, int End, LineKind Kind)
{
    /// <summary>Splits a text into its lines. A code block that nobody closes goes on to the end.</summary>
    public static TextLine[] Read(string text)
    {
        // An array: lists of our own values are compiled when they are first used.
        var lines = new TextLine[text.AsSpan().Count('\n') + 1];
        var fence = "";
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at : text.Length;
            lines[i] = new(start, end, KindOf(text.AsSpan(start, end - start), ref fence));
            start = end + 1;
        }

        return lines;
    }

    private static LineKind KindOf(ReadOnlySpan<char> line, ref string fence)
    {
        var marks = FenceMarks(line).ToString();
        if (fence.Length > 0)
        {
            if (!marks.StartsWith(fence, StringComparison.Ordinal) || line.Trim().Length > marks.Length)
                return LineKind.Code;
            fence = "";
            return LineKind.FenceClose;
        }

        fence = marks;
        return marks.Length > 0 ? LineKind.FenceOpen
            : line.IsWhiteSpace() ? LineKind.Blank
            : line.TrimStart().StartsWith('>') ? LineKind.Quote
            : IsItem(line) ? LineKind.Item
            : LineKind.Text;
    }

    /// <summary>What a line is whose neighbours nobody knows.</summary>
    public static LineKind KindAlone(ReadOnlySpan<char> line)
    {
        var fence = "";
        return KindOf(line, ref fence);
    }

    /// <summary>The three or more backticks or tildes that a code block begins or ends with; empty for another line.</summary>
    public static ReadOnlySpan<char> FenceMarks(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(' ');
        if (line.IsEmpty || line[0] is not ('`' or '~'))
            return [];
        var marks = line[..^line.TrimStart(line[0]).Length];
        return marks.Length < 3 || line[marks.Length..].Contains(line[0]) ? [] : marks;
    }

    // A dash or dot of some sort, or a number of up to three digits with a point or bracket, and a blank after it.
    private static bool IsItem(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;

        return digits <= 3 && line.Length > digits + 1 && char.IsWhiteSpace(line[digits + 1])
            && (digits > 0 ? line[digits] is '.' or ')' : line[0] is '-' or '*' or '+' or '•' or '–');
    }
}
