using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Operators of which one side at least is a list.</summary>
internal static class ListOperators
{
    private const long LargestArray = 0x7FFFFFC7;

    public static object? Evaluate(in BinaryOperation operation)
    {
        var op = operation.Operator;
        if (op == ScriptBinaryOperator.Multiply) return Repeat(operation);
        if (op is ScriptBinaryOperator.Subtract or ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight or ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude)
        {
            throw operation.Error(NotSupported(operation));
        }

        if (!BinaryOperation.IsList(operation.Left))
        {
            throw new ScriptRuntimeException(operation.LeftSpan, NotSupported(operation) + " Expecting an array for the left argument.");
        }

        if (op is ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound) return FirstPart(operation);
        if (op == ScriptBinaryOperator.Modulus) return EveryNth(operation);
        if (!BinaryOperation.IsList(operation.Right))
        {
            throw new ScriptRuntimeException(operation.RightSpan, NotSupported(operation) + " Expecting an array for the right argument.");
        }

        return op == ScriptBinaryOperator.Add ? Concatenate(operation) : Boxes.Of(Compare(operation, 0));
    }

    /// <summary>The whole numbers from one to the other, both counted.</summary>
    /// <exception cref="ScriptRuntimeException">There are more than a loop may have steps.</exception>
    public static ScriptRange Range(in BinaryOperation operation, long first, long last, bool none = false)
    {
        var count = none ? 0 : Math.Abs(last - first) + 1;
        var limit = operation.Context.LoopLimit;
        if (limit > 0 && count > limit) throw operation.Error($"Range expression exceeds LoopLimit `{limit}`.");
        return new ScriptRange(none ? Array.Empty<object?>() : new WholeNumbers(first, last));
    }

    public static ScriptArray Append(in BinaryOperation operation) => [.. Steps(operation, operation.Left), operation.Right];

    public static ScriptArray Prepend(in BinaryOperation operation) => [operation.Left, .. Steps(operation, operation.Right)];

    private static string NotSupported(in BinaryOperation operation) =>
        $"The operator `{operation.Operator.Text()}` is not supported between {operation.TypeName(operation.Left)} and {operation.TypeName(operation.Right)}.";

    private static List<object?> Steps(in BinaryOperation operation, object? list)
    {
        var result = new List<object?>();
        var context = operation.Context;
        context.EnterLoop();
        try
        {
            foreach (var item in (IEnumerable)list!)
            {
                context.StepInternally(operation.Span);
                result.Add(item);
            }
        }
        finally
        {
            context.ExitLoop();
        }

        return result;
    }

    private static ScriptArray Concatenate(in BinaryOperation operation) =>
        [.. Steps(operation, operation.Left), .. Steps(operation, operation.Right)];

    private static object Repeat(in BinaryOperation operation)
    {
        var leftIsList = BinaryOperation.IsList(operation.Left);
        if (leftIsList && BinaryOperation.IsList(operation.Right))
        {
            throw operation.Error(NotSupported(operation) + " Expecting only one array for the left or right argument.");
        }

        var list = (IList)(leftIsList ? operation.Left : operation.Right)!;
        var count = operation.Context.ToInt(operation.Span, leftIsList ? operation.Right : operation.Left);
        if (list is ScriptRange range) return new ScriptRange(Repeat(operation.Context, operation.Span, range, count));
        var items = list.Cast<object?>().ToList();
        if (count <= 0) return new ScriptArray();
        if ((long)items.Count * count > LargestArray) throw operation.Error("Array multiplication result length exceeds the maximum supported array length.");
        operation.Context.EnterLoop();
        try
        {
            operation.Context.StepInternally(operation.Span, Math.Max(count, (long)items.Count * count));
        }
        finally
        {
            operation.Context.ExitLoop();
        }

        var result = new ScriptArray(items.Count * count);
        for (; count > 0; count--) result.AddRange(items);
        return result;
    }

    /// <summary>The items of a sequence again and again; a round is a step even when there are none.</summary>
    private static IEnumerable<object?> Repeat(TemplateContext context, SourceSpan span, ScriptRange items, int count)
    {
        context.EnterLoop();
        try
        {
            for (; count > 0; count--)
            {
                context.StepInternally(span);
                var first = true;
                foreach (var item in items)
                {
                    if (!first) context.StepInternally(span);
                    first = false;
                    yield return item;
                }
            }
        }
        finally
        {
            context.ExitLoop();
        }
    }

    private static ScriptArray FirstPart(in BinaryOperation operation)
    {
        var parts = Divisor(operation);
        var items = Steps(operation, operation.Left);
        return [.. items.Take((int)(items.Count / parts))];
    }

    private static ScriptArray EveryNth(in BinaryOperation operation)
    {
        var n = Divisor(operation);
        return [.. Steps(operation, operation.Left).Where((_, index) => index % n == 0)];
    }

    private static long Divisor(in BinaryOperation operation)
    {
        var divisor = operation.Context.ToInt(operation.Span, operation.Right);
        return divisor != 0 ? Math.Abs((long)divisor) : throw operation.Error("Attempted to divide by zero.");
    }

    private static bool Compare(in BinaryOperation operation, int depth)
    {
        if (depth > operation.Context.DepthLimitOfObjects) throw operation.Error("Structure is too deeply nested or contains reference loops.");
        if ((depth & 15) == 15) TemplateContext.EnsureStack(new ScriptLiteral(null) { Span = operation.Span });
        var (left, right) = (Steps(operation, operation.Left), Steps(operation, operation.Right));
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (Order(operation, left[i], right[i], depth) is { } decided) return decided;
        }

        return operation.Operator.Holds(left.Count.CompareTo(right.Count));
    }

    /// <summary>Whether the comparison of two items decides that of the lists, and how.</summary>
    private static bool? Order(in BinaryOperation operation, object? left, object? right, int depth)
    {
        if (Holds(operation, ScriptBinaryOperator.CompareEqual, left, right, depth)) return null;
        return operation.Operator switch
        {
            ScriptBinaryOperator.CompareEqual => false,
            ScriptBinaryOperator.CompareNotEqual => true,
            _ => Holds(operation, operation.Operator, left, right, depth),
        };
    }

    private static bool Holds(in BinaryOperation operation, ScriptBinaryOperator op, object? left, object? right, int depth)
    {
        var items = new BinaryOperation(operation.Context, op, left, right)
        {
            Span = operation.Span,
            LeftSpan = operation.LeftSpan,
            RightSpan = operation.RightSpan,
        };
        return BinaryOperation.IsList(left) && BinaryOperation.IsList(right) ? Compare(items, depth + 1) : items.Evaluate() is true;
    }
}
