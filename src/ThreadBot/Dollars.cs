using System.Globalization;

namespace ThreadBot;

/// <summary>US dollars for a person.</summary>
public static class Dollars
{
    /// <summary>The most decimals of a price.</summary>
    public const int Decimals = 6;

    /// <summary><c>$0.015</c>, <c>$1.20</c>, <c>$0.00</c>; all decimals that a price may have, and never fewer than two.</summary>
    public static string Write(decimal amount) => "$" + amount.ToString("0.00####", CultureInfo.InvariantCulture);
}
