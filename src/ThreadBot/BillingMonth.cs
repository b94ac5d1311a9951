using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ThreadBot;

/// <summary>A month of the calendar in UTC, as bills and budgets go by it.</summary>
public readonly record struct BillingMonth
{
    private const string Format = "yyyy-MM";

    private BillingMonth(DateTimeOffset from) => From = from;

    /// <summary>Its first instant.</summary>
    public DateTimeOffset From { get; }

    /// <summary>The first instant after it.</summary>
    public DateTimeOffset Until => From.AddMonths(1);

    /// <summary>For a person: <c>November 2026</c>.</summary>
    public string Words => From.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The month of an instant.</summary>
    public static BillingMonth Of(DateTimeOffset instant) =>
        new(new DateTimeOffset(instant.UtcDateTime.Year, instant.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Reads <c>2026-11</c>; false if the text is no month.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out BillingMonth month)
    {
        var valid = DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var first);
        month = valid ? new BillingMonth(first) : default;
        return valid;
    }

    /// <summary><c>2026-11</c>.</summary>
    public override string ToString() => From.ToString(Format, CultureInfo.InvariantCulture);
}
