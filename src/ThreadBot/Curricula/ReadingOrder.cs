namespace ThreadBot.Curricula;

/// <summary>
/// Puts threads in an order in which every concept is taught before it is required. A concept counts as taught once any one thread
/// that teaches it has come; among threads that could come next, the given order decides.
/// </summary>
/// <param name="candidates">All threads, in the order in which they would come if nothing required anything.</param>
internal sealed class ReadingOrder(IReadOnlyList<Candidate> candidates)
{
    private readonly ILookup<string, int> _teachers = Index(candidates, c => c.Template.Teaches);
    private readonly ILookup<string, int> _requirers = Index(candidates, c => c.Template.Requires);
    private readonly HashSet<string> _taught = [];
    private readonly List<ThreadTemplate> _threads = [];

    /// <summary>The threads that can come, in their order.</summary>
    public IReadOnlyList<ThreadTemplate> Threads => _threads;

    /// <summary>Places what can be placed, and says why each of the others cannot.</summary>
    public IReadOnlyList<Fault> Find(CancellationToken cancellationToken)
    {
        var placed = Place(cancellationToken);
        return new BlockedThreads(candidates, placed, _teachers, _taught).Explain();
    }

    private bool[] Place(CancellationToken cancellationToken)
    {
        var missing = candidates.Select(c => c.Template.Requires.Count).ToArray();
        var ready = new PriorityQueue<int, int>(Enumerable.Range(0, candidates.Count).Where(i => IsReady(i, missing)).Select(i => (i, i)));
        var placed = new bool[candidates.Count];
        while (ready.TryDequeue(out var next, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            placed[next] = true;
            _threads.Add(candidates[next].Template);
            foreach (var requirer in candidates[next].Template.Teaches.Where(_taught.Add).SelectMany(c => _requirers[c]))
            {
                missing[requirer]--;
                if (IsReady(requirer, missing))
                    ready.Enqueue(requirer, requirer);
            }
        }

        return placed;
    }

    private bool IsReady(int index, int[] missing) => candidates[index].IsSound && missing[index] == 0;

    private static ILookup<string, int> Index(IReadOnlyList<Candidate> candidates, Func<Candidate, IReadOnlyList<string>> concepts) =>
        candidates.SelectMany((c, i) => concepts(c).Select(concept => (concept, i))).ToLookup(p => p.concept, p => p.i);
}

/// <summary>A thread that looks for its place.</summary>
/// <param name="Template">The thread.</param>
/// <param name="RequiresLine">The line that says what it requires.</param>
/// <param name="IsSound">False where its front matter holds an error, so that it cannot come.</param>
internal sealed record Candidate(ThreadTemplate Template, int RequiresLine, bool IsSound);
