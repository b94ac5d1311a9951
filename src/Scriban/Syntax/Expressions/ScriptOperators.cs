using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Operators;

namespace Scriban.Syntax;

/// <summary>An operator between two values.</summary>
/// <param name="left">The value before it.</param>
/// <param name="op">The operator.</param>
/// <param name="right">The value behind it.</param>
public sealed class ScriptBinaryExpression(ScriptExpression left, ScriptBinaryOperator op, ScriptExpression right) : ScriptExpression
{
    /// <summary>The value before the operator.</summary>
    public ScriptExpression Left { get; } = left;

    /// <summary>The operator.</summary>
    public ScriptBinaryOperator Operator { get; } = op;

    /// <summary>Where the operator stands.</summary>
    public SourceSpan OperatorSpan { get; init; }

    /// <summary>The value behind the operator.</summary>
    public ScriptExpression Right { get; } = right;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Left, Right];

    internal override string Kind => "binary expression";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.EnsureStack(this);
        var left = FunctionCalls.InExpression(context, Left);
        switch (Operator)
        {
            case ScriptBinaryOperator.EmptyCoalescing: return left ?? Right.Evaluate(context);
            case ScriptBinaryOperator.NotEmptyCoalescing: return left is null ? null : Right.Evaluate(context);
            case ScriptBinaryOperator.Or when context.ToBool(Left.Span, left): return Boxes.True;
            case ScriptBinaryOperator.And when !context.ToBool(Left.Span, left): return Boxes.False;
            case ScriptBinaryOperator.Or or ScriptBinaryOperator.And: return Boxes.Of(context.ToBool(Right.Span, Right.Evaluate(context)));
            default: return Operate(context, left, FunctionCalls.InExpression(context, Right));
        }
    }

    private object? Operate(TemplateContext context, object? left, object? right)
    {
        try
        {
            return new BinaryOperation(context, Operator, left, right) { Span = OperatorSpan, LeftSpan = Left.Span, RightSpan = Right.Span }.Evaluate();
        }
        catch (Exception exception) when (exception is ArithmeticException or ArgumentException or InvalidCastException or OutOfMemoryException)
        {
            // What .NET cannot compute is the template's fault.
            throw new ScriptRuntimeException(OperatorSpan, exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => IsLongChain
        ? "..."
        : Operator is ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude ? $"{Left}{Operator.Text()}{Right}" : $"{Left} {Operator.Text()} {Right}";
}

/// <summary>The operators before one value.</summary>
public enum ScriptUnaryOperator
{
    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>-</c></summary>
    Negate,

    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>@</c>: the function itself.</summary>
    FunctionAlias,

    /// <summary><c>^</c>: the items of a list as arguments.</summary>
    FunctionParametersExpand,
}

/// <summary>An operator before one value.</summary>
/// <param name="op">The operator.</param>
/// <param name="right">The value.</param>
public sealed class ScriptUnaryExpression(ScriptUnaryOperator op, ScriptExpression right) : ScriptExpression
{
    /// <summary>The operator.</summary>
    public ScriptUnaryOperator Operator { get; } = op;

    /// <summary>The value.</summary>
    public ScriptExpression Right { get; } = right;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Right];

    internal override string Kind => "unary expression";

    internal bool IsExpansion => Operator == ScriptUnaryOperator.FunctionParametersExpand;

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.EnsureStack(this);
        return Operator switch
        {
            ScriptUnaryOperator.FunctionAlias => Right.GetValue(context),
            ScriptUnaryOperator.FunctionParametersExpand => Right.Evaluate(context),
            ScriptUnaryOperator.Not => Boxes.Of(!context.ToBool(Right.Span, Right.Evaluate(context))),
            _ => Signed(context, FunctionCalls.InExpression(context, Right)),
        };
    }

    private object? Signed(TemplateContext context, object? value)
    {
        var negate = Operator == ScriptUnaryOperator.Negate;
        return value switch
        {
            null => null,
            int number => negate ? Numbers.Narrow(-(long)number) : number,
            long or BigInteger => Numbers.Narrow(negate ? -Numbers.ToBig(value) : Numbers.ToBig(value)),
            double number => negate ? -number : number,
            float number => negate ? -number : number,
            decimal number => negate ? -number : number,
            bool flag => Boxes.Of(flag ? negate ? -1 : 1 : 0),
            _ => throw new ScriptRuntimeException(Right.Span, $"Unexpected value `{context.ObjectToString(value)} / Type: {context.GetTypeName(value)}`. Cannot negate(-)/positive(+) a non-numeric value"),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Operator switch
    {
        ScriptUnaryOperator.Not => $"!{Right}",
        ScriptUnaryOperator.Negate => $"-{Right}",
        ScriptUnaryOperator.Plus => $"+{Right}",
        ScriptUnaryOperator.FunctionAlias => $"@{Right}",
        _ => $"^{Right}",
    };
}

/// <summary><c>++</c> or <c>--</c> before or behind a variable.</summary>
/// <param name="target">What is counted.</param>
/// <param name="step">1 or -1.</param>
/// <param name="isPostfix">Whether the value before counting is the result.</param>
public sealed class ScriptIncrementDecrementExpression(ScriptExpression target, int step, bool isPostfix) : ScriptExpression
{
    /// <summary>What is counted.</summary>
    public ScriptExpression Target { get; } = target;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Target];

    internal override string Kind => "increment/decrement expression";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var before = Target.Evaluate(context);
        var after = new BinaryOperation(context, ScriptBinaryOperator.Add, before, Boxes.Of(step)) { Span = Span, LeftSpan = Target.Span, RightSpan = Span }.Evaluate();
        Target.SetValue(context, after);
        return isPostfix ? before : after;
    }

    /// <inheritdoc/>
    public override string ToString() => (isPostfix, step) switch
    {
        (true, 1) => $"{Target}++",
        (true, _) => $"{Target}--",
        (false, 1) => $"++{Target}",
        _ => $"--{Target}",
    };
}

