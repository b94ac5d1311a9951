namespace ThreadBot.Curricula;

/// <summary>What came of looking for a thread by its slug or the end of it.</summary>
public abstract record ThreadSearch
{
    private ThreadSearch()
    {
    }

    /// <summary>There is one.</summary>
    /// <param name="Template">The thread.</param>
    public sealed record Found(ThreadTemplate Template) : ThreadSearch;

    /// <summary>There are several.</summary>
    /// <param name="Matches">Their slugs, in the order of the library.</param>
    public sealed record Ambiguous(IReadOnlyList<ThreadSlug> Matches) : ThreadSearch;

    /// <summary>There is none.</summary>
    /// <param name="Near">What may have been meant, the nearest first; empty where nothing is near.</param>
    public sealed record Missing(IReadOnlyList<ThreadSlug> Near) : ThreadSearch;
}
