using System.Globalization;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The <c>date</c> object of one context; its <c>format</c> can be set.</summary>
internal sealed class DateTimeFunctions : BuiltinGroup, IScriptCustomFunction
{
    public const string DefaultFormat = "%d %b %Y";

    private static readonly BuiltinTable Table = CreateTable();

    public DateTimeFunctions() : base(Table)
    {
    }

    public int RequiredParameterCount => 0;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "text");

    /// <summary><c>date "text"</c> parses; <c>date</c> alone is the object.</summary>
    public object? Invoke(TemplateContext context, Syntax.ScriptNode? callerContext, ScriptArray arguments, Syntax.ScriptBlockStatement? blockStatement) =>
        arguments.Count == 0 ? this : Parse(context, context.ObjectToString(arguments[0]), null, null);

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
            { "to_string", "date, pattern, culture?", (TemplateContext c, DateTime? date, string? pattern, string? culture) => ToText(c, date, pattern, culture) },
            { "add_days", "date, days", (TemplateContext c, DateTime date, double days) => date.AddDays(days) },
            { "add_hours", "date, hours", (TemplateContext c, DateTime date, double hours) => date.AddHours(hours) },
            { "add_milliseconds", "date, millis", (TemplateContext c, DateTime date, double millis) => date.AddMilliseconds(millis) },
            { "add_minutes", "date, minutes", (TemplateContext c, DateTime date, double minutes) => date.AddMinutes(minutes) },
            { "add_months", "date, months", (TemplateContext c, DateTime date, int months) => date.AddMonths(months) },
            { "add_seconds", "date, seconds", (TemplateContext c, DateTime date, double seconds) => date.AddSeconds(seconds) },
            { "add_years", "date, years", (TemplateContext c, DateTime date, int years) => date.AddYears(years) },
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
        return DateTime.TryParse(text, format, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
    }
}
