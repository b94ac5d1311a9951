using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A call: <c>f a b</c> or <c>f(a, b)</c>.</summary>
/// <param name="target">The function.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="isExplicit">Whether the arguments are in parentheses.</param>
public sealed class ScriptFunctionCall(ScriptExpression target, ScriptExpression[] arguments, bool isExplicit) : ScriptExpression
{
    /// <summary>The function.</summary>
    public ScriptExpression Target { get; } = target;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<ScriptExpression> Arguments => arguments;

    /// <summary>Whether the arguments are in parentheses.</summary>
    public bool ExplicitCall => isExplicit;

    /// <summary>Whether the call is a whole statement, so that what it renders can go straight to the output.</summary>
    internal bool IsStatement { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Target, .. arguments];

    internal override string Kind => "function call";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => Call(context, null, null);

    internal object? Call(TemplateContext context, PipedValue? piped, ScriptBlockStatement? block)
    {
        TemplateContext.EnsureStack(this);
        var function = FunctionCalls.Target(context, Target);
        return function is null ? null : context.Call(function, new CallSite(this, arguments) { Piped = piped, Block = block });
    }

    /// <inheritdoc/>
    public override string ToString() => IsLongChain
        ? "..."
        : isExplicit
        ? $"{Target}({string.Join(", ", Arguments)})"
        : $"{Target} {string.Join(' ', Arguments)}";
}

/// <summary>An argument with its parameter's name: <c>name: value</c>.</summary>
/// <param name="name">The parameter's name.</param>
/// <param name="value">The value, or null for true.</param>
public sealed class ScriptNamedArgument(string name, ScriptExpression? value) : ScriptExpression
{
    /// <summary>The parameter's name.</summary>
    public string Name { get; } = name;

    /// <summary>The value, or null for true.</summary>
    public ScriptExpression? Value { get; } = value;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => Value is null ? [] : [Value];

    internal override string Kind => "named argument";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => Value is null ? Boxes.True : Value.Evaluate(context);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}:{Value}";
}

/// <summary>A value handed to a function: <c>a | f b</c>.</summary>
/// <param name="from">The value.</param>
/// <param name="to">The function, or the call that the value becomes the first argument of.</param>
public sealed class ScriptPipeCall(ScriptExpression from, ScriptExpression to) : ScriptExpression
{
    /// <summary>The value.</summary>
    public ScriptExpression From { get; } = from;

    /// <summary>The function, or the call that the value becomes the first argument of.</summary>
    public ScriptExpression To { get; } = to;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [From, To];

    internal override string Kind => "pipe";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.EnsureStack(this);
        var piped = new PipedValue(From.Evaluate(context), From);
        if (To is ScriptFunctionCall call) return call.Call(context, piped, null);
        if (FunctionCalls.Callable(To, context) is { } function) return context.Call(function, new CallSite(To, []) { Piped = piped });
        throw FunctionCalls.NotCallable(To, context);
    }

    /// <inheritdoc/>
    public override string ToString() => IsLongChain ? "..." : $"{From} | {To}";
}

/// <summary>How the value of an expression becomes the result of a call.</summary>
internal static class FunctionCalls
{
    /// <summary>What naming a value gives: the value, what a function returns, or what a task gives.</summary>
    public static object? Result(TemplateContext context, ScriptExpression node, object? value) => value switch
    {
        IScriptCustomFunction function and not ScriptObject => context.CallWithoutArguments(function, node),
        Task task => Promise.ValueOf(context, task, task.GetType()),
        _ => value,
    };

    /// <summary>The value of an operand; a function that gives none may be refused.</summary>
    public static object? InExpression(TemplateContext context, ScriptExpression operand)
    {
        if (!context.ErrorForStatementFunctionAsExpression) return operand.Evaluate(context);
        var callee = (operand as ScriptFunctionCall)?.Target ?? operand;
        if (callee.IsPath && callee.GetValue(context) is ScriptFunction { EndsWithoutReturn: true })
        {
            throw new ScriptRuntimeException(operand.Span, $"The function `{callee}` is a statement and cannot be used within an expression.");
        }

        return operand.Evaluate(context);
    }

    /// <summary>The function that an expression gives, or null when calls of unknown functions are null.</summary>
    public static IScriptCustomFunction? Target(TemplateContext context, ScriptExpression target)
    {
        var value = target.GetValue(context);
        if (value is IScriptCustomFunction function) return function;
        if (value is not null) throw new ScriptRuntimeException(target.Span, $"Invalid target function `{value}` ({context.GetTypeName(value)})");
        if (context.EnableRelaxedFunctionAccess) return null;
        throw new ScriptRuntimeException(target.Span, $"The function `{target}` was not found");
    }

    /// <summary>The function at the end of a pipe.</summary>
    public static IScriptCustomFunction? Callable(ScriptExpression node, TemplateContext context) => node.GetValue(context) as IScriptCustomFunction;

    public static ScriptRuntimeException NotCallable(ScriptExpression node, TemplateContext context) =>
        node.GetValue(context) is null && node.IsPath && !context.EnableRelaxedFunctionAccess
            ? new ScriptRuntimeException(node.Span, $"The function `{node}` was not found")
            : new ScriptRuntimeException(node.Span, $"Pipe expression destination `{node}` is not a valid function ");
}
