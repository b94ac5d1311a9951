using ThreadBot.Deliveries;

namespace ThreadBot.App.Schedule;

/// <summary>A slot to come, and the lesson that would fill it if nothing changed.</summary>
/// <param name="Slot">The moment.</param>
/// <param name="Zone">The schedule's zone.</param>
/// <param name="ClockChanged">Whether the zone's clock was changed since the schedule's slot before.</param>
/// <param name="Lesson">The lesson, ready to go out; null where none is left.</param>
internal sealed record PlannedSlot(Slot Slot, TimeZoneInfo Zone, bool ClockChanged, PreparedLesson? Lesson)
{
    /// <summary>The moment on the zone's clock.</summary>
    public DateTimeOffset Local => OnClock(Slot.FireTime);

    /// <summary>Why the slot will be skipped, and the lesson wait for the next one; null where it will not.</summary>
    public string? Refusal { get; init; }

    /// <summary>When the answer to its quiz follows; null where nothing does.</summary>
    public DateTimeOffset? RevealAt => Refusal is null && Lesson?.Composed.Draft?.Posts.Where(p => p.Pause is not null).ToList() is [_, ..] held
        ? Slot.FireTime + held.Aggregate(TimeSpan.Zero, (sum, post) => sum + post.Pause!.Value)
        : null;

    /// <summary>An instant on the zone's clock.</summary>
    public DateTimeOffset OnClock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}

/// <summary>What the schedules will do, from what the ledger says today.</summary>
/// <param name="schedules">The schedules.</param>
/// <param name="forecasts">For each account that they post on, what its slots will hold.</param>
internal sealed class PostingPlan(IReadOnlyList<PostingSchedule> schedules, IReadOnlyDictionary<string, LessonForecast> forecasts)
{
    /// <summary>Asked, slot by slot and in order, why a draft may not go out; null where it may.</summary>
    public Func<Slot, ThreadDraft, string?> Refusal { get; init; } = (_, _) => null;

    /// <summary>All slots after the first moment, up to and with the second, in order.</summary>
    public IEnumerable<PlannedSlot> Between(DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken)
    {
        foreach (var (schedule, time, changed) in Times(after, until))
        {
            var slot = schedule.At(time);
            string? refusal = null;
            var lesson = forecasts[schedule.Account].Next(slot, schedule.Terms, draft => (refusal = Refusal(slot, draft)) is null, cancellationToken);
            yield return new PlannedSlot(slot, schedule.Rule.Zone, changed, lesson) { Refusal = refusal };
        }
    }

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
