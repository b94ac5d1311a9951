using System.Globalization;

namespace Scriban.Functions;

/// <summary>The <c>timespan</c> object.</summary>
public sealed class TimeSpanFunctions : BuiltinGroup
{
    /// <summary>An object with these functions.</summary>
    public TimeSpanFunctions() : base(Table)
    {
    }

    private static readonly BuiltinTable Table = CreateTable();

    private static BuiltinTable CreateTable()
    {
        var table = new BuiltinTable
        {
            { "from_days", "days", (TemplateContext c, double days) => TimeSpan.FromDays(days) },
            { "from_hours", "hours", (TemplateContext c, double hours) => TimeSpan.FromHours(hours) },
            { "from_minutes", "minutes", (TemplateContext c, double minutes) => TimeSpan.FromMinutes(minutes) },
            { "from_seconds", "seconds", (TemplateContext c, double seconds) => TimeSpan.FromSeconds(seconds) },
            { "from_milliseconds", "millis", (TemplateContext c, double millis) => TimeSpan.FromMilliseconds(millis) },
            { "parse", "text", (TemplateContext c, string? text) => TimeSpan.Parse(text ?? "", CultureInfo.InvariantCulture) },
        };
        table["zero"] = TimeSpan.Zero;
        return table;
    }
}
