namespace ThreadBot.Curricula;

/// <summary>
/// Puts threads in an order in which every concept is taught before it is required. A concept counts as taught once any one thread
/// that teaches it has come; among threads that could come next, the given order decides.
/// </summary>
/// <param name="candidates">All threads, in the order in which they would come if nothing required anything.</param>
internal sealed class ReadingOrder(IReadOnlyList<Candidate> candidates)
{
    private readonly Dictionary<string, List<int>> _requirers = Index(candidates, c => c.Template.Requires);
    private readonly HashSet<string> _taught = [];
    private readonly List<ThreadTemplate> _threads = [];

    /// <summary>The threads that can come, in their order.</summary>
    public IReadOnlyList<ThreadTemplate> Threads => _threads;

    /// <summary>Places what can be placed, and says why each of the others cannot.</summary>
    public IReadOnlyList<Fault> Find(CancellationToken cancellationToken)
    {
        var placed = Place(cancellationToken);
        return _threads.Count == candidates.Count ? [] : new BlockedThreads(candidates, placed, Index(candidates, c => c.Template.Teaches), _taught).Explain();
    }

    private bool[] Place(CancellationToken cancellationToken)
    {
        var missing = new int[candidates.Count];
        for (var i = 0; i < missing.Length; i++)
            missing[i] = candidates[i].Template.Requires.Count;
        var ready = new PriorityQueue<int, int>();
        for (var i = 0; i < candidates.Count; i++)
            EnqueueIfReady(i);

        var placed = new bool[candidates.Count];
        while (ready.TryDequeue(out var next, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            placed[next] = true;
            _threads.Add(candidates[next].Template);
            foreach (var concept in candidates[next].Template.Teaches.Where(_taught.Add))
            {
                foreach (var requirer in _requirers.GetValueOrDefault(concept, []))
                {
                    missing[requirer]--;
                    EnqueueIfReady(requirer);
                }
            }
        }

        return placed;

        void EnqueueIfReady(int index)
        {
            if (candidates[index].IsSound && missing[index] == 0)
                ready.Enqueue(index, index);
        }
    }

    private static Dictionary<string, List<int>> Index(IReadOnlyList<Candidate> candidates, Func<Candidate, IReadOnlyList<string>> conceptsOf)
    {
        var index = new Dictionary<string, List<int>>();
        for (var i = 0; i < candidates.Count; i++)
        {
            foreach (var concept in conceptsOf(candidates[i]))
            {
                if (!index.TryGetValue(concept, out var places))
                    index.Add(concept, places = []);
                places.Add(i);
            }
        }

        return index;
    }
}

/// <summary>A thread that looks for its place.</summary>
/// <param name="Template">The thread.</param>
/// <param name="RequiresLine">The line that says what it requires.</param>
/// <param name="IsSound">False where its front matter holds an error, so that it cannot come.</param>
internal sealed record Candidate(ThreadTemplate Template, int RequiresLine, bool IsSound);
