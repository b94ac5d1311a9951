using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Operators of which one side at least is a date.</summary>
internal static class DateOperators
{
    public static object Evaluate(in BinaryOperation operation)
    {
        if (operation.Left is not DateTime left) throw operation.Unsupported();
        if (operation.Right is TimeSpan time && operation.Operator == ScriptBinaryOperator.Add) return left + time;
        if (operation.Right is not DateTime right) return OfOther(operation);
        if (operation.Operator == ScriptBinaryOperator.Subtract) return left - right;
        if (operation.Operator.IsComparison()) return Boxes.Of(operation.Operator.Holds(left.CompareTo(right)));
        throw operation.Error($"The operator `{operation.Operator.Text()}` is not supported for DateTime");
    }

    private static object OfOther(in BinaryOperation operation) => operation.Operator switch
    {
        ScriptBinaryOperator.CompareEqual => Boxes.False,
        ScriptBinaryOperator.CompareNotEqual => Boxes.True,
        _ => throw operation.Unsupported(),
    };
}
