using ThreadBot.Curricula;

namespace ThreadBot.Composition.Standards;

/// <summary>What a reader has met when a thread comes, whatever the schedule: all that led to what it requires.</summary>
internal sealed class KnownConcepts(ThreadLibrary library)
{
    private readonly Dictionary<string, ThreadTemplate> _teachers =
        library.Threads.SelectMany(t => t.Teaches.Select(concept => (concept, t))).DistinctBy(p => p.concept).ToDictionary(p => p.concept, p => p.t, StringComparer.Ordinal);

    /// <summary>All concepts that are taught.</summary>
    public IEnumerable<string> All => _teachers.Keys;

    /// <summary>What may be named in a thread: what was taught before, what it teaches or says again itself, and what it leads to; in the plan of a series, all of it.</summary>
    public HashSet<string> In(ThreadTemplate thread)
    {
        HashSet<string> known = [.. thread.Teaches, .. thread.SeeAlso, .. thread.Scope.Series.SelectMany(place => place.Thread.Teaches)];
        var pending = new Stack<string>([.. thread.Requires, .. thread.Revisits.Select(r => r.Concept)]);
        var seen = new HashSet<ThreadSlug>();
        while (pending.TryPop(out var concept))
        {
            known.Add(concept);
            if (!_teachers.TryGetValue(concept, out var teacher) || !seen.Add(teacher.Slug))
                continue;
            known.UnionWith(teacher.Teaches);
            foreach (var before in teacher.Requires)
                pending.Push(before);
        }

        return known;
    }
}
