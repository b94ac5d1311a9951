using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition.Rendering;

/// <summary>What a template wrote, and which line of which file wrote it.</summary>
/// <param name="text">All of it.</param>
/// <param name="file">The thread's own file, relative to the threads folder.</param>
/// <param name="marks">Where each writing began, in order; empty only where the text is.</param>
internal sealed class RenderedText(string text, string file, IReadOnlyList<TextMark> marks)
{
    /// <summary>All that was written.</summary>
    public string Text => text;

    /// <summary>What a template writes that has nothing in it to be run: itself.</summary>
    public static RenderedText Itself(TemplateSource source) =>
        new(source.Text[source.BodyOffset..], source.File, [new TextMark(0, source.File, source.BodyLine, isCopied: true, source.BodyLine)]);

    /// <summary>The line that wrote a character.</summary>
    public SourceLine Locate(int offset)
    {
        var mark = MarkAt(offset);
        return new SourceLine(mark.File, mark.LineOf(text, offset));
    }

    /// <summary>The line of the thread's own file that wrote a character, or included the partial that did.</summary>
    public int LocateInThread(int offset)
    {
        var mark = MarkAt(offset);
        return mark.File == file ? mark.LineOf(text, offset) : mark.IncludingLine;
    }

    private TextMark MarkAt(int offset)
    {
        var (low, high) = (0, marks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = marks[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        return marks[low];
    }
}

/// <summary>A place in rendered text from which on something else wrote it.</summary>
/// <param name="offset">Where it is.</param>
/// <param name="file">The file of what wrote from here on.</param>
/// <param name="line">Its line there.</param>
/// <param name="isCopied">Whether the text runs over the file's lines as it does over its own.</param>
/// <param name="includingLine">The line of the thread's own file that included last.</param>
internal sealed class TextMark(int offset, string file, int line, bool isCopied, int includingLine)
{
    private (int Offset, int Lines) _counted = (offset, 0);

    public int Offset => offset;

    public string File => file;

    public int IncludingLine => includingLine;

    /// <summary>The line of a character. Lines are asked for from first to last: it goes on counting where it stopped.</summary>
    /// <param name="text">All that was written.</param>
    /// <param name="at">Where the character is in it.</param>
    public int LineOf(string text, int at)
    {
        if (!isCopied)
            return line;
        var (from, lines) = at < _counted.Offset ? (offset, 0) : _counted;
        _counted = (at, lines + text.AsSpan(from, at - from).Count('\n'));
        return line + _counted.Lines;
    }
}
