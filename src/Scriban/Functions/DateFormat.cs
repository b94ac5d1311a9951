using System.Globalization;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Dates as texts by a pattern: <c>%Y-%m-%d</c>.</summary>
internal static class DateFormat
{
    public static string OfContext(TemplateContext context, DateTime date) => Format(context, date, PatternOf(context), null);

    /// <summary>The pattern that dates are printed with.</summary>
    public static string PatternOf(TemplateContext context) =>
        context.BuiltinObject.TryGetValue("date", out var group) && group is ScriptObject dates && dates["format"] is string pattern
            ? pattern
            : DateTimeFunctions.DefaultFormat;

    public static string Format(TemplateContext context, DateTime date, string pattern, string? cultureName)
    {
        if (pattern == "%g") pattern = "%g " + PatternOf(context);
        var culture = cultureName is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(cultureName);
        var result = SpareBuilder.Take();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                result.Append(pattern[i]);
                continue;
            }

            var specifier = pattern[++i];
            if (specifier == 'g') culture = CultureInfo.InvariantCulture;
            else result.Append(Part(date, specifier, culture) ?? $"%{specifier}");
        }

        return SpareBuilder.ToTextAndGiveBack(result);
    }

    private static string? Part(DateTime date, char specifier, CultureInfo culture)
    {
        string With(string format) => date.ToString(format, culture);

        // .NET compiles its own way to write two digits while the program runs; other calendars need it.
        string TwoDigits(int number, string format) => culture.Calendar is GregorianCalendar
            ? number.ToString("D2", CultureInfo.InvariantCulture)
            : With(format);
        return specifier switch
        {
            'a' => With("ddd"),
            'A' => With("dddd"),
            'b' or 'h' => With("MMM"),
            'B' => With("MMMM"),
            'c' => With("ddd MMM dd HH:mm:ss yyyy"),
            'C' => $"{date.Year / 100:D2}",
            'd' => TwoDigits(date.Day, "dd"),
            'D' => date.ToString("MM/dd/yy", CultureInfo.InvariantCulture),
            'e' => $"{date.Day,2}",
            'F' => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            'H' => TwoDigits(date.Hour, "HH"),
            'I' => With("hh"),
            'j' => $"{date.DayOfYear:D3}",
            'k' => $"{date.Hour,2}",
            'l' => $"{HourOfTwelve(date),2}",
            'L' => $"{date.Millisecond:D3}",
            'm' => TwoDigits(date.Month, "MM"),
            'M' => TwoDigits(date.Minute, "mm"),
            'n' => "\n",
            'N' => $"{date.Ticks % TimeSpan.TicksPerSecond * 100:D9}",
            'p' => Half(date),
            'P' => Half(date).ToLowerInvariant(),
            'r' => date.ToString("hh:mm:ss ", CultureInfo.InvariantCulture) + Half(date),
            'R' => date.ToString("HH:mm", CultureInfo.InvariantCulture),
            's' => $"{(long)(date.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds}",
            'S' => TwoDigits(date.Second, "ss"),
            't' => "\t",
            'T' => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            'u' => $"{(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek)}",
            'U' => WeekOf(date, DayOfWeek.Sunday, culture),
            'v' => $"{date.Day,2}-{date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()}-{date.Year:D4}",
            'V' => $"{ISOWeek.GetWeekOfYear(date):D2}",
            'w' => $"{(int)date.DayOfWeek}",
            'W' => WeekOf(date, DayOfWeek.Monday, culture),
            'x' => With("d"),
            'X' => With("T"),
            'y' => With("yy"),
            'Y' => $"{date.Year:D4}",
            'Z' => With("zzz"),
            '%' => "%",
            _ => null,
        };
    }

    private static int HourOfTwelve(DateTime date) => date.Hour % 12 == 0 ? 12 : date.Hour % 12;

    private static string Half(DateTime date) => date.Hour < 12 ? "AM" : "PM";

    private static string WeekOf(DateTime date, DayOfWeek first, CultureInfo culture) =>
        $"{culture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, first):D2}";
}
