using System.Numerics;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Operators between numbers (and truth values as 0 and 1).</summary>
internal static class NumberOperators
{
    private const int LargestShift = 1_048_576;

    public static object? OfIntegers(in BinaryOperation operation, int a, int b) => operation.Operator switch
    {
        ScriptBinaryOperator.Add => Numbers.Narrow((long)a + b),
        ScriptBinaryOperator.Subtract => Numbers.Narrow((long)a - b),
        ScriptBinaryOperator.Multiply => Numbers.Narrow((long)a * b),
        ScriptBinaryOperator.Divide => (double)a / b,
        ScriptBinaryOperator.CompareEqual => Boxes.Of(a == b),
        ScriptBinaryOperator.CompareNotEqual => Boxes.Of(a != b),
        ScriptBinaryOperator.CompareLess => Boxes.Of(a < b),
        ScriptBinaryOperator.CompareLessOrEqual => Boxes.Of(a <= b),
        ScriptBinaryOperator.CompareGreater => Boxes.Of(a > b),
        ScriptBinaryOperator.CompareGreaterOrEqual => Boxes.Of(a >= b),
        ScriptBinaryOperator.DivideRound when b != 0 => Numbers.Narrow((long)a / b),
        ScriptBinaryOperator.Modulus when b != 0 => Boxes.Of((int)((long)a % b)),
        ScriptBinaryOperator.RangeInclude => ListOperators.Range(operation, a, b),
        ScriptBinaryOperator.RangeExclude => ListOperators.Range(operation, a, a <= b ? (long)b - 1 : (long)b + 1, a == b),
        _ => OfBig(operation, a, b),
    };

    public static object? Evaluate(in BinaryOperation operation)
    {
        var (left, right) = (operation.Left!, operation.Right!);
        if (left is decimal || right is decimal) return OfDecimals(operation);
        if (left is double || right is double) return OfDoubles(operation, Numbers.ToDouble(left), Numbers.ToDouble(right));
        if (left is float || right is float) return OfFloats(operation, (float)Numbers.ToDouble(left), (float)Numbers.ToDouble(right));
        if (operation.Operator == ScriptBinaryOperator.Divide) return Numbers.ToDouble(left) / Numbers.ToDouble(right);
        if (operation.Operator is ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude) return RangeOf(operation);
        if (left is not BigInteger && right is not BigInteger && operation.Operator.IsComparison())
        {
            return Boxes.Of(operation.Operator.Holds(((long)Numbers.ToBig(left)).CompareTo((long)Numbers.ToBig(right))));
        }

        return OfBig(operation, Numbers.ToBig(left), Numbers.ToBig(right));
    }

    private static ScriptRange? RangeOf(in BinaryOperation operation)
    {
        var (from, to) = (Numbers.ToBig(operation.Left!), Numbers.ToBig(operation.Right!));
        if (from < long.MinValue / 2 || from > long.MaxValue / 2 || to < long.MinValue / 2 || to > long.MaxValue / 2)
        {
            throw operation.Error($"The operator `{operation.Operator.Text()}` does not reach that far.");
        }

        var (first, last) = ((long)from, (long)to);
        return operation.Operator == ScriptBinaryOperator.RangeInclude
            ? ListOperators.Range(operation, first, last)
            : ListOperators.Range(operation, first, first <= last ? last - 1 : last + 1, first == last);
    }

    private static object OfBig(in BinaryOperation operation, BigInteger a, BigInteger b)
    {
        var op = operation.Operator;
        if (op.IsComparison()) return Boxes.Of(op.Holds(a.CompareTo(b)));
        if (b.IsZero && op is ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus) throw operation.Error("Attempted to divide by zero.");
        if (op is not (ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight)) CheckLength(operation, a, b);
        return op switch
        {
            ScriptBinaryOperator.Add => Numbers.Narrow(a + b),
            ScriptBinaryOperator.Subtract => Numbers.Narrow(a - b),
            ScriptBinaryOperator.Multiply => Numbers.Narrow(a * b),
            ScriptBinaryOperator.DivideRound => Numbers.Narrow(BigInteger.Divide(a, b)),
            ScriptBinaryOperator.Modulus => Numbers.Narrow(BigInteger.Remainder(a, b)),
            ScriptBinaryOperator.ShiftLeft => Numbers.Narrow(Shifted(operation, a, ShiftBy(operation, b))),
            ScriptBinaryOperator.ShiftRight => Numbers.Narrow(Shifted(operation, a, -ShiftBy(operation, b))),
            _ => throw NotImplemented(operation, "int"),
        };
    }

