using Scriban.Runtime;

namespace ThreadBot.Curricula.Lessons;

/// <summary>A concept that a recap says again.</summary>
/// <param name="Concept">The concept: the item's slug.</param>
/// <param name="Item">What the data says of it.</param>
/// <param name="Words">The words that are said this time.</param>
internal sealed record Reminder(string Concept, ScriptObject Item, string Words)
{
    /// <summary>What a reader calls it.</summary>
    public string Name => Item["name"] as string ?? Concept;

    public Revisit ToRevisit() => new(RevisitKind.Recap, Concept, Words);
}
