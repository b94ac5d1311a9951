using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Blocks;

/// <summary>A line of a text, or what is left of it behind a marker.</summary>
/// <param name="whole">The text.</param>
/// <param name="start">Where it begins.</param>
/// <param name="end">Where it ends, white space at its end left out.</param>
internal sealed partial class TextLine(string whole, int start, int end)
{
    public int End => end;

    /// <summary>The line with the white space before it.</summary>
    public ReadOnlySpan<char> Raw => whole.AsSpan(start, end - start);

    public ReadOnlySpan<char> Text => whole.AsSpan(TextStart, end - TextStart);

    public bool IsBlank => start >= end;

    public int Indent { get; } = end - start - whole.AsSpan(start, Math.Max(0, end - start)).TrimStart().Length;

    public int TextStart => start + Indent;

    /// <summary>How many characters make it a line of a quote; 0 where it is none.</summary>
    public int QuoteMarker => !IsBlank && Indent <= 3 && Text[0] == '>' && (Text.Length == 1 || Text[1] is ' ' or '>') ? Indent + (Text.Length > 1 && Text[1] == ' ' ? 2 : 1) : 0;

    /// <summary>The fence that begins code here.</summary>
    public CodeFence? Fence => !IsBlank && Text[0] is '`' or '~' && Indent <= 3 ? CodeFence.Of(Text) : null;

    /// <summary>The list item that begins here.</summary>
    public ListMarker? Item => IsBlank || Rule().IsMatch(Text) ? null : ListMarker.Of(Text, Indent);

    /// <summary>The line without so many of its first characters.</summary>
    public TextLine From(int characters) => new(whole, Math.Min(end, start + characters), end);

    /// <summary>The lines of a text.</summary>
    public static IReadOnlyList<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var (start, end) = (line.Start.Value, line.End.Value);
            lines.Add(new TextLine(text, start, start + text.AsSpan(start, end - start).TrimEnd().Length));
        }

        return lines;
    }

    // A line of strokes that a reader of Markdown would draw as one.
    [GeneratedRegex(@"^[-=*_+|:][-=*_+|:\s]*$")]
    private static partial Regex Rule();
}
