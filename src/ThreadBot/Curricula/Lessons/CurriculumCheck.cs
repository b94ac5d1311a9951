namespace ThreadBot.Curricula.Lessons;

/// <summary>What is wrong between threads that are right in themselves: words that nobody teaches, and threads that no schedule can reach.</summary>
public static class CurriculumCheck
{
    /// <summary>The concepts of <c>see_also</c> and <c>asks</c> that no thread teaches. The thread can go out without them.</summary>
    public static IEnumerable<Fault> UnknownConcepts(ThreadLibrary library) =>
        from thread in library.Threads
        from concept in thread.SeeAlso.Concat(thread.Asks)
        where !library.Teachers.Contains(concept)
        select Warning("unknown-concept", thread, thread.Lines.SeeAlso, $"{thread.Slug} leads back to '{concept}', which no thread teaches{Suggest(concept, library.Teachers.Select(t => t.Key))}");

    /// <summary>The threads of some curricula that can never come where nothing but these curricula is posted.</summary>
    /// <param name="library">All threads.</param>
    /// <param name="account">The account that they are posted on.</param>
    /// <param name="curricula">The curricula of all of its schedules; empty for all.</param>
    public static IEnumerable<Fault> Unreachable(ThreadLibrary library, string account, IReadOnlyCollection<string> curricula)
    {
        var waiting = library.ThreadsOf(curricula).ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        // Threads stand in an order in which most are reached in the first pass, however long the chain of what they require.
        while (waiting.RemoveAll(IsReached) > 0)
        {
        }

        return waiting.Select(thread =>
        {
            var missing = thread.Requires.First(c => !known.Contains(c));
            var teacher = library.Threads.First(t => t.Teaches.Contains(missing)).Slug.Curriculum;
            return Warning("unreachable", thread, thread.Lines.Requires,
                $"{thread.Slug} never comes on '{account}': it requires '{missing}', which no thread teaches that comes there. Add the curriculum '{teacher}' to a schedule of the account, or take the word out.");
        });

        bool IsReached(ThreadTemplate thread)
        {
            if (!thread.Requires.All(known.Contains))
                return false;
            known.UnionWith(thread.Teaches);
            return true;
        }
    }

    private static string Suggest(string concept, IEnumerable<string> taught) =>
        Nearest.To(concept, taught) is [var near, ..] ? $"; did you mean '{near}'?" : ": mend the word, or take it out.";

    private static Fault Warning(string rule, ThreadTemplate thread, int line, string message) =>
        new(Severity.Warning, rule, thread.File, line, message) { Thread = thread.Slug };
}
