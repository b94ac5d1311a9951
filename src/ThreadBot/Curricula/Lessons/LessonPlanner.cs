namespace ThreadBot.Curricula.Lessons;

/// <summary>
/// Which lesson comes next on an account: a function of the threads, of what the account has had, of its settings and of the slot, and of
/// nothing else. The schedule asks it, and so does whoever looks ahead.
/// </summary>
/// <param name="library">All threads.</param>
/// <param name="spacing">When the account comes back to what it taught.</param>
public sealed class LessonPlanner(ThreadLibrary library, Spacing spacing)
{
    private readonly List<ThreadTemplate> _quizzes = [.. AuthorsOrder.Sort(library.Threads.Where(t => t.Asks.Count > 0))];
    private readonly List<(ThreadTemplate Template, RecapSource Source)> _recaps =
        [.. library.Threads.Where(t => t.MakesRecaps).Select(t => (t, new RecapSource(t)))];

    private readonly Dictionary<string, Syllabus> _syllabi = [];

    /// <summary>What a template stands for, to be looked at before its time: recaps that say all there is to say, or the one thread that it is.</summary>
    /// <param name="template">The template.</param>
    /// <param name="spacing">How much a recap gathers.</param>
    public static IEnumerable<ThreadTemplate> Samples(ThreadTemplate template, Spacing spacing)
    {
        var source = new RecapSource(template);
        // The template itself is rendered where it is no recap, or where there is something wrong with what it gathers from.
        return template.MakesRecaps && source.EmptyList is null ? source.Samples(spacing.MostInRecap) : [template];
    }

    /// <summary>The lessons that could fill a slot, best first: a recap where one is due and allowed, then a quiz, then threads in their order; in a series, quizzes among them.</summary>
    /// <param name="progress">What the account has had.</param>
    /// <param name="slot">The slot.</param>
    public IEnumerable<Lesson> Next(Progress progress, LessonSlot slot)
    {
        if (slot.Rhythm.Allows(RevisitKind.Recap, slot.Before))
        {
            foreach (var recap in Recaps(progress, slot))
                yield return new Lesson.Recap(recap);
        }

        if (slot.Rhythm.Allows(RevisitKind.Quiz, slot.Before))
        {
            foreach (var quiz in Quizzes(progress, slot))
                yield return new Lesson.Quiz(quiz);
        }

        foreach (var thread in slot.Rhythm.Threads ? SyllabusOf(slot.Rhythm).Ready(progress.Known, progress.Taken) : [])
            yield return thread.IsInOrder ? new Lesson.Thread(thread) : new Lesson.Quiz(thread);
    }

    /// <summary>The concepts that are to be said again, and the day from which they are, soonest first. Whether there are words left for them is another matter.</summary>
    /// <param name="progress">What the account has had.</param>
    /// <param name="slot">Whose calendar counts.</param>
    public IEnumerable<(string Concept, DateOnly Day)> Returns(Progress progress, LessonSlot slot)
    {
        var dates = new DueDates(spacing, slot);
        return from item in _recaps.SelectMany(r => r.Source.Items).DistinctBy(i => i.Concept)
               let day = progress.Find(item.Concept) is { } history ? dates.Recap(history) : null
               where day is not null
               orderby day
               select (item.Concept, day.Value);
    }

    private IEnumerable<ThreadTemplate> Recaps(Progress progress, LessonSlot slot)
    {
        var choice = new RecapChoice(progress, spacing, slot);
        foreach (var (template, source) in _recaps.Where(r => IsGiven(r.Template, slot.Rhythm)))
        {
            if (!progress.Taken.Contains(source.SlugOf(slot.Day)) && choice.Due(source.Items) is { Count: > 0 } due)
                yield return source.Make(slot.Day, due);
        }
    }

    private IEnumerable<ThreadTemplate> Quizzes(Progress progress, LessonSlot slot)
    {
        var dates = new DueDates(spacing, slot);
        var due = new List<(DateOnly Day, ThreadTemplate Quiz)>();
        var syllabus = SyllabusOf(slot.Rhythm);
        foreach (var quiz in _quizzes.Where(q => IsGiven(q, slot.Rhythm) && !syllabus.Places(q) && !progress.Taken.Contains(q.Slug) && q.Requires.All(progress.Known.Contains)))
        {
            if (DueDay(quiz) is { } day && day <= slot.Day)
                due.Add((day, quiz));
        }

        // Where there are more than slots, the latest: asked soon it still tells how long the next gaps should be.
        return due.OrderByDescending(d => d.Day).Select(d => d.Quiz);

        // Due when the last of what it asks about is.
        DateOnly? DueDay(ThreadTemplate quiz)
        {
            var days = quiz.Asks.Select(concept => progress.Find(concept) is { } history ? dates.Quiz(history) : null).ToList();
            return days.Contains(null) ? null : days.Max();
        }
    }

    private bool IsGiven(ThreadTemplate template, LessonRhythm rhythm) => rhythm.Curricula.Count == 0
        ? !library.IsSeries(template.Slug.Curriculum)
        : rhythm.Curricula.Contains(template.Slug.Curriculum);

    private Syllabus SyllabusOf(LessonRhythm rhythm)
    {
        var key = string.Join('/', rhythm.Curricula);
        if (!_syllabi.TryGetValue(key, out var syllabus))
            _syllabi.Add(key, syllabus = new Syllabus(library, rhythm.Curricula));
        return syllabus;
    }
}
