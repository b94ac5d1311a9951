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
    private readonly List<TextMark> _marks = [];

    /// <summary>All that was written.</summary>
    public RenderedText ToText() => new(_text.ToString(), template.File, _marks);

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

    private void Remember(string text, int offset)
    {
        var span = context.CurrentSpan;
        var file = span.FileName ?? template.File;
        var line = span.Start.Line + 1;

        // Text that is copied from the file runs over its lines; what an expression writes is all its own line's.
        var isCopied = context.CurrentNode is ScriptRawStatement;
        if (isCopied)
            line += CountLines(text, ReferenceEquals(text, SourceOf(file)?.Text) ? span.Start.Offset : 0, offset);
        _marks.Add(new TextMark(_text.Length, file, line, isCopied, partials.IncludingLine));
    }

    private static int CountLines(string text, int from, int to) => from < to ? text.AsSpan(from, to - from).Count('\n') : 0;

    private TemplateSource? SourceOf(string file) =>
        file == template.File ? template.Source : template.Scope.Partials.Values.FirstOrDefault(p => p.File == file);
}
