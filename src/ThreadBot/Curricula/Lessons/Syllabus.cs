namespace ThreadBot.Curricula.Lessons;

/// <summary>Which threads are ready on an account: not begun there yet, and nothing before what it builds on.</summary>
public sealed class Syllabus
{
    private readonly ThreadTemplate[] _threads;
    private readonly HashSet<ThreadSlug> _quizzes;

    /// <summary>The threads of some curricula.</summary>
    /// <param name="library">All threads.</param>
    /// <param name="curricula">The curricula it takes from, in order; empty for all, by name.</param>
    public Syllabus(ThreadLibrary library, IReadOnlyList<string> curricula)
    {
        _threads = curricula.Count == 0
            ? [.. InOrder(library.ThreadsOf(curricula))]
            : [.. curricula.SelectMany(name => library.IsSeries(name) ? library.ThreadsOf(name) : InOrder(library.ThreadsOf(name))).DistinctBy(t => t.Slug)];
        _quizzes = [.. _threads.Where(t => !t.IsInOrder).Select(t => t.Slug)];
    }

    /// <summary>The threads that could go out next, in the author's order.</summary>
    /// <param name="known">The concepts that were taught on the account.</param>
    /// <param name="taken">What was begun there, and so is not to be begun again.</param>
    public IEnumerable<ThreadTemplate> Ready(IReadOnlySet<string> known, IReadOnlySet<ThreadSlug> taken) =>
        _threads.Where(t => !taken.Contains(t.Slug) && t.Requires.All(known.Contains));

    /// <summary>Whether a quiz has its place in a series, and so neither waits until it is due nor comes as soon as it is.</summary>
    public bool Places(ThreadTemplate quiz) => _quizzes.Contains(quiz.Slug);

    // In a series a quiz has the place that its author gave it; elsewhere it comes when it is due.
    private static IEnumerable<ThreadTemplate> InOrder(IEnumerable<ThreadTemplate> threads) => AuthorsOrder.Sort(threads.Where(t => t.IsInOrder));
}
