using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A parameter of a function of the template.</summary>
/// <param name="Name">The name.</param>
/// <param name="Default">The default, or null when the parameter must be given.</param>
/// <param name="IsVariable">Whether it takes all arguments that follow.</param>
public sealed record ScriptParameter(string Name, ScriptExpression? Default, bool IsVariable);

/// <summary>A function of the template.</summary>
/// <param name="name">The variable it is kept in, or null when it has no name.</param>
/// <param name="parameters">The parameters, or null when the arguments are <c>$</c> only.</param>
/// <param name="body">The statements, or the one expression.</param>
public sealed class ScriptFunction(ScriptVariable? name, IReadOnlyList<ScriptParameter>? parameters, ScriptNode body) : ScriptNode, IScriptCustomFunction
{
    private readonly FunctionScope? _outer;

    private ScriptFunction(ScriptFunction function, FunctionScope outer) : this(function.Name, function.Parameters, function.Body)
    {
        _outer = outer;
        Span = function.Span;
        EndsWithoutReturn = function.EndsWithoutReturn;
    }

    /// <summary>The variable it is kept in, or null when it has no name.</summary>
    public ScriptVariable? Name => name;

    /// <summary>The parameters, or null when the arguments are <c>$</c> only.</summary>
    public IReadOnlyList<ScriptParameter>? Parameters => parameters;

    /// <summary>The statements, or the one expression.</summary>
    public ScriptNode Body => body;

    /// <summary>Whether the function is made of statements none of which returns a value.</summary>
    internal bool EndsWithoutReturn { get; init; }

    internal bool HasParameters => parameters is not null;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => name is null ? [body] : [name, body];

    /// <summary>How many arguments a call must have.</summary>
    public int RequiredParameterCount { get; } = parameters?.Count(p => p.Default is null && !p.IsVariable) ?? 0;

    /// <summary>How many parameters there are.</summary>
    public int ParameterCount => parameters?.Count ?? 0;

    /// <summary>Where arguments go that have no parameter of their own.</summary>
    public ScriptVarParamKind VarParamKind { get; } = parameters switch
    {
        null => ScriptVarParamKind.Direct,
        [.., { IsVariable: true }] => ScriptVarParamKind.LastParameter,
        _ => ScriptVarParamKind.None,
    };

    /// <summary>Anything.</summary>
    public Type ReturnType => typeof(object);

    /// <summary>The parameter at an index from zero.</summary>
    public ScriptParameterInfo GetParameterInfo(int index)
    {
        var parameter = parameters![index];
        return parameter.Default is ScriptLiteral literal
            ? new ScriptParameterInfo(typeof(object), parameter.Name, literal.Value)
            : new ScriptParameterInfo(typeof(object), parameter.Name);
    }

    /// <summary>The function with what is known where it stands.</summary>
    public override object? Evaluate(TemplateContext context) =>
        context.FunctionScope is { } outer ? new ScriptFunction(this, outer) : this;

    /// <summary>Calls the function.</summary>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.CallFunction(this, callerContext, [.. arguments]);
    }

    /// <summary>Calls the function.</summary>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.RunAsync(() => Invoke(context, callerContext, arguments, blockStatement));

    internal int IndexOf(string parameter)
    {
        if (parameters is null) return -1;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name == parameter) return i;
        }

        return -1;
    }

    internal object? Call(ref CallBinder call)
    {
        var context = call.Context;
        var caller = call.Caller ?? this;
        context.EnterRecursive(caller);
        var scope = context.FunctionScope;
        var loops = context.LoopsAround;
        var node = context.CurrentNode;
        context.FunctionScope = ScopeOf(ref call);
        context.LoopsAround = 0;
        context.PushFrame(FrameOf(ref call));
        try
        {
            var result = body.Evaluate(context);
            if (context.Flow == ScriptFlow.Next) return body is ScriptStatement ? null : result;
            context.Flow = ScriptFlow.Next;
            result = context.Returned;
            context.Returned = null;
            return result;
        }
        finally
        {
            context.PopFrame();
            context.LoopsAround = loops;
            context.FunctionScope = scope;
            context.CurrentNode = node;
            context.ExitRecursive(caller);
        }
    }

    private LocalFrame FrameOf(ref CallBinder call)
    {
        var frame = new LocalFrame { Arguments = ArgumentsOf(ref call), Block = call.Block };
        if (name is ScriptVariableLocal) frame.Variables = new ScriptObject { [name.BaseName] = this };
        return frame;
    }

    private FunctionScope? ScopeOf(ref CallBinder call)
    {
        if (parameters is null) return _outer;
        var values = call.Values.ToArray();
        if (VarParamKind == ScriptVarParamKind.LastParameter) values[^1] = call.Rest ?? [];
        return new FunctionScope(this, values, _outer);
    }

    private ScriptArray ArgumentsOf(ref CallBinder call) =>
        parameters is null ? call.Rest ?? [] : [.. call.Values[..Math.Min(call.Count, call.Values.Length)], .. call.Rest ?? []];

    /// <inheritdoc/>
    public override string ToString() => name?.ToString() ?? "do";
}

/// <summary>A function without a name as a value: <c>do ... end</c>.</summary>
/// <param name="function">The function.</param>
public sealed class ScriptAnonymousFunction(ScriptFunction function) : ScriptExpression
{
    /// <summary>The function.</summary>
    public ScriptFunction Function { get; } = function;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Function];

    internal override string Kind => "anonymous function";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => Function.Evaluate(context);

    /// <inheritdoc/>
    public override string ToString() => "do ... end";
}
