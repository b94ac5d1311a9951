using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Scriban.Runtime;
using Scriban.Runtime.Operators;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The <c>math</c> object.</summary>
public sealed class MathFunctions : BuiltinGroup
{
    /// <summary>An object with these functions.</summary>
    public MathFunctions() : base(Table)
    {
    }

    private static readonly BuiltinTable Table = new()
    {
        { "abs", "value", (TemplateContext c, object? value) => Abs(value) },
        { "ceil", "value", (TemplateContext c, double value) => Math.Ceiling(value) },
        { "divided_by", "value, divisor", (TemplateContext c, double value, object? divisor) => DividedBy(c, value, divisor) },
        { "floor", "value", (TemplateContext c, double value) => Math.Floor(value) },
        { "format", "value, format, culture?", (TemplateContext c, object? value, string? format, string? culture) => Format(c, value, format, culture) },
        { "is_number", "value", (TemplateContext c, object? value) => Boxes.Of(Numbers.IsNumber(value)) },
        { "minus", "value, with", (TemplateContext c, object? value, object? with) => Operate(c, ScriptBinaryOperator.Subtract, value, with) },
        { "modulo", "value, with", (TemplateContext c, object? value, object? with) => Operate(c, ScriptBinaryOperator.Modulus, value, with) },
        { "plus", "value, with", (TemplateContext c, object? value, object? with) => Operate(c, ScriptBinaryOperator.Add, value, with) },
        { "round", "value, precision=0", (TemplateContext c, double value, int precision) => Math.Round(value, precision) },
        { "times", "value, with", (TemplateContext c, object? value, object? with) => Operate(c, ScriptBinaryOperator.Multiply, value, with) },
        { "uuid", c => Uuid().ToString() },
        { "random", "minValue, maxValue", (TemplateContext c, int minValue, int maxValue) => Random(minValue, maxValue) },
    };

    /// <summary>A number in a .NET format.</summary>
    /// <exception cref="ArgumentException">The value is no number.</exception>
    public static string? Format(TemplateContext context, object? value, string? format, string? culture)
    {
        if (value is null) return null;
        if (value is not IFormattable number || value is ScriptObject) throw new InvalidOperationException($"Unexpected `{context.ObjectToString(value)}`. Must be a formattable number");
        CheckFormat(context, number, format);
        return number.ToString(format, culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture));
    }

    /// <summary>A format such as <c>N999999999</c> asks for that many digits.</summary>
    private static void CheckFormat(TemplateContext context, IFormattable number, string? format)
    {
        if (number is BigInteger big) context.CheckNumber(big, context.CurrentSpan);
        if (format is not { Length: > 1 } || !char.IsAsciiLetter(format[0])) return;
        if (long.TryParse(format.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) StringFunctions.CheckLength(context, digits);
    }

    private static object? Abs(object? value) => value switch
    {
        null => null,
        int or long or BigInteger => Numbers.Narrow(BigInteger.Abs(Numbers.ToBig(value))),
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        decimal number => Math.Abs(number),
        _ => throw new ArgumentException($"The value `{value}` is not a number", nameof(value)),
    };

    private static object? DividedBy(TemplateContext context, double value, object? divisor)
    {
        if (divisor is null) return null;
        var result = Operate(context, ScriptBinaryOperator.Divide, value, divisor);
        return result is double quotient && Numbers.IsInteger(divisor)
            ? Boxes.Of((int)Math.Clamp(Math.Floor(quotient), int.MinValue, int.MaxValue))
            : result;
    }

    private static object? Operate(TemplateContext context, ScriptBinaryOperator op, object? left, object? right) =>
        new BinaryOperation(context, op, left, right)
        {
            Span = context.CurrentSpan,
            LeftSpan = context.CurrentSpan,
            RightSpan = context.CurrentSpan,
        }.Evaluate();

    private static object Random(int minValue, int maxValue)
    {
        if (minValue >= maxValue) throw new ArgumentException("minValue must be less than maxValue", nameof(minValue));
        return Boxes.Of(RandomNumberGenerator.GetInt32(minValue, maxValue));
    }

    /// <summary>A random UUID of version 4.</summary>
    private static Guid Uuid()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
