using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ThreadBot.Composition.Rendering;

/// <summary><c>thread_quote "slug"</c>, alone on a line: the post quotes the first post of a thread that came earlier.</summary>
internal sealed class ThreadQuoteFunction(NamedThreads earlier, QuoteMarks marks, RenderFaults faults) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "slug");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var (name, at) = (context.ObjectToString(arguments[0]), faults.LineOf(callerContext?.Span ?? context.CurrentSpan));
        if (name.Contains("://", StringComparison.Ordinal))
        {
            faults.Add("quote", at, $"'{name}' may be somebody else's post, and networks let programs quote none of those: name an earlier thread of your own, such as 'ml-terms/neuron', or write a link.");
            return "";
        }
        return earlier.Find(name, at) is var (slug, url) ? marks.Add(new ThreadQuote(slug, url)) : "";
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
