using ThreadBot.Curricula;

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

    /// <summary>The earlier threads that a thread leads back to by the concepts of its <c>see_also</c>.</summary>
    IReadOnlyList<EarlierThread> SeeAlso(ThreadTemplate thread) => [];
}

/// <summary>A thread that a later one leads back to.</summary>
/// <param name="Concept">The concept for whose sake it does.</param>
/// <param name="Title">The title of the thread that taught it.</param>
/// <param name="Url">Its address; null where it is only to be named.</param>
public sealed record EarlierThread(string Concept, string Title, string? Url);
