using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Two values, the operator between them, and where all three stand.</summary>
internal readonly ref struct BinaryOperation(TemplateContext context, ScriptBinaryOperator op, object? left, object? right)
{
    public TemplateContext Context { get; } = context;

    public ScriptBinaryOperator Operator { get; } = op;

    public object? Left { get; } = left;

    public object? Right { get; } = right;

    public SourceSpan Span { get; init; }

    public SourceSpan LeftSpan { get; init; }

    public SourceSpan RightSpan { get; init; }

    /// <summary>The result.</summary>
    /// <exception cref="ScriptRuntimeException">The values and the operator do not go together.</exception>
    public object? Evaluate()
    {
        if (Left is int a && Right is int b) return NumberOperators.OfIntegers(this, a, b);
        if (IsCustom(Left, out var result) || IsCustom(Right, out result)) return result;
        if (Operator == ScriptBinaryOperator.ShiftLeft && Left is IList) return ListOperators.Append(this);
        if (Operator == ScriptBinaryOperator.ShiftRight && Right is IList) return ListOperators.Prepend(this);
        if (Left is EmptyScriptObject || Right is EmptyScriptObject) return OfEmpty();
        if (Left is string || Right is string) return StringOperators.Evaluate(this);
        if (Left is null || Right is null) return OfNull();
        if (Left is bool && Right is bool) return OfBooleans();
        if (IsNumeric(Left) && IsNumeric(Right)) return NumberOperators.Evaluate(this);
        if (IsList(Left) || IsList(Right)) return ListOperators.Evaluate(this);
        if (Left is DateTime || Right is DateTime) return DateOperators.Evaluate(this);
        return OfObjects();
    }

    public ScriptRuntimeException Error(string message) => new(Span, message);

    public string TypeName(object? value) => Context.GetTypeName(value);

    public static bool IsNumeric(object value) => value is bool || Numbers.IsNumber(value);

    public static bool IsList(object? value) => value is IList;

    /// <summary>Asks a value of the host what the operator makes of it.</summary>
    private bool IsCustom(object? value, out object? result)
    {
        result = null;
        return value is IScriptCustomBinaryOperation custom and not IList
            && custom.TryEvaluate(Context, Span, Operator, LeftSpan, Left, RightSpan, Right, out result);
    }

    private object? OfEmpty()
    {
        var other = Left is EmptyScriptObject ? Right : Left;
        var isEmpty = other is not (null or string) && Context.IsEmpty(Span, other) is true;
        return Operator switch
        {
            ScriptBinaryOperator.CompareEqual => Boxes.Of(isEmpty),
            ScriptBinaryOperator.CompareNotEqual => Boxes.Of(!isEmpty),
            _ when other is string => StringOperators.Evaluate(this),
            _ => OfNull(),
        };
    }

    private object? OfNull() => Operator switch
    {
        ScriptBinaryOperator.CompareEqual => Boxes.Of(Left is null && Right is null),
        ScriptBinaryOperator.CompareNotEqual => Boxes.Of(!(Left is null && Right is null)),
        _ when Operator.IsComparison() => Boxes.False,
        _ => null,
    };

    private object OfBooleans() => Operator switch
    {
        ScriptBinaryOperator.CompareEqual => Boxes.Of(Equals(Left, Right)),
        ScriptBinaryOperator.CompareNotEqual => Boxes.Of(!Equals(Left, Right)),
        _ => throw Error($"The operator `{Operator.Text()}` is not valid for bool<->bool"),
    };

    private object OfObjects() => Operator switch
    {
        ScriptBinaryOperator.CompareEqual => Boxes.Of(Equals(Left, Right)),
        ScriptBinaryOperator.CompareNotEqual => Boxes.Of(!Equals(Left, Right)),
        _ => throw Unsupported(),
    };

    public ScriptRuntimeException Unsupported() => Error(
        $"Unsupported types `{Context.ObjectToString(Left)}/{TypeName(Left)}` {Operator.Text()} `{Context.ObjectToString(Right)}/{TypeName(Right)}` for binary operation");
}
