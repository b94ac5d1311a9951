using System.Globalization;

namespace ThreadBot.App.Commands;

/// <summary>What happened to a delivery, told to a person: what was tried, what the network said, what was decided.</summary>
/// <param name="network">The network's name for a person.</param>
internal sealed class DeliveryStory(string network)
{
    /// <summary>Whether anything happened beside every post going out at once.</summary>
    public static bool IsEventful(IReadOnlyList<RecordedEvent> events) =>
        events.Any(e => e.Kind is not (EventKind.PostSent or EventKind.PostPublished or EventKind.Published));

    /// <summary>A line for each event; those of posts that went out one after another are one.</summary>
    public IEnumerable<string> Tell(IReadOnlyList<RecordedEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            var first = i;
            while (WentOut(events, i) && WentOut(events, i + 2))
                i += 2;
            if (WentOut(events, i))
                yield return Line(events[++i], first + 1 == i ? $"post {events[i].Number} went out" : $"posts {events[first].Number} to {events[i].Number} went out");
            else
                yield return Line(events[i], InWords(events[i], i == 0 ? null : events[i - 1]));
        }
    }

    private static bool WentOut(IReadOnlyList<RecordedEvent> events, int i) =>
        i + 1 < events.Count && events[i].Kind == EventKind.PostSent && events[i + 1].Kind == EventKind.PostPublished;

    private string InWords(RecordedEvent happened, RecordedEvent? before)
    {
        var post = $"post {happened.Number}";
        // Nobody wrote down how it went on: the program ended.
        var cut = before is { Kind: EventKind.PostSent } ? $"the program ended before it knew whether {post} stands; " : "";
        return happened.Kind switch
        {
            EventKind.PostSent => $"{post} was sent",
            EventKind.PostPublished => $"{post} went out",
            EventKind.PostInDoubt => $"nobody knew whether {post} stands, so it was looked for: {happened.Words}",
            EventKind.PostFound => $"{cut}{post} was found where it stands",
            EventKind.PostAbsent => $"{cut}{post} was looked for and does not stand",
            EventKind.PostRejected => $"{network} refused {post}: {happened.Words}",
            EventKind.Throttled => $"{network} took nothing and asked to wait until {Instant(happened.Until)}",
            EventKind.PostDeleted => $"{post} was deleted",
            EventKind.Postponed => $"put off until {Instant(happened.Until)}{Because(happened)}",
            EventKind.Resumed => "taken up again by hand",
            EventKind.Published => "every post is out",
            EventKind.Held => $"held until a person decides{Because(happened)}",
            EventKind.RollingBack => $"what is out is to be deleted{Because(happened)}",
            EventKind.RolledBack => "nothing of it stands any more",
            EventKind.Refused => "given up, nothing of it is out",
            _ => happened.Kind.ToString(),
        };
    }

    private static string Because(RecordedEvent happened) => happened.Words is null ? "" : $": {happened.Words}";

    private static string Line(RecordedEvent happened, string words) => $"{Instant(happened.At)} {words}";

    private static string Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