/// <summary>One of two values: <c>a ? b : c</c>.</summary>
/// <param name="condition">Decides.</param>
/// <param name="thenValue">The value when it holds.</param>
/// <param name="elseValue">The value when it does not.</param>
public sealed class ScriptConditionalExpression(ScriptExpression condition, ScriptExpression thenValue, ScriptExpression elseValue) : ScriptExpression
{
    /// <summary>Decides.</summary>
    public ScriptExpression Condition { get; } = condition;

    /// <summary>The value when the condition holds.</summary>
    public ScriptExpression ThenValue { get; } = thenValue;

    /// <summary>The value when it does not.</summary>
    public ScriptExpression ElseValue { get; } = elseValue;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Condition, ThenValue, ElseValue];

    internal override string Kind => "conditional expression";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.EnsureStack(this);
        return context.ToBool(Condition.Span, Condition.Evaluate(context)) ? ThenValue.Evaluate(context) : ElseValue.Evaluate(context);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Condition} ? {ThenValue} : {ElseValue}";
}

/// <summary>An assignment: <c>a = b</c>, or <c>a += b</c> and the like.</summary>
/// <param name="target">What gets the value.</param>
/// <param name="op">The operator before <c>=</c>, or none.</param>
/// <param name="value">The value.</param>
public sealed class ScriptAssignExpression(ScriptExpression target, ScriptBinaryOperator op, ScriptExpression value) : ScriptExpression
{
    /// <summary>What gets the value.</summary>
    public ScriptExpression Target { get; } = target;

    /// <summary>The value.</summary>
    public ScriptExpression Value { get; } = value;

    /// <summary>Where the operator stands.</summary>
    public SourceSpan OperatorSpan { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Target, Value];

    internal override string Kind => "assign expression";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var assigned = op == ScriptBinaryOperator.None ? Value.Evaluate(context) : Combined(context);
        Destination.SetValue(context, assigned);
        return null;
    }

    /// <summary>A variable in parentheses can be assigned to; it may have the name of a statement.</summary>
    private ScriptExpression Destination => Target is ScriptNestedExpression nested ? nested.Expression : Target;

    private object? Combined(TemplateContext context) =>
        new BinaryOperation(context, op, Target.Evaluate(context), Value.Evaluate(context))
        {
            Span = OperatorSpan,
            LeftSpan = Target.Span,
            RightSpan = Value.Span,
        }.Evaluate();

    /// <inheritdoc/>
    public override string ToString() => $"{Target} {op.Text()}= {Value}";
}
