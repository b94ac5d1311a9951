namespace ThreadBot.Curricula.Lessons;

/// <summary>How far a thread is on an account.</summary>
public enum Standing
{
    /// <summary>It stands.</summary>
    Published,

    /// <summary>It was begun and is not out: on its way, held, refused or rolled back.</summary>
    Begun,

    /// <summary>All that it requires was taught.</summary>
    Ready,

    /// <summary>Something that it requires was not taught yet.</summary>
    Waiting,

    /// <summary>It can never come, because of an error that <c>check</c> names.</summary>
    Blocked,
}

/// <summary>Where a thread stands on an account.</summary>
/// <param name="Template">The thread.</param>
/// <param name="Standing">How far it is.</param>
/// <param name="Missing">The concepts that it waits for.</param>
/// <param name="At">The instant of its slot; null where it has had none.</param>
public sealed record ThreadStanding(ThreadTemplate Template, Standing Standing, IReadOnlyList<string> Missing, DateTimeOffset? At)
{
    /// <summary>Where all threads stand, in the order of the library, those with an error last.</summary>
    /// <param name="library">The threads.</param>
    /// <param name="past">What the account has had.</param>
    public static IReadOnlyList<ThreadStanding> Of(ThreadLibrary library, IReadOnlyList<PastLesson> past)
    {
        var known = new Progress(library, past).Known;
        var latest = new Dictionary<ThreadSlug, PastLesson>();
        foreach (var lesson in past)
            latest[lesson.Slug] = lesson;
        return
        [
            .. library.Threads.Select(t => Of(t, latest.GetValueOrDefault(t.Slug), known)),
            .. library.Blocked.Select(t => new ThreadStanding(t, Standing.Blocked, [.. t.Requires.Where(c => !known.Contains(c))], null)),
        ];
    }

    private static ThreadStanding Of(ThreadTemplate thread, PastLesson? lesson, IReadOnlySet<string> known)
    {
        if (lesson is not null)
            return new ThreadStanding(thread, lesson.Status == DeliveryStatus.Published ? Standing.Published : Standing.Begun, [], lesson.At);
        var missing = thread.Requires.Where(c => !known.Contains(c)).ToList();
        return new ThreadStanding(thread, missing.Count == 0 ? Standing.Ready : Standing.Waiting, missing, null);
    }
}
