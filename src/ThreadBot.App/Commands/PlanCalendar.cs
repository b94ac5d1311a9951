using System.Globalization;
using System.Text;

namespace ThreadBot.App.Commands;

/// <summary>The plan as a calendar file (RFC 5545).</summary>
internal static class PlanCalendar
{
    private const int LongestLine = 75; // octets, without the line's end
    private const string UtcTime = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Writes an event for each slot that has a thread.</summary>
    public static string Write(IEnumerable<PlanCommand.PlannedShown> slots, DateTimeOffset now)
    {
        var calendar = new StringBuilder();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//ThreadBot//plan//EN");
        foreach (var slot in slots.Where(s => s is { Thread: not null, Refusal: null }))
            Event(calendar, slot, now);
        Line(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    private static void Event(StringBuilder calendar, PlanCommand.PlannedShown slot, DateTimeOffset now)
    {
        var time = slot.Utc.ToString(UtcTime, CultureInfo.InvariantCulture);
        Line(calendar, "BEGIN:VEVENT");
        Line(calendar, $"UID:{time}-{Escape(slot.Schedule)}-{Escape(slot.Account)}@threadbot");
        Line(calendar, $"DTSTAMP:{now.UtcDateTime.ToString(UtcTime, CultureInfo.InvariantCulture)}");
        Line(calendar, $"DTSTART:{time}");
        Line(calendar, $"SUMMARY:{Escape(slot.Title ?? slot.Thread!)}");
        Line(calendar, $"DESCRIPTION:{Escape($"{slot.Thread} on {slot.Account}, {slot.Posts?.ToString(CultureInfo.InvariantCulture) ?? "no"} posts")}");
        Line(calendar, "END:VEVENT");
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    // A long line goes on in the next one after a blank; a character is never torn.
    private static void Line(StringBuilder calendar, string text)
    {
        var octets = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
