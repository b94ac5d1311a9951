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
}
