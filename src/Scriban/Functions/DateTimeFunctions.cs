using System.Globalization;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The <c>date</c> object of one context; its <c>format</c> can be set.</summary>
public sealed class DateTimeFunctions : BuiltinGroup, IScriptCustomFunction
{
    /// <summary>How dates are printed unless a template sets <c>date.format</c>.</summary>
    public const string DefaultFormat = "%d %b %Y";

    private static readonly BuiltinTable Table = CreateTable();

    /// <summary>An object with these functions.</summary>
    public DateTimeFunctions() : base(Table)
    {
    }

    /// <inheritdoc/>
    public int RequiredParameterCount => 0;

    /// <inheritdoc/>
    public int ParameterCount => 1;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "text");

    /// <summary><c>date "text"</c> parses; <c>date</c> alone is the object.</summary>
    public object? Invoke(TemplateContext context, Syntax.ScriptNode? callerContext, ScriptArray arguments, Syntax.ScriptBlockStatement? blockStatement) =>
        arguments.Count == 0 ? this : Parse(context, context.ObjectToString(arguments[0]), null, null);

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, Syntax.ScriptNode? callerContext, ScriptArray arguments, Syntax.ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static BuiltinTable CreateTable()
    {
        var table = new BuiltinTable
        {
            { "now", c => TimeProvider.System.GetLocalNow().DateTime },
            { "utc_now", c => TimeProvider.System.GetUtcNow().UtcDateTime },
            { "parse", "text, pattern?, culture?", (TemplateContext c, string? text, string? pattern, string? culture) => Parse(c, text, pattern, culture) },
            { "parse_to_string", "text, output_pattern?, output_culture?, input_pattern?, input_culture?", (TemplateContext c, string? text, string? pattern, string? culture, string? inputPattern, string? inputCulture) =>
                Parse(c, text, inputPattern, inputCulture) is { } date ? DateFormat.Format(c, date, pattern ?? DateFormat.PatternOf(c), culture) : null },
            { "to_string", "date, pattern, culture?", [typeof(DateTime?), typeof(string), typeof(string)], (ref c) => ToText(c.Context, c.DateOrNull(0), c.Argument<string?>(1), c.Argument<string?>(2)) },
            { "add_days", "date, days", [typeof(DateTime), typeof(double)], (ref c) => c.Date(0).AddDays(c.Argument<double>(1)) },
            { "add_hours", "date, hours", [typeof(DateTime), typeof(double)], (ref c) => c.Date(0).AddHours(c.Argument<double>(1)) },
            { "add_milliseconds", "date, millis", [typeof(DateTime), typeof(double)], (ref c) => c.Date(0).AddMilliseconds(c.Argument<double>(1)) },
            { "add_minutes", "date, minutes", [typeof(DateTime), typeof(double)], (ref c) => c.Date(0).AddMinutes(c.Argument<double>(1)) },
            { "add_months", "date, months", [typeof(DateTime), typeof(int)], (ref c) => c.Date(0).AddMonths(c.Argument<int>(1)) },
            { "add_seconds", "date, seconds", [typeof(DateTime), typeof(double)], (ref c) => c.Date(0).AddSeconds(c.Argument<double>(1)) },
            { "add_years", "date, years", [typeof(DateTime), typeof(int)], (ref c) => c.Date(0).AddYears(c.Argument<int>(1)) },
        };
        table["default_format"] = DefaultFormat;
        table["format"] = DefaultFormat;
        table.Writable = "format";
        return table;
    }

    private static object? ToText(TemplateContext context, DateTime? date, string? pattern, string? culture)
    {
        if (date is null) return null;
        ArgumentNullException.ThrowIfNull(pattern);
        return DateFormat.Format(context, date.Value, pattern, culture);
    }

    private static DateTime? Parse(TemplateContext context, string? text, string? pattern, string? culture)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var format = culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture);
        if (pattern is not null) return DatePattern.Parse(text, pattern, format);

        if (format == CultureInfo.InvariantCulture && PlainDate(text) is { } day) return day;
        return DateTime.TryParse(text, format, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
    }

    /// <summary>
    /// A date as <c>2026-12-01</c>. .NET's own ways to read dates load the names of months and days in the language first: ten milliseconds of a
    /// cold start.
    /// </summary>
    private static DateTime? PlainDate(ReadOnlySpan<char> text)
    {
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]) return null;
        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        var isDate = year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? new DateTime(year, month, day) : null;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
