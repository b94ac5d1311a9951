using System.Globalization;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Numbers of all widths.</summary>
internal static class Numbers
{
    /// <summary>The time to read a number grows with the square of its length.</summary>
    public const int MostDigits = 20_000;

    public static bool IsNumber(object? value) =>
        value is int or long or double or float or decimal or BigInteger or uint or ulong or short or ushort or byte or sbyte;

    public static bool IsInteger(object? value) =>
        value is int or long or BigInteger or uint or ulong or short or ushort or byte or sbyte;

    /// <summary>The smallest of int, long and BigInteger that holds a number.</summary>
    public static object Narrow(BigInteger value)
    {
        if (IsBetween(value, int.MinValue, int.MaxValue)) return Boxes.Of((int)value);
        return IsBetween(value, long.MinValue, long.MaxValue) ? (object)(long)value : value;
    }

    private static bool IsBetween(BigInteger value, long least, long most) => value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0;

    public static object Narrow(long value) => value is >= int.MinValue and <= int.MaxValue ? Boxes.Of((int)value) : value;

    public static BigInteger ToBig(object value) => value switch
    {
        int number => number,
        long number => number,
        BigInteger number => number,
        bool flag => flag ? 1 : 0,
        uint number => number,
        ulong number => number,
        double number => new BigInteger(number),
        float number => new BigInteger(number),
        decimal number => new BigInteger(number),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    public static double ToDouble(object value) => value switch
    {
        double number => number,
        int number => number,
        BigInteger number => (double)number,
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };

    public static decimal ToDecimal(object value) =>
        value is BigInteger number ? (decimal)number : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    public static int ToInt32(object value, SourceSpan span)
    {
        switch (value)
        {
            case int number: return number;
            case bool flag: return flag ? 1 : 0;
            case double or float: return (int)Math.Clamp(ToDouble(value), int.MinValue, int.MaxValue);
        }

        var big = ToBig(value);
        if (IsBetween(big, int.MinValue, int.MaxValue)) return (int)big;
        throw new ScriptRuntimeException(span, "Value was either too large or too small for an Int32.");
    }

    /// <summary>A number as another type of number, or null when the type is none.</summary>
    public static object? ConvertTo(object value, Type type)
    {
        if (type == typeof(int) && value is double or float or decimal) return (int)Math.Clamp(ToDouble(value), int.MinValue, int.MaxValue);
        if (type == typeof(long) && value is double or float or decimal) return (long)ToDouble(value);
        if (type == typeof(BigInteger)) return ToBig(value);
        if (type == typeof(double)) return ToDouble(value);
        if (type.IsEnum) return Enum.ToObject(type, ToInt32(value, default));
        if (value is BigInteger big) value = Narrow(big) is BigInteger ? (double)big : Narrow(big);
        return type.IsPrimitive || type == typeof(decimal) ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture) : null;
    }
}
