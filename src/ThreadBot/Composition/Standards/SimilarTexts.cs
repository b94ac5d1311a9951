namespace ThreadBot.Composition.Standards;

/// <summary>
/// Finds posts of different threads that say much of the same in the same words: it compares runs of five words, and keeps a number for each
/// of them, not the text.
/// </summary>
internal sealed class SimilarTexts
{
    private const int Run = 5;

    // A shorter post is a question or a greeting, and may sound like others.
    private const int FewestRuns = 12;

    private readonly Dictionary<int, Origin> _first = [];

    /// <summary>Takes a post; the one before it that shares the largest part of its runs, and that part from 0 to 1.</summary>
    public (ThreadSlug Thread, int Post, double Share) Add(ThreadSlug thread, PostDraft post)
    {
        var runs = RunsOf(post.Body);
        if (runs.Count < FewestRuns)
            return default;
        var shared = new Dictionary<Origin, int>();
        foreach (var run in runs)
        {
            if (!_first.TryAdd(run, new(thread, post.Number)) && _first[run] is var origin && origin.Thread != thread)
                shared[origin] = shared.GetValueOrDefault(origin) + 1;
        }

        if (shared.Count == 0)
            return default;
        var (nearest, count) = shared.MaxBy(s => s.Value);
        return (nearest.Thread, nearest.Post, (double)count / runs.Count);
    }

    private static HashSet<int> RunsOf(string text)
    {
        var words = ProseWords.AllIn(text).Select(w => string.GetHashCode(w, StringComparison.OrdinalIgnoreCase)).ToList();
        var runs = new HashSet<int>();
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var hash = new HashCode();
            for (var j = i; j < i + Run; j++)
                hash.Add(words[j]);
            runs.Add(hash.ToHashCode());
        }

        return runs;
    }

    private readonly record struct Origin(ThreadSlug Thread, int Post);
}
