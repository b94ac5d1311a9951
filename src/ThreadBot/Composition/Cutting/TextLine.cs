using System.Text.RegularExpressions;

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
internal readonly partial record struct TextLine(int Start, int End, LineKind Kind)
{
    /// <summary>Splits a text into its lines. A code block that nobody closes goes on to the end.</summary>
    public static IReadOnlyList<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var fence = "";
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at : text.Length;
            lines.Add(new(start, end, KindOf(text.AsSpan(start, end - start), ref fence)));
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
            : Item().IsMatch(line) ? LineKind.Item
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

    [GeneratedRegex(@"^\s*(?:[-*+•–]|[0-9]{1,3}[.)])\s")]
    private static partial Regex Item();
}
