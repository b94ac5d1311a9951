using ThreadBot.Curricula;

namespace ThreadBot.Composition.Standards;

/// <summary>What a reader has met when a thread comes, whatever the schedule: all that led to what it requires.</summary>
internal sealed class KnownConcepts(ThreadLibrary library)
{
    /// <summary>All concepts that are taught.</summary>
    public IEnumerable<string> All => library.Teachers.Select(t => t.Key);

    /// <summary>What may be named in a thread: what was taught before, what it teaches or says again itself, and what it leads to; in the plan of a series, all of it.</summary>
    public HashSet<string> In(ThreadTemplate thread)
    {
        HashSet<string> known = [.. thread.Teaches, .. thread.SeeAlso, .. thread.Scope.Series.SelectMany(place => place.Thread.Teaches)];
        var pending = new Stack<string>([.. thread.Requires, .. thread.Revisits.Select(r => r.Concept)]);
        var seen = new HashSet<ThreadSlug>();
        while (pending.TryPop(out var concept))
        {
            known.Add(concept);
            if (library.Teachers[concept].FirstOrDefault() is not { } teacher || !seen.Add(teacher.Slug))
                continue;
            known.UnionWith(teacher.Teaches);
            foreach (var before in teacher.Requires)
                pending.Push(before);
        }

        return known;
    }
}
