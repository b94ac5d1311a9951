using System.Text;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Operators of which one side at least is a text.</summary>
internal static class StringOperators
{
    public static object? Evaluate(in BinaryOperation operation)
    {
        var op = operation.Operator;
        if (op == ScriptBinaryOperator.Add) return Concatenate(operation);
        if (op == ScriptBinaryOperator.Multiply) return Repeat(operation);
        if (!op.IsComparison()) throw operation.Error($"Operator `{op.Text()}` is not supported on string objects");
        return Boxes.Of(Compare(operation));
    }

    private static bool Compare(in BinaryOperation operation)
    {
        var isEquality = operation.Operator is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual;
        if (isEquality && (operation.Left is null || operation.Right is null)) return operation.Operator == ScriptBinaryOperator.CompareNotEqual;
        var left = operation.Context.ObjectToString(operation.Left);
        var right = operation.Context.ObjectToString(operation.Right);
        return operation.Operator.Holds(isEquality ? left == right ? 0 : 1 : string.CompareOrdinal(left, right));
    }

    private static string Concatenate(in BinaryOperation operation)
    {
        var context = operation.Context;
        var left = context.ObjectToString(operation.Left);
        var right = context.ObjectToString(operation.Right);
        if (context.LimitToString > 0 && (long)left.Length + right.Length > context.LimitToString)
        {
            throw operation.Error($"String concatenation exceeds LimitToString `{context.LimitToString}`.");
        }

        context.CheckAllocation(left.Length + right.Length);
        return left + right;
    }

    private static string Repeat(in BinaryOperation operation)
    {
        var textIsRight = operation.Right is string;
        var text = (string)(textIsRight ? operation.Right : operation.Left)!;
        var factor = textIsRight ? operation.Left : operation.Right;
        var factorSpan = textIsRight ? operation.LeftSpan : operation.RightSpan;
        if (factor is not null && !BinaryOperation.IsNumeric(factor))
        {
            throw new ScriptRuntimeException(
                factorSpan, "Expecting an integer. The operator `*` is not supported for the expression. Only working on string x int or int x string");
        }

        var count = operation.Context.ToInt(factorSpan, factor);
        if (count <= 0 || text.Length == 0) return "";
        var limit = operation.Context.LimitToString;
        if ((long)text.Length * count > (limit > 0 ? limit : int.MaxValue / 2))
        {
            throw new ScriptRuntimeException(textIsRight ? operation.LeftSpan : operation.RightSpan, $"String multiplication exceeds LimitToString `{limit}`.");
        }

        operation.Context.CheckAllocation(text.Length * count);
        return new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
    }
}
