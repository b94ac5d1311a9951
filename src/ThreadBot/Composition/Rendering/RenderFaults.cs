using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Composition.Rendering;

/// <summary>Collects what is wrong with one thread.</summary>
internal sealed class RenderFaults(ThreadTemplate template)
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> All => _faults;

    public bool HasErrors => _faults.Exists(f => f.Severity == Severity.Error);

    public void Add(string rule, int line, string message) => Add(rule, new SourceLine(template.File, line), message);

    public void Add(string rule, SourceLine at, string message, Severity severity = Severity.Error) =>
        _faults.Add(new Fault(severity, rule, at.File, at.Line, message) { Thread = template.Slug });

    /// <summary>Adds what the parser says of a template, which is true of every thread that is made of it.</summary>
    public void AddMessages(IEnumerable<LogMessage> messages) =>
        _faults.AddRange(messages
            .Where(m => m.Type == ParserMessageType.Error)
            .Select(m => new Fault(Severity.Error, "template", LineOf(m.Span).File, LineOf(m.Span).Line, Sentence(m.Message)))
            .DistinctBy(f => (f.File, f.Line)));

    /// <summary>Adds why a template could not be run to its end.</summary>
    public void AddFailure(Exception failure, TemplateContext context, bool isOutOfTime)
    {
        if (failure is ScriptParserRuntimeException { ParserMessages.Count: > 0 } inPartial)
            AddMessages(inPartial.ParserMessages);
        else if (isOutOfTime)
            Add("template", LineOf(SpanOf(failure, context)), TimeLimit.Message);
        else
            Add("template", LineOf(SpanOf(failure, context)), Sentence(failure is ScriptRuntimeException e ? e.OriginalMessage : failure.Message));
    }

    /// <summary>The line of a span; that of the template's beginning where the span is of no file (evaluated text, the end of the file).</summary>
    public SourceLine LineOf(SourceSpan span)
    {
        var partial = template.Scope.Partials.Values.FirstOrDefault(p => p.File == span.FileName);
        var line = span.Start.Line + 1;
        return partial is not null
            ? new SourceLine(partial.File, line)
            : new SourceLine(template.File, span.FileName == template.File ? Math.Max(line, template.Source.BodyLine) : template.Source.BodyLine);
    }

    // Some failures have no place of their own, or one in evaluated text: what is evaluated when they come is the next best.
    private SourceSpan SpanOf(Exception failure, TemplateContext context) =>
        failure is ScriptRuntimeException { Span.Start.Offset: > 0 } e && IsOfFile(e.Span) ? e.Span : context.CurrentSpan;

    private bool IsOfFile(SourceSpan span) =>
        span.FileName == template.File || template.Scope.Partials.Values.Any(p => p.File == span.FileName);

    private static string Sentence(string message) => message.ReplaceLineEndings(" ").TrimEnd(' ', '.') + ".";
}

/// <summary>A line of a file.</summary>
/// <param name="File">Relative to the threads folder.</param>
/// <param name="Line">From 1.</param>
internal readonly record struct SourceLine(string File, int Line);
