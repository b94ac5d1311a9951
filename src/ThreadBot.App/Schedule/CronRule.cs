using System.Diagnostics.CodeAnalysis;
using Quartz;

namespace ThreadBot.App.Schedule;

/// <summary>A cron expression in the wall-clock time of a zone.</summary>
internal sealed class CronRule
{
    private const int UnixFields = 5;
    private static readonly DateTimeOffset LongPast = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly CronExpression _expression;

    private CronRule(CronExpression expression, TimeZoneInfo zone)
    {
        Zone = zone;
        _expression = expression.WithTimeZone(zone);
        WallClock = expression.WithTimeZone(TimeZoneInfo.Utc);
    }

    /// <summary>The zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The expression with seconds, as Quartz reads it.</summary>
    public string Expression => _expression.CronExpressionString;

    /// <summary>The same expression read as if the clock were never changed.</summary>
    public CronExpression WallClock { get; }

    /// <summary>Reads an expression and a zone; names the fault rule and says in a sentence what is wrong where it cannot.</summary>
    public static bool TryParse(string cron, string zone, [NotNullWhen(true)] out CronRule? rule, out (string Rule, string Message) fault)
    {
        rule = null;
        fault = default;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) || !found.HasIanaId)
            fault = ("time-zone", $"TimeZone '{zone}' is not known; write an IANA name such as Europe/Berlin or UTC.");
        else if (!TryParse(cron, out var expression))
            fault = ("cron", $"Cron '{cron}' cannot be read; write five fields such as '30 9 * * 1-5' (minute, hour, day, month, weekday), or six with seconds first.");
        else if (expression.GetNextValidTimeAfter(LongPast) is null || expression.GetNextValidTimeAfter(TimeProvider.System.GetUtcNow()) is null)
            fault = ("cron", $"Cron '{cron}' never fires; correct its day, month or year.");
        else
            rule = new CronRule(expression, found);
        return rule is not null;
    }

    /// <summary>The next instant at which it fires; null where it never does again.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => _expression.GetNextValidTimeAfter(after)?.ToUniversalTime();

    /// <summary>All instants after the first moment, up to and with the second.</summary>
    public IEnumerable<DateTimeOffset> Between(DateTimeOffset after, DateTimeOffset until)
    {
        for (var time = Next(after); time <= until; time = Next(time.Value))
            yield return time.Value;
    }

    private static bool TryParse(string cron, [NotNullWhen(true)] out CronExpression? expression)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
        return CronExpression.TryParse(cron, fields == UnixFields ? CronFormat.Unix : CronFormat.Quartz, out expression);
    }
}
