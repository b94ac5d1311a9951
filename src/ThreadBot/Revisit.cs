namespace ThreadBot;

/// <summary>In which way a thread comes back to what was taught before.</summary>
public enum RevisitKind
{
    /// <summary>It says it again in other words.</summary>
    Recap,

    /// <summary>It asks about it.</summary>
    Quiz,
}

/// <summary>That a thread comes back to a concept.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Concept">The concept, as an earlier thread taught it.</param>
/// <param name="Words">The words in which a recap says it; null for a quiz.</param>
public sealed record Revisit(RevisitKind Kind, string Concept, string? Words = null);
