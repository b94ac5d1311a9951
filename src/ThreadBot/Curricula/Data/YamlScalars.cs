using System.Globalization;

namespace ThreadBot.Curricula.Data;

/// <summary>What an unquoted YAML scalar means: the core schema of YAML 1.2, in which <c>yes</c>, <c>no</c> and <c>on</c> are words.</summary>
internal static class YamlScalars
{
    private const NumberStyles FloatStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>What an int holds whichever digits they are.</summary>
    private const int FewDigits = 9;

    public static object? Read(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => ReadNumber(text) ?? text,
    };

    private static object? ReadNumber(string text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
            return null;

        return IsWhole(text) ? ReadInteger(text) : ReadHexadecimal(text) ?? ReadFloat(text);
    }

    private static object? ReadHexadecimal(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal)
        && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        && value >= 0
            ? ReadInteger(value.ToString(CultureInfo.InvariantCulture))
            : null;

    private static bool IsWhole(string text) => Characters.All(text.AsSpan(text[0] is '+' or '-' ? 1 : 0), char.IsAsciiDigit);

    // A whole number that no long can hold stays text: as a double it would lose digits without a word.
    private static object? ReadInteger(string text) =>
        text.Length <= FewDigits && char.IsAsciiDigit(text[0]) ? ReadDigits(text)
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) ? small
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large
        : null;

    // Most numbers are of a few digits, and to read them the program need not first learn how a culture writes numbers.
    private static int ReadDigits(string digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + (digit - '0');
        return number;
    }

    private static double? ReadFloat(string text) => !text.AsSpan().ContainsAny('.', 'e', 'E') ? null : text.TrimStart('+', '-') switch
    {
        ".inf" or ".Inf" or ".INF" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        ".nan" or ".NaN" or ".NAN" => double.NaN,
        _ => double.TryParse(text, FloatStyle, CultureInfo.InvariantCulture, out var value) ? value : null,
    };
}
