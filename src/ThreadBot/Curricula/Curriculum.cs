using ThreadBot.Curricula.Series;
using ThreadBot.Curricula.Standards;

namespace ThreadBot.Curricula;

/// <summary>A folder of threads that belong together.</summary>
/// <param name="Name">The folder's name; the first part of its threads' slugs.</param>
/// <param name="Title">For a reader; the folder's name where nothing else is said.</param>
public sealed record Curriculum(string Name, string Title)
{
    /// <summary>In a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>Whoever writes it, as a reader should see it.</summary>
    public string? Author { get; init; }

    /// <summary>BCP 47 tag; what its threads are written in where they do not say.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The threads of other curricula that it puts in an order of its own; empty for all but a series.</summary>
    public IReadOnlyList<SeriesEntry> Threads { get; init; } = [];

    /// <summary>Whether it is an order of other curricula's threads. It comes only where it is named.</summary>
    public bool IsSeries => Threads.Count > 0;

    /// <summary>What its author holds its content to; null for nothing. It is read when somebody asks whether it is kept.</summary>
    internal Lazy<Standard?> Standard { get; init; } = new(value: null);
}
