namespace ThreadBot.Curricula.Lessons;

/// <summary>The order that authors give threads where nothing requires anything: curriculum, <c>order</c>, the file's name, the place in a family.</summary>
internal static class AuthorsOrder
{
    private const string Extension = ".sbnmd";

    /// <summary>Puts threads in their order.</summary>
    /// <param name="threads">The threads.</param>
    /// <param name="curricula">The order of the curricula; by name where it is empty.</param>
    public static IEnumerable<ThreadTemplate> Sort(IEnumerable<ThreadTemplate> threads, IReadOnlyList<string> curricula) =>
        threads
            .OrderBy(t => curricula.Index().FirstOrDefault(c => c.Item == t.Slug.Curriculum).Index)
            .ThenBy(t => t.Slug.Curriculum, StringComparer.Ordinal)
            .ThenBy(t => t.Order)
            .ThenBy(t => t.File[..^Extension.Length], StringComparer.Ordinal)
            .ThenBy(t => t.Place);
}
