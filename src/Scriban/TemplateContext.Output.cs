using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban;

/// <content>Writing, with the blanks before lines and the limit of length.</content>
public partial class TemplateContext
{
    private Stack<OuterOutput>? _outputs;
    private IScriptOutput? _output;
    private bool _outputIsShown;
    private int _outputLength;
    private bool _startsLine;
    private string? _outerIndent;

    /// <summary>Where statements write.</summary>
    public IScriptOutput Output
    {
        get
        {
            _outputIsShown = true;
            return Sink;
        }
    }

    /// <summary>The output, which is made when it is written to. A context's own gathers its text in a builder that the next one uses again.</summary>
    private IScriptOutput Sink => _output ??= new StringBuilderOutput(SpareBuilder.Take());

    /// <summary>The number of outputs, the first one counted.</summary>
    public int OutputCount => (_outputs?.Count ?? 0) + 1;

    /// <summary>The blanks that a new line gets; null for none.</summary>
    public string? CurrentIndent { get; set; }

    /// <summary>Writes into memory until it is popped.</summary>
    public void PushOutput() => PushOutput(new StringBuilderOutput());

    /// <summary>Writes elsewhere until it is popped.</summary>
    public void PushOutput(IScriptOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        (_outputs ??= new()).Push(new OuterOutput(Sink, _outputLength));
        _output = output;
        _outputLength = 0;
    }

    /// <summary>Goes back to the output before.</summary>
    /// <exception cref="InvalidOperationException">Only the first output is left.</exception>
    public IScriptOutput PopOutput()
    {
        if (_outputs is not { Count: > 0 }) throw new InvalidOperationException("Unexpected PopOutput() not matching a PushOutput");
        var popped = Sink;
        (_output, _outputLength) = _outputs.Pop();
        return popped;
    }

    /// <summary>Writes a value as a template prints it.</summary>
    public virtual TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null) return this;
        return Write(textAsObject as string ?? ObjectToString(textAsObject));
    }

    /// <summary>Writes a text.</summary>
    public TemplateContext Write(string? text) => text is null ? this : Write(text, 0, text.Length);

    /// <summary>Writes a part of a text; lines get their blanks.</summary>
    public TemplateContext Write(string text, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (CurrentIndent is null && _outerIndent is null)
        {
            _startsLine = count > 0 ? text[startIndex + count - 1] == '\n' : _startsLine;
            WriteLimited(text, startIndex, count);
            return this;
        }

        WriteLines(text, startIndex, startIndex + count);
        return this;
    }

    /// <summary>Writes the end of a line.</summary>
    public TemplateContext WriteLine() => Write(NewLine);

    /// <summary>Writes a text.</summary>
    public ValueTask<TemplateContext> WriteAsync(string? text) => new(Write(text));

    /// <summary>Writes a part of a text.</summary>
    public ValueTask<TemplateContext> WriteAsync(string text, int startIndex, int count) => new(Write(text, startIndex, count));

    /// <summary>Writes a value as a template prints it.</summary>
    public virtual ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) => new(Write(span, textAsObject));

    /// <summary>Writes the end of a line.</summary>
    public ValueTask<TemplateContext> WriteLineAsync() => new(WriteLine());

    /// <summary>Forgets that the last character written ended a line.</summary>
    public void ResetPreviousNewLine() => _startsLine = false;

    private void WriteLines(string text, int start, int end)
    {
        while (start < end)
        {
            var newLine = text.IndexOf('\n', start, end - start);
            var next = newLine < 0 ? end : newLine + 1;
            if (_startsLine && (IndentOnEmptyLines || !IsEmptyLine(text, start)))
            {
                WriteLimited(_outerIndent);
                WriteLimited(CurrentIndent);
            }

            WriteLimited(text, start, next - start);
            _startsLine = newLine >= 0;
            start = next;
        }
    }

    private static bool IsEmptyLine(string text, int start) =>
        text[start] == '\n' || (text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n');

    private void WriteLimited(string? text)
    {
        if (text is not null) WriteLimited(text, 0, text.Length);
    }

    private void WriteLimited(string text, int start, int count)
    {
        if (count == 0 || !EnableOutput) return;
        if (LimitToString <= 0)
        {
            Emit(text, start, count);
            return;
        }

        if (_outputLength > LimitToString) return;
        var room = LimitToString - _outputLength;
        _outputLength += Math.Min(count, room + 1);
        Emit(text, start, Math.Min(count, room));
        if (count > room) Emit("...", 0, 3);
    }

    private void Emit(string text, int start, int count)
    {
        if (Awaits && Sink is not StringBuilderOutput) Wait(Sink.WriteAsync(text, start, count, CancellationToken).AsTask());
        else Sink.Write(text, start, count);
    }

    /// <summary>Runs something whose lines get the current blanks before their own.</summary>
    internal IndentScope EnterIndent(bool keepOuter)
    {
        var scope = new IndentScope(this, _outerIndent, CurrentIndent, _startsLine);
        _outerIndent = keepOuter && IndentWithInclude ? _outerIndent + CurrentIndent : null;
        if (_outerIndent is { Length: 0 }) _outerIndent = null;
        CurrentIndent = null;
        if (!keepOuter) _startsLine = false;
        return scope;
    }

    private void ResetOutput()
    {
        while (OutputCount > 1) PopOutput();
        if (_output is StringBuilderOutput memory)
        {
            if (_outputIsShown) memory.Builder.Length = 0;
            else ReturnOutput(memory);
        }

        _outputLength = 0;
        _startsLine = false;
        _outerIndent = null;
        CurrentIndent = null;
    }

    private void ReturnOutput(StringBuilderOutput memory)
    {
        SpareBuilder.GiveBack(memory.Builder);
        _output = null;
    }

    /// <summary>What was rendered so far into the context's own output, which is emptied.</summary>
    internal string TakeOutput()
    {
        var text = _output?.ToString() ?? "";
        if (OutputCount > 1) return text;
        ResetOutput();
        return text;
    }

    private sealed record OuterOutput(IScriptOutput Output, int Length);

    /// <summary>Goes back to the blanks before.</summary>
    internal readonly ref struct IndentScope(TemplateContext context, string? outer, string? current, bool startsLine)
    {
        public void Leave(bool keepLine)
        {
            context._outerIndent = outer;
            context.CurrentIndent = current;
            if (!keepLine) context._startsLine = startsLine;
        }
    }
}
