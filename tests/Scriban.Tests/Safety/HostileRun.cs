using System.Diagnostics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Safety;

/// <summary>How a template ended.</summary>
public enum HostileEnd
{
    /// <summary>The parser refused it.</summary>
    ParseError,

    /// <summary>It failed while it was evaluated.</summary>
    RuntimeError,

    /// <summary>It gave a text.</summary>
    Rendered,

    /// <summary>It took longer than the patience given.</summary>
    Endless,

    /// <summary>Something failed that is not an error of the language.</summary>
    Crash,
}

/// <summary>What a template cost, and what failed.</summary>
public sealed record HostileResult(HostileEnd End, TimeSpan Time, long AllocatedBytes, Exception? Failure)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Renders a template with the limits that a context has of itself.</summary>
    public static HostileResult Of(string text)
    {
        var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var (end, failure) = Render(text);
        return new HostileResult(end, Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - bytes, failure);
    }

    private static (HostileEnd End, Exception? Failure) Render(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var template = Template.Parse(text);
            if (template.HasErrors) return (HostileEnd.ParseError, null);
            template.Render(ContextFor(patience.Token));
            return (HostileEnd.Rendered, null);
        }
        catch (ScriptAbortException exception)
        {
            return (HostileEnd.Endless, exception);
        }
        catch (ScriptRuntimeException exception)
        {
            return (HostileEnd.RuntimeError, exception);
        }
        catch (Exception exception)
        {
            return (HostileEnd.Crash, exception);
        }
    }

    private static TemplateContext ContextFor(CancellationToken patience)
    {
        var context = new TemplateContext { CancellationToken = patience, RegexTimeOut = TimeSpan.FromSeconds(1), TemplateLoader = new Partials() };
        context.PushGlobal(new ScriptObject { ["x"] = new ScriptArray { 1, "two", null }, ["y"] = "text" });
        return context;
    }

    private sealed class Partials : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templatePath == "p" ? "<{{ $1 }}{{ $n }}>" : null;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }
}
