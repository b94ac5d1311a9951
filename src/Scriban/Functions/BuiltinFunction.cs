using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>
/// A function of the language: its parameters and a delegate that is called without reflection. The signature is read when the
/// function is first called; most never are.
/// </summary>
internal abstract class BuiltinFunction(string signature, params Type[] types) : IScriptCustomFunction
{
    private ScriptParameterInfo[]? _parameters;

    /// <summary>The number of parameters up to the first that may be left out.</summary>
    public int RequiredParameterCount
    {
        get
        {
            var parameters = Parameters;
            var own = VarParamKind == ScriptVarParamKind.LastParameter ? parameters.Length - 1 : parameters.Length;
            for (var i = 0; i < own; i++)
            {
                if (parameters[i].HasDefaultValue) return i;
            }

            return own;
        }
    }

    public int ParameterCount => Parameters.Length;

    public ScriptVarParamKind VarParamKind { get; } = signature.EndsWith('.') ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    private ScriptParameterInfo[] Parameters => _parameters ??= ReadSignature();

    public ScriptParameterInfo GetParameterInfo(int index) => Parameters[index];

    public abstract object? Call(ref CallBinder call);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.CallFunction(this, callerContext, [.. arguments]);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.RunAsync(() => Invoke(context, callerContext, arguments, blockStatement));

    private ScriptParameterInfo[] ReadSignature()
    {
        var names = signature.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var parameters = new ScriptParameterInfo[names.Length];
        for (var i = 0; i < names.Length; i++) parameters[i] = ToInfo(names[i], types[i]);
        return parameters;
    }

    /// <summary>A parameter as it is written: <c>name</c>, <c>name?</c> (may be left out), <c>name=1</c>.</summary>
    private static ScriptParameterInfo ToInfo(string written, Type type)
    {
        if (written.EndsWith('?')) return new ScriptParameterInfo(type, written[..^1], type == typeof(bool) ? Boxes.False : null);
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
        return body(call.Context, call.Argument<T>(0));
    }
}

internal sealed class BuiltinFunction<T1, T2>(string signature, Func<TemplateContext, T1, T2, object?> body)
    : BuiltinFunction(signature, typeof(T1), typeof(T2))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(call.Context, call.Argument<T1>(0), call.Argument<T2>(1));
    }
}

internal sealed class BuiltinFunction<T1, T2, T3>(string signature, Func<TemplateContext, T1, T2, T3, object?> body)
    : BuiltinFunction(signature, typeof(T1), typeof(T2), typeof(T3))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(call.Context, call.Argument<T1>(0), call.Argument<T2>(1), call.Argument<T3>(2));
    }
}

internal sealed class BuiltinFunction<T1, T2, T3, T4>(string signature, Func<TemplateContext, T1, T2, T3, T4, object?> body)
    : BuiltinFunction(signature, typeof(T1), typeof(T2), typeof(T3), typeof(T4))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(
            call.Context, call.Argument<T1>(0), call.Argument<T2>(1), call.Argument<T3>(2), call.Argument<T4>(3));
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
            call.Argument<T1>(0),
            call.Argument<T2>(1),
            call.Argument<T3>(2),
            call.Argument<T4>(3),
            call.Argument<T5>(4));
    }
}

/// <summary>A function with two parameters that hands all other arguments to a third.</summary>
internal sealed class VariadicFunction<T1, T2>(string signature, Func<TemplateContext, T1, T2, ScriptArray, object?> body)
    : BuiltinFunction(signature, typeof(T1), typeof(T2), typeof(object))
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(call.Context, call.Argument<T1>(0), call.Argument<T2>(1), call.Rest ?? []);
    }
}

/// <summary>What a function does with a call.</summary>
internal delegate object? CallBody(ref CallBinder call);

/// <summary>
/// A function that takes its arguments out of the call by itself. The typed forms above would be compiled while the program runs
/// for dates and for numbers that may be left out, which takes a millisecond each: .NET compiles its own structures ahead for itself only.
/// </summary>
internal sealed class PlainFunction(string signature, CallBody body, params Type[] types) : BuiltinFunction(signature, types)
{
    public override object? Call(ref CallBinder call)
    {
        call.Complete();
        return body(ref call);
    }
}
