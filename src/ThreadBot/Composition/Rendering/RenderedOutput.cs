using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition.Rendering;

/// <summary>Takes what a template writes, up to a limit, and remembers which line of which file wrote it.</summary>
internal sealed class RenderedOutput(ThreadTemplate template, PartialLoader partials, LimitedContext context) : IScriptOutput
{
    private readonly StringBuilder _text = new();
    private readonly List<Mark> _marks = [];

    /// <summary>All that was written.</summary>
    public string Text => field ??= _text.ToString();

    public void Write(string text, int offset, int count)
    {
        if (count == 0)
            return;
        if (_text.Length + count > TemplateLimits.Characters)
            throw new ScriptRuntimeException(context.CurrentSpan, $"The template writes more than {TemplateLimits.Characters:N0} characters: no thread is that long.");

        Remember(text, offset);
        _text.Append(text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>The line that wrote a character.</summary>
    public SourceLine Locate(int offset)
    {
        var mark = MarkAt(offset);
        return new SourceLine(mark.File, mark.LineOf(Text, offset));
    }

    /// <summary>The line of the thread's own file that wrote a character, or included the partial that did.</summary>
    public int LocateInThread(int offset)
    {
        var mark = MarkAt(offset);
        return mark.File == template.File ? mark.LineOf(Text, offset) : mark.IncludingLine;
    }

    private void Remember(string text, int offset)
    {
        var span = context.CurrentSpan;
        var file = span.FileName ?? template.File;
        var line = span.Start.Line + 1;

        // Text that is copied from the file runs over its lines; what an expression writes is all its own line's.
        var isCopied = context.CurrentNode is ScriptRawStatement;
        if (isCopied)
            line += CountLines(text, ReferenceEquals(text, SourceOf(file)?.Text) ? span.Start.Offset : 0, offset);
        _marks.Add(new Mark(_text.Length, file, line, isCopied, partials.IncludingLine));
    }

    private static int CountLines(string text, int from, int to) => from < to ? text.AsSpan(from, to - from).Count('\n') : 0;

    private TemplateSource? SourceOf(string file) =>
        file == template.File ? template.Source : template.Scope.Partials.Values.FirstOrDefault(p => p.File == file);

    private Mark MarkAt(int offset)
    {
        var (low, high) = (0, _marks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _marks[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        return _marks[low];
    }

    private sealed record Mark(int Offset, string File, int Line, bool IsCopied, int IncludingLine)
    {
        private (int Offset, int Lines) _counted = (Offset, 0);

        /// <summary>The line of a character. Lines are asked for from first to last: it goes on counting where it stopped.</summary>
        public int LineOf(string text, int offset)
        {
            if (!IsCopied)
                return Line;
            var (from, lines) = offset < _counted.Offset ? (Offset, 0) : _counted;
            _counted = (offset, lines + text.AsSpan(from, offset - from).Count('\n'));
            return Line + _counted.Lines;
        }
    }
}
