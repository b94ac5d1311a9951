namespace CrashMatrix;

/// <summary>What went wrong with threads.</summary>
/// <param name="Scenarios">How many threads there were.</param>
/// <param name="Duplicates">Posts that were made more often than once.</param>
/// <param name="Orphans">Posts that stand and hang on nothing, or belong to a thread of which nothing should stand.</param>
/// <param name="Lost">Threads that are not in the end what they should be.</param>
internal sealed record Tally(int Scenarios, int Duplicates, int Orphans, int Lost)
{
    /// <summary>Whether nothing went wrong.</summary>
    public bool IsClean => (Duplicates, Orphans, Lost) == (0, 0, 0);

    /// <summary>Both together.</summary>
    public Tally And(Tally other) => new(Scenarios + other.Scenarios, Duplicates + other.Duplicates, Orphans + other.Orphans, Lost + other.Lost);

    public override string ToString() => $"{Scenarios} scenarios, {Duplicates} duplicates, {Orphans} orphans, {Lost} lost";
}
