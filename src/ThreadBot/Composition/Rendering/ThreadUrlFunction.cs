using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using ThreadBot.Curricula;

namespace ThreadBot.Composition.Rendering;

/// <summary><c>thread_url "slug"</c>: the address of a thread that came earlier. A slug without a slash is one of the same curriculum.</summary>
internal sealed class ThreadUrlFunction(ThreadTemplate template, IThreadAddresses addresses, RenderFaults faults) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "slug");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var name = context.ObjectToString(arguments[0]);
        var written = name.Contains('/') ? name : $"{template.Slug.Curriculum}/{name}";
        if (ThreadSlug.TryParse(written, out var slug) && addresses.Find(slug) is { } url)
            return url;

        // The rest of the template is rendered all the same, so that its author hears of every such link at once.
        faults.Add("thread-reference", faults.LineOf(callerContext?.Span ?? context.CurrentSpan), $"No thread '{written}' comes before this one: link to an earlier thread, or let this one require what that one teaches.");
        return "";
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
