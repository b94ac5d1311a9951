using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <content>Calling functions, whoever made them.</content>
public partial class TemplateContext
{
    /// <summary>Calls the function that an expression gave, without arguments of its own.</summary>
    internal object? CallWithoutArguments(IScriptCustomFunction function, ScriptNode caller) =>
        Call(function, new CallSite(caller, []));

    /// <summary>Calls a function with arguments that are values already.</summary>
    internal object? CallFunction(IScriptCustomFunction function, ScriptNode? caller, params ReadOnlySpan<object?> values)
    {
        var slots = new ArgumentSlots();
        var nodes = new NodeSlots();
        var count = SlotCount(function);
        var binder = new CallBinder(this, function, caller)
        {
            Values = count <= ArgumentSlots.Count ? slots[..count] : new object?[count],
            Nodes = count <= ArgumentSlots.Count ? nodes[..count] : new ScriptNode?[count],
        };
        foreach (var value in values) binder.Add(value, null);
        return Complete(function, ref binder);
    }

    /// <summary>Calls a function with the arguments that stand in the template.</summary>
    internal object? Call(IScriptCustomFunction function, in CallSite site)
    {
        var slots = new ArgumentSlots();
        var nodes = new NodeSlots();
        var count = SlotCount(function);
        var binder = new CallBinder(this, function, site.Caller)
        {
            Block = site.Block,
            Values = count <= ArgumentSlots.Count ? slots[..count] : new object?[count],
            Nodes = count <= ArgumentSlots.Count ? nodes[..count] : new ScriptNode?[count],
        };
        if (site.Piped is { } piped) AddArgument(ref binder, piped.Node, piped.Value);
        foreach (var argument in site.Arguments)
        {
            if (argument is ScriptNamedArgument named) binder.AddNamed(named.Name, named.Value?.Evaluate(this) ?? (named.Value is null ? Boxes.True : null), named);
            else AddArgument(ref binder, argument, argument.Evaluate(this));
        }

        return Complete(function, ref binder);
    }

    private static int SlotCount(IScriptCustomFunction function) =>
        function.VarParamKind == ScriptVarParamKind.Direct ? 0 : function.ParameterCount;

    private static void AddArgument(ref CallBinder binder, ScriptExpression node, object? value)
    {
        if (node is ScriptUnaryExpression { IsExpansion: true } && binder.Context.ToList(node.Span, value) is { } items)
        {
            foreach (var item in items) binder.Add(item, node);
            return;
        }

        binder.Add(value, node);
    }

    private object? Complete(IScriptCustomFunction function, ref CallBinder binder)
    {
        if (function is ScriptFunction own)
        {
            if (own.HasParameters) binder.Complete();
            return own.Call(ref binder);
        }

        var before = CurrentNode;
        CurrentNode = binder.Caller ?? before;
        try
        {
            CheckAbort();
            Spend(1, binder.CallerSpan);
            return function switch
            {
                BuiltinFunction builtin => builtin.Call(ref binder),
                DynamicCustomFunction dynamic => CallDynamic(dynamic, ref binder),
                _ => CallHost(function, ref binder),
            };
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw Located(exception, function, ref binder);
        }
        finally
        {
            CurrentNode = before;
        }
    }

    private static object? CallDynamic(DynamicCustomFunction function, ref CallBinder binder)
    {
        binder.Complete();
        return function.Call(ref binder);
    }

    private object? CallHost(IScriptCustomFunction function, ref CallBinder binder)
    {
        if (function.VarParamKind == ScriptVarParamKind.Direct)
        {
            var all = binder.Rest ?? [];
            if (all.Count < function.RequiredParameterCount) throw binder.MissingArgument();
            return Invoke(function, binder.Caller, all, binder.Block);
        }

        binder.Complete();
        var arguments = new ScriptArray(binder.Values.ToArray());
        if (function.VarParamKind == ScriptVarParamKind.LastParameter) arguments[function.ParameterCount - 1] = binder.Rest ?? [];
        return Invoke(function, binder.Caller, arguments, binder.Block);
    }

    private object? Invoke(IScriptCustomFunction function, ScriptNode? caller, ScriptArray arguments, ScriptBlockStatement? block) => Awaits
        ? Await(function.InvokeAsync(this, caller, arguments, block))
        : function.Invoke(this, caller, arguments, block);

    private static ScriptRuntimeException Located(Exception exception, IScriptFunctionInfo function, ref CallBinder binder)
    {
        var cause = exception is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : exception;
        if (cause is ScriptRuntimeException located) return located;
        var span = cause switch
        {
            ScriptArgumentException argument => binder.SpanOf(argument.ArgumentIndex),
            ArgumentException { ParamName: { } name } => SpanOfParameter(name, function, ref binder),
            _ => binder.CallerSpan,
        };
        return new ScriptRuntimeException(span, cause.Message, cause);
    }

    private static SourceSpan SpanOfParameter(string name, IScriptFunctionInfo function, ref CallBinder binder)
    {
        for (var i = 0; i < function.ParameterCount; i++)
        {
            if (function.GetParameterInfo(i).Name == name) return binder.SpanOf(i);
        }

        return binder.CallerSpan;
    }
}

/// <summary>A call as it stands in a template.</summary>
internal readonly ref struct CallSite(ScriptNode caller, ReadOnlySpan<ScriptExpression> arguments)
{
    public ScriptNode Caller { get; } = caller;

    public ReadOnlySpan<ScriptExpression> Arguments { get; } = arguments;

    /// <summary>What a pipe puts before the arguments.</summary>
    public PipedValue? Piped { get; init; }

    public ScriptBlockStatement? Block { get; init; }
}

/// <summary>A value on its way through a pipe, and where it comes from.</summary>
internal readonly record struct PipedValue(object? Value, ScriptExpression Node);
