using System.Reflection;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A .NET method or delegate as a function of the language.</summary>
public class DynamicCustomFunction : IScriptCustomFunction
{
    /// <summary>The method.</summary>
    public MethodInfo Method { get; }

    private readonly object? _target;
    private readonly MethodInvoker _invoker;
    private readonly ParameterInfo[] _parameters;
    private readonly ScriptParameterInfo[] _visible;
    private readonly int _hidden;
    private readonly bool _promises;

    private protected DynamicCustomFunction(object? target, MethodInfo method)
    {
        _target = target;
        Method = method;
        _invoker = MethodInvoker.Create(method);
        _parameters = method.GetParameters();
        _promises = Promise.IsPromise(method.ReturnType);
        _hidden = _parameters.TakeWhile(p => p.ParameterType == typeof(TemplateContext) || p.ParameterType == typeof(SourceSpan)).Count();
        _visible = [.. _parameters.Skip(_hidden).Select(ToInfo)];
        VarParamKind = _parameters.Length > 0 && _parameters[^1].IsDefined(typeof(ParamArrayAttribute))
            ? ScriptVarParamKind.LastParameter
            : ScriptVarParamKind.None;
        RequiredParameterCount = _visible.TakeWhile((p, i) => !p.HasDefaultValue && !IsParams(i)).Count();
    }

    /// <summary>How many arguments a call must have.</summary>
    public int RequiredParameterCount { get; }

    /// <summary>How many parameters there are, without a leading context and span.</summary>
    public int ParameterCount => _visible.Length;

    /// <summary>Whether the last parameter is <c>params</c>.</summary>
    public ScriptVarParamKind VarParamKind { get; }

    /// <summary>The type of the result.</summary>
    public Type ReturnType => Method.ReturnType;

    /// <summary>Something of the host's.</summary>
    public object? Tag { get; set; }

    /// <summary>A function for a method; the target is null for a static one.</summary>
    public static DynamicCustomFunction Create(object? target, MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new DynamicCustomFunction(target, method);
    }

    /// <summary>A function for a delegate.</summary>
    public static DynamicCustomFunction Create(Delegate del) => new DelegateCustomFunction(del);

    /// <summary>The parameter at an index from zero.</summary>
    public ScriptParameterInfo GetParameterInfo(int index) => _visible[index];

    /// <summary>Calls the method.</summary>
    public virtual object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(arguments);
        return context.CallFunction(this, callerContext, [.. arguments]);
    }

    /// <summary>Calls the method; a task is awaited.</summary>
    public virtual ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.RunAsync(() => Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Calls the method with arguments that stand where its parameters are.</summary>
    internal object? Call(ref CallBinder call)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < _hidden; i++)
        {
            arguments[i] = _parameters[i].ParameterType == typeof(TemplateContext) ? call.Context : call.CallerSpan;
        }

        for (var i = 0; i < _visible.Length; i++)
        {
            arguments[_hidden + i] = IsParams(i)
                ? RestOf(ref call, _visible[i].ParameterType.GetElementType()!)
                : call.Context.ToObject(call.SpanOf(i), call.Values[i], _visible[i].ParameterType);
        }

        var result = _invoker.Invoke(_target, arguments.AsSpan());
        return _promises ? Promise.ValueOf(call.Context, result, Method.ReturnType) : result;
    }

    private bool IsParams(int index) => VarParamKind == ScriptVarParamKind.LastParameter && index == _visible.Length - 1;

    private static Array RestOf(ref CallBinder call, Type type)
    {
        var rest = call.Rest;
        var result = Array.CreateInstance(type, rest?.Count ?? 0);
        for (var i = 0; i < result.Length; i++) result.SetValue(call.Context.ToObject(call.CallerSpan, rest![i], type), i);
        return result;
    }

    private static ScriptParameterInfo ToInfo(ParameterInfo parameter) => parameter.HasDefaultValue
        ? new ScriptParameterInfo(parameter.ParameterType, parameter.Name ?? "", parameter.DefaultValue)
        : new ScriptParameterInfo(parameter.ParameterType, parameter.Name ?? "");
}

/// <summary>A .NET delegate as a function of the language.</summary>
public class DelegateCustomFunction : DynamicCustomFunction
{
    /// <summary>A function for a delegate.</summary>
    public DelegateCustomFunction(Delegate del) : base(Check(del), InvokeMethodOf(del))
    {
        // The parameters' names and defaults are those of the method behind the delegate.
        Target = del.Target;
    }

    /// <summary>A function for a method of an object.</summary>
    public DelegateCustomFunction(object? target, MethodInfo method) : base(target, method) => Target = target;

    /// <summary>The object that the method belongs to.</summary>
    public object? Target { get; }

    /// <summary>A function for an action.</summary>
    public static DelegateCustomFunction Create(Action action) => new(action);

    /// <summary>A function for an action.</summary>
    public static DelegateCustomFunction Create<T>(Action<T> action) => new(action);

    /// <summary>A function for an action.</summary>
    public static DelegateCustomFunction Create<T1, T2>(Action<T1, T2> action) => new(action);

    /// <summary>A function for an action.</summary>
    public static DelegateCustomFunction Create<T1, T2, T3>(Action<T1, T2, T3> action) => new(action);

    /// <summary>A function for an action.</summary>
    public static DelegateCustomFunction Create<T1, T2, T3, T4>(Action<T1, T2, T3, T4> action) => new(action);

    /// <summary>A function for an action.</summary>
    public static DelegateCustomFunction Create<T1, T2, T3, T4, T5>(Action<T1, T2, T3, T4, T5> action) => new(action);

    /// <summary>A function for a function of .NET.</summary>
    public static DelegateCustomFunction CreateFunc<TResult>(Func<TResult> func) => new(func);

    /// <summary>A function for a function of .NET.</summary>
    public static DelegateCustomFunction CreateFunc<T1, TResult>(Func<T1, TResult> func) => new(func);

    /// <summary>A function for a function of .NET.</summary>
    public static DelegateCustomFunction CreateFunc<T1, T2, TResult>(Func<T1, T2, TResult> func) => new(func);

    /// <summary>A function for a function of .NET.</summary>
    public static DelegateCustomFunction CreateFunc<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> func) => new(func);

    /// <summary>A function for a function of .NET.</summary>
    public static DelegateCustomFunction CreateFunc<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> func) => new(func);

    /// <summary>A function for a function of .NET.</summary>
    public static DelegateCustomFunction CreateFunc<T1, T2, T3, T4, T5, TResult>(Func<T1, T2, T3, T4, T5, TResult> func) => new(func);

    private static object? Check(Delegate del)
    {
        ArgumentNullException.ThrowIfNull(del);
        return IsPlain(del) ? del.Target : del;
    }

    private static MethodInfo InvokeMethodOf(Delegate del) => IsPlain(del) ? del.Method : del.GetType().GetMethod("Invoke")!;

    /// <summary>A delegate over an open static or a closed instance method can be called by its method.</summary>
    private static bool IsPlain(Delegate del) => del.HasSingleTarget && (del.Method.IsStatic ? del.Target is null : del.Target is not null);
}
