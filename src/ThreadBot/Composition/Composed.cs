namespace ThreadBot.Composition;

/// <summary>What rendering a template gave.</summary>
/// <param name="Text">The rendered thread; null where an error stands in the way.</param>
/// <param name="Faults">All that is wrong, errors and warnings.</param>
public sealed record Rendered(ThreadText? Text, IReadOnlyList<Fault> Faults);

/// <summary>What cutting a thread for a network gave.</summary>
/// <param name="Draft">Exactly what would go out; null where an error stands in the way.</param>
/// <param name="Faults">All that is wrong, errors and warnings, those of rendering included.</param>
public sealed record Composed(ThreadDraft? Draft, IReadOnlyList<Fault> Faults);

/// <summary>Where earlier threads stand, for links back to them.</summary>
public interface IThreadAddresses
{
    /// <summary>The address of a thread's first post; null where it does not stand yet.</summary>
    string? Find(ThreadSlug slug);
}
