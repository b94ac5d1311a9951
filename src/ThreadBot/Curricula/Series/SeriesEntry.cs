namespace ThreadBot.Curricula.Series;

/// <summary>A place in the list of a series.</summary>
/// <param name="Slug">The thread that comes there, of whichever curriculum.</param>
/// <param name="Purpose">What it is there for, in a few words; null where nothing is said.</param>
public sealed record SeriesEntry(ThreadSlug Slug, string? Purpose)
{
    /// <summary>Its line in <c>curriculum.yaml</c>, for faults.</summary>
    internal int Line { get; init; }
}

/// <summary>A place in the list of a series, and the thread that comes there.</summary>
internal sealed record SeriesPlace(SeriesEntry Entry, ThreadTemplate Thread);
