using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary><c>include name args...</c></summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public static readonly IncludeFunction Default = new();

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "template_name");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var template = Load(context, callerContext, context.ObjectToString(arguments[0]));
        if (callerContext is not ScriptFunctionCall { IsStatement: true } statement)
        {
            return context.RenderTemplate(template, arguments, callerContext);
        }

        // A statement's include need not become a text first: its own pieces reach the output one by one.
        context.RenderInPlace(template, arguments, statement);
        return null;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    public static Template Load(TemplateContext context, ScriptNode? caller, string name)
    {
        if (name.Length == 0) throw new ScriptRuntimeException(caller?.Span ?? context.CurrentSpan, "Include template name cannot be null or empty");
        return context.GetOrCreateTemplate(context.GetTemplatePathFromName(name, caller), caller);
    }
}

/// <summary><c>include_join names separator prefix suffix</c>; each part may be a text or <c>tpl:name</c>.</summary>
internal sealed class IncludeJoinFunction : IScriptCustomFunction
{
    public static readonly IncludeJoinFunction Default = new();

    private static readonly string[] Parameters = ["template_names", "separator", "prefix", "suffix"];

    public int RequiredParameterCount => 2;

    public int ParameterCount => Parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), Parameters[index]);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        var names = context.ToList(span, arguments[0]) ?? Array.Empty<object?>();
        var separator = Part(context, callerContext, arguments, 1);
        var texts = names.Cast<object?>().Select(name =>
            context.RenderTemplate(IncludeFunction.Load(context, callerContext, context.ObjectToString(name)), arguments, callerContext));
        return Part(context, callerContext, arguments, 2) + string.Join(separator, texts) + Part(context, callerContext, arguments, 3);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static string Part(TemplateContext context, ScriptNode? caller, ScriptArray arguments, int index)
    {
        var text = context.ObjectToString(arguments[index]);
        const string Mark = "tpl:";
        return text.StartsWith(Mark, StringComparison.Ordinal)
            ? context.RenderTemplate(IncludeFunction.Load(context, caller, text[Mark.Length..]), arguments, caller)
            : text;
    }
}
