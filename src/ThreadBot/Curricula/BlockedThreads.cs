namespace ThreadBot.Curricula;

/// <summary>Says of each thread that found no place why it did not: nobody teaches what it requires, it waits for itself, or for one that is blocked.</summary>
internal sealed class BlockedThreads(
    IReadOnlyList<Candidate> candidates, bool[] placed, Dictionary<string, List<int>> teachers, HashSet<string> taught)
{
    private readonly HashSet<int> _inCycle = [];
    private readonly Dictionary<string, string> _suggestions = [];
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Explain()
    {
        var blocked = Enumerable.Range(0, candidates.Count).Where(i => !placed[i]).ToList();
        if (blocked.Count == 0)
            return [];
        foreach (var thread in blocked)
            ReportUnknownConcepts(thread);

        FindCycles(blocked);
        foreach (var thread in blocked.Where(IsOnlyWaiting))
            ReportWaiting(thread);
        return _faults;
    }

    private void ReportUnknownConcepts(int thread)
    {
        foreach (var concept in candidates[thread].Template.Requires.Where(c => !teachers.ContainsKey(c)))
            Report(thread, "unknown-concept", $"No thread teaches '{concept}', which this one requires{Suggest(concept)}");
    }

    // Each blocked thread points at the first one it waits for, so that following the pointers finds every cycle once.
    private void FindCycles(List<int> blocked)
    {
        var seen = new HashSet<int>();
        foreach (var start in blocked)
        {
            var path = new List<int>();
            int? next = start;
            while (next is { } thread && seen.Add(thread))
            {
                path.Add(thread);
                next = FirstAwaited(thread)?.Teacher;
            }

            if (next is { } repeated && path.IndexOf(repeated) is var from and >= 0)
                ReportCycle(path[from..]);
        }
    }

    private void ReportCycle(List<int> cycle)
    {
        for (var i = 0; i < cycle.Count; i++)
        {
            _inCycle.Add(cycle[i]);
            var path = cycle.Skip(i).Concat(cycle.Take(i)).Append(cycle[i]);
            Report(cycle[i], "cycle",
                $"{string.Join(" requires ", path.Select(SlugOf))}: take '{FirstAwaited(cycle[i])!.Value.Concept}' out of what {SlugOf(cycle[i])} requires, or teach it earlier.");
        }
    }

    private bool IsOnlyWaiting(int thread) =>
        candidates[thread].IsSound && !_inCycle.Contains(thread) && candidates[thread].Template.Requires.All(teachers.ContainsKey);

    private void ReportWaiting(int thread)
    {
        if (FirstAwaited(thread) is var (teacher, concept))
            Report(thread, LeadsIntoCycle(teacher) ? "cycle" : "unknown-concept", $"Nobody else teaches '{concept}' than {SlugOf(teacher)}, which is blocked: mend that thread first.");
    }

    private bool LeadsIntoCycle(int thread)
    {
        for (int? next = thread; next is { } step; next = FirstAwaited(step)?.Teacher)
        {
            if (_inCycle.Contains(step))
                return true;
        }

        return false;
    }

    private (int Teacher, string Concept)? FirstAwaited(int thread)
    {
        foreach (var concept in candidates[thread].Template.Requires.Where(c => !taught.Contains(c) && teachers.ContainsKey(c)))
            return (teachers[concept][0], concept);
        return null;
    }

    private string Suggest(string concept)
    {
        if (!_suggestions.TryGetValue(concept, out var suggestion))
        {
            var near = Nearest.To(concept, teachers.Keys);
            suggestion = near.Count > 0 ? $"; did you mean '{near[0]}'?" : ": write it, or take the word out.";
            _suggestions[concept] = suggestion;
        }

        return suggestion;
    }

    private ThreadSlug SlugOf(int thread) => candidates[thread].Template.Slug;

    private void Report(int thread, string rule, string message) =>
        _faults.Add(new Fault(Severity.Error, rule, candidates[thread].Template.File, candidates[thread].RequiresLine, message)
        {
            Thread = SlugOf(thread),
        });
}
