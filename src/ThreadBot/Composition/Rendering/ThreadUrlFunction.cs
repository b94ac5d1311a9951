using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ThreadBot.Composition.Rendering;

/// <summary><c>thread_url "slug"</c>: the address of a thread that came earlier.</summary>
internal sealed class ThreadUrlFunction(NamedThreads earlier, RenderFaults faults) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "slug");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        earlier.Find(context.ObjectToString(arguments[0]), faults.LineOf(callerContext?.Span ?? context.CurrentSpan))?.Url ?? "";

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
