using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>A function of the language: its parameters and a delegate that is called without reflection.</summary>
internal abstract class BuiltinFunction : IScriptCustomFunction
{
    private readonly ScriptParameterInfo[] _parameters;

    protected BuiltinFunction(string signature, params ReadOnlySpan<Type> types)
    {
        var names = signature.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        _parameters = new ScriptParameterInfo[names.Length];
        for (var i = 0; i < names.Length; i++) _parameters[i] = ToInfo(names[i], types[i]);
        while (RequiredParameterCount < _parameters.Length && !_parameters[RequiredParameterCount].HasDefaultValue) RequiredParameterCount++;
        if (signature.EndsWith("...", StringComparison.Ordinal))
        {
            VarParamKind = ScriptVarParamKind.LastParameter;
            RequiredParameterCount = names.Length - 1;
        }
    }

    public int RequiredParameterCount { get; }

    public int ParameterCount => _parameters.Length;

    public ScriptVarParamKind VarParamKind { get; }

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => _parameters[index];

    public abstract object? Call(ref CallBinder call);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.CallFunction(this, callerContext, [.. arguments]);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.RunAsync(() => Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>The argument at an index as the function wants it.</summary>
    protected static T Argument<T>(ref CallBinder call, int index)
    {
        var value = call.Values[index];
        if (value is T typed) return typed;
        return call.Context.ToObject<T>(call.SpanOf(index), value)!;
    }

    /// <summary>A parameter as it is written: <c>name</c>, <c>name?</c> (may be left out), <c>name=1</c>.</summary>
    private static ScriptParameterInfo ToInfo(string written, Type type)
    {
        if (written.EndsWith('?')) return new ScriptParameterInfo(type, written[..^1], type.IsValueType ? Activator.CreateInstance(type) : null);
        var equal = written.IndexOf('=', StringComparison.Ordinal);
        if (equal < 0) return new ScriptParameterInfo(type, written.TrimEnd('.'));
        return new ScriptParameterInfo(type, written[..equal], Boxes.Of(int.Parse(written[(equal + 1)..], CultureInfo.InvariantCulture)));
    }
}

internal sealed class BuiltinFunction0(Func<TemplateContext, object?> body) : BuiltinFunction("")
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(call.Context);
    }
}

internal sealed class BuiltinFunction<T>(string signature, Func<TemplateContext, T, object?> body) : BuiltinFunction(signature, typeof(T))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(call.Context, Argument<T>(ref call, 0));
    }
}

internal sealed class BuiltinFunction<T1, T2>(string signature, Func<TemplateContext, T1, T2, object?> body)
    : BuiltinFunction(signature, typeof(T1), typeof(T2))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(call.Context, Argument<T1>(ref call, 0), Argument<T2>(ref call, 1));
    }
}

internal sealed class BuiltinFunction<T1, T2, T3>(string signature, Func<TemplateContext, T1, T2, T3, object?> body)
    : BuiltinFunction(signature, typeof(T1), typeof(T2), typeof(T3))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(call.Context, Argument<T1>(ref call, 0), Argument<T2>(ref call, 1), Argument<T3>(ref call, 2));
    }
}

internal sealed class BuiltinFunction<T1, T2, T3, T4>(string signature, Func<TemplateContext, T1, T2, T3, T4, object?> body)
    : BuiltinFunction(signature, typeof(T1), typeof(T2), typeof(T3), typeof(T4))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(
            call.Context, Argument<T1>(ref call, 0), Argument<T2>(ref call, 1), Argument<T3>(ref call, 2), Argument<T4>(ref call, 3));
    }
}

internal sealed class BuiltinFunction<T1, T2, T3, T4, T5>(string signature, Func<TemplateContext, T1, T2, T3, T4, T5, object?> body)
    : BuiltinFunction(signature, typeof(T1), typeof(T2), typeof(T3), typeof(T4), typeof(T5))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(
            call.Context,
            Argument<T1>(ref call, 0),
            Argument<T2>(ref call, 1),
            Argument<T3>(ref call, 2),
            Argument<T4>(ref call, 3),
            Argument<T5>(ref call, 4));
    }
}

/// <summary>A function with two parameters that hands all other arguments to a third.</summary>
internal sealed class VariadicFunction<T1, T2>(string signature, Func<TemplateContext, T1, T2, ScriptArray, object?> body)
    : BuiltinFunction(signature, typeof(T1), typeof(T2), typeof(object))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(call.Context, Argument<T1>(ref call, 0), Argument<T2>(ref call, 1), call.Rest ?? []);
    }
}
