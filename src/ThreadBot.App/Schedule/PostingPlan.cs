using ThreadBot.Curricula;

namespace ThreadBot.App.Schedule;

/// <summary>A slot to come, and the thread that would fill it if nothing changed.</summary>
/// <param name="Slot">The moment.</param>
/// <param name="Zone">The schedule's zone.</param>
/// <param name="ClockChanged">Whether the zone's clock was changed since the schedule's slot before.</param>
/// <param name="Thread">The thread; null where none is left.</param>
internal sealed record PlannedSlot(Slot Slot, TimeZoneInfo Zone, bool ClockChanged, ThreadTemplate? Thread)
{
    /// <summary>The moment on the zone's clock.</summary>
    public DateTimeOffset Local => TimeZoneInfo.ConvertTime(Slot.FireTime, Zone);
}

/// <summary>What the schedules will do, from what the ledger says today.</summary>
/// <param name="schedules">The schedules.</param>
/// <param name="library">The threads.</param>
/// <param name="published">For each account the threads that stand there or are on their way.</param>
internal sealed class PostingPlan(
    IReadOnlyList<PostingSchedule> schedules, ThreadLibrary library, IReadOnlyDictionary<string, IReadOnlySet<ThreadSlug>> published)
{
    private static readonly HashSet<ThreadSlug> None = [];

    /// <summary>All slots after the first moment, up to and with the second, in order.</summary>
    public IEnumerable<PlannedSlot> Between(DateTimeOffset after, DateTimeOffset until)
    {
        var planned = schedules.Select(s => s.Account).Distinct().ToDictionary(name => name, AlreadyOut);
        var syllabi = schedules.ToDictionary(s => s.Name, s => new Syllabus(library, s.Curricula));
        foreach (var (schedule, time, changed) in Times(after, until))
        {
            var thread = syllabi[schedule.Name].Ready(planned[schedule.Account], None).FirstOrDefault();
            if (thread is not null)
                planned[schedule.Account].Add(thread.Slug);
            yield return new PlannedSlot(schedule.At(time), schedule.Rule.Zone, changed, thread);
        }
    }

    private HashSet<ThreadSlug> AlreadyOut(string account) =>
        [.. published.TryGetValue(account, out var slugs) ? slugs : None];

    private IEnumerable<(PostingSchedule Schedule, DateTimeOffset Time, bool ClockChanged)> Times(DateTimeOffset after, DateTimeOffset until)
    {
        var next = new PriorityQueue<(PostingSchedule Schedule, DateTimeOffset Before), (DateTimeOffset Time, string Name)>();
        foreach (var schedule in schedules)
            Enqueue(schedule, after);
        while (next.TryDequeue(out var entry, out var at))
        {
            yield return (entry.Schedule, at.Time, ClockChange.Between(entry.Schedule.Rule.Zone, entry.Before, at.Time));
            Enqueue(entry.Schedule, at.Time);
        }

        void Enqueue(PostingSchedule schedule, DateTimeOffset before)
        {
            if (schedule.Rule.Next(before) is { } time && time <= until)
                next.Enqueue((schedule, before), (time, schedule.Name));
        }
    }
}
