namespace ThreadBot.Curricula;

/// <summary>Which threads are ready on an account: not delivered there yet, and nothing before what it builds on.</summary>
/// <param name="library">All threads, in order.</param>
/// <param name="curricula">The curricula it takes from, in order; empty for all.</param>
public sealed class Syllabus(ThreadLibrary library, IReadOnlyList<string> curricula)
{
    /// <summary>The threads that could go out next, best first.</summary>
    /// <param name="published">What stands on the account.</param>
    /// <param name="taken">What is on its way there or held back, and so not to be begun again.</param>
    public IEnumerable<ThreadTemplate> Ready(IReadOnlySet<ThreadSlug> published, IReadOnlySet<ThreadSlug> taken)
    {
        var known = library.Threads.Where(t => published.Contains(t.Slug)).SelectMany(t => t.Teaches).ToHashSet(StringComparer.Ordinal);
        return InOrder().Where(t => !published.Contains(t.Slug) && !taken.Contains(t.Slug) && t.Requires.All(known.Contains));
    }

    private IEnumerable<ThreadTemplate> InOrder() =>
        curricula.Count == 0
            ? library.Threads
            : curricula.SelectMany(name => library.Threads.Where(t => t.Slug.Curriculum == name));
}
