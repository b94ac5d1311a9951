namespace ThreadBot.Curricula.Lessons;

/// <summary>What a schedule gives in its slots, and how often it comes back to what was taught.</summary>
public sealed record LessonRhythm
{
    /// <summary>The curricula in the order in which they are taken; empty for all, by name.</summary>
    public IReadOnlyList<string> Curricula { get; init; } = [];

    /// <summary>Whether it gives threads in the author's order.</summary>
    public bool Threads { get; init; } = true;

    /// <summary>Of how many slots in a row at most one is a recap; zero for none at all.</summary>
    public int RecapEvery { get; init; } = 3;

    /// <summary>Of how many slots in a row at most one is a quiz; zero for none at all.</summary>
    public int QuizEvery { get; init; } = 4;

    /// <summary>How many of the latest slots have to be known to keep to it.</summary>
    public int Memory => Math.Max(0, Math.Max(RecapEvery, QuizEvery) - 1);

    /// <summary>Whether the next slot may be of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="before">What the schedule's slots before held, latest first: the kind, or null for anything else and for nothing.</param>
    public bool Allows(RevisitKind kind, IEnumerable<RevisitKind?> before)
    {
        var every = kind == RevisitKind.Recap ? RecapEvery : QuizEvery;
        return every > 0 && !before.Take(every - 1).Contains(kind);
    }
}

/// <summary>A slot that asks for a lesson.</summary>
/// <param name="At">Its instant.</param>
/// <param name="Zone">The zone in whose calendar days are counted.</param>
/// <param name="Rhythm">What its schedule gives.</param>
/// <param name="Before">What the schedule's slots before held, latest first; as many as the rhythm remembers.</param>
public sealed record LessonSlot(DateTimeOffset At, TimeZoneInfo Zone, LessonRhythm Rhythm, IReadOnlyList<RevisitKind?> Before)
{
    /// <summary>The day on the schedule's calendar.</summary>
    public DateOnly Day => DayOf(At);

    internal DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