    private static void CheckLength(in BinaryOperation operation, BigInteger a, BigInteger b)
    {
        if (a.GetBitLength() + b.GetBitLength() < 256) return;
        operation.Context.CheckNumber(a, operation.Span);
        operation.Context.CheckNumber(b, operation.Span);
    }

    private static BigInteger Shifted(in BinaryOperation operation, BigInteger value, int amount)
    {
        if (amount > 0 && value.GetBitLength() + amount > 2L * LargestShift) throw operation.Error("The number is too large.");
        return value << amount;
    }

    private static int ShiftBy(in BinaryOperation operation, BigInteger amount)
    {
        if (BigInteger.Abs(amount) <= LargestShift) return (int)amount;
        throw operation.Error($"Shift amount `{amount}` exceeds maximum supported magnitude `{LargestShift}`.");
    }

    private static object OfDoubles(in BinaryOperation operation, double a, double b) => operation.Operator switch
    {
        ScriptBinaryOperator.Add => a + b,
        ScriptBinaryOperator.Subtract => a - b,
        ScriptBinaryOperator.Multiply => a * b,
        ScriptBinaryOperator.Divide => a / b,
        ScriptBinaryOperator.DivideRound => Math.Round(a / b),
        ScriptBinaryOperator.Modulus => a % b,
        _ => Boxes.Of(CompareFloating(operation, a, b, "double")),
    };

    private static object OfFloats(in BinaryOperation operation, float a, float b) => operation.Operator switch
    {
        ScriptBinaryOperator.Add => a + b,
        ScriptBinaryOperator.Subtract => a - b,
        ScriptBinaryOperator.Multiply => a * b,
        ScriptBinaryOperator.Divide => a / b,
        ScriptBinaryOperator.DivideRound => MathF.Round(a / b),
        ScriptBinaryOperator.Modulus => a % b,
        _ => Boxes.Of(CompareFloating(operation, a, b, "float")),
    };

    private static bool CompareFloating(in BinaryOperation operation, double a, double b, string type) => operation.Operator switch
    {
        ScriptBinaryOperator.CompareEqual => a == b,
        ScriptBinaryOperator.CompareNotEqual => a != b,
        ScriptBinaryOperator.CompareLess => a < b,
        ScriptBinaryOperator.CompareLessOrEqual => a <= b,
        ScriptBinaryOperator.CompareGreater => a > b,
        ScriptBinaryOperator.CompareGreaterOrEqual => a >= b,
        _ => throw NotImplemented(operation, type),
    };

    private static object OfDecimals(in BinaryOperation operation)
    {
        try
        {
            return OfDecimals(operation, Numbers.ToDecimal(operation.Left!), Numbers.ToDecimal(operation.Right!));
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            throw new ScriptRuntimeException(operation.Span, exception.Message, exception);
        }
    }

    private static object OfDecimals(in BinaryOperation operation, decimal a, decimal b) => operation.Operator switch
    {
        ScriptBinaryOperator.Add => a + b,
        ScriptBinaryOperator.Subtract => a - b,
        ScriptBinaryOperator.Multiply => a * b,
        ScriptBinaryOperator.Divide => a / b,
        ScriptBinaryOperator.DivideRound => Math.Round(a / b),
        ScriptBinaryOperator.Modulus => a % b,
        _ when operation.Operator.IsComparison() => Boxes.Of(operation.Operator.Holds(a.CompareTo(b))),
        _ => throw NotImplemented(operation, "decimal"),
    };

    private static ScriptRuntimeException NotImplemented(in BinaryOperation operation, string type) =>
        operation.Error($"The operator `{operation.Operator.Text()}` is not implemented for {type}<->{type}");
}
