namespace ThreadBot.Curricula.Lessons;

/// <summary>The order that authors give threads where nothing requires anything: curriculum, <c>order</c>, the file's name, the place in a family.</summary>
internal static class AuthorsOrder
{
    private const string Extension = ".sbnmd";

    /// <summary>Puts threads in their order.</summary>
    public static IEnumerable<ThreadTemplate> Sort(IEnumerable<ThreadTemplate> threads) =>
        threads
            .OrderBy(t => t.Slug.Curriculum, StringComparer.Ordinal)
            .ThenBy(t => t.Order)
            .ThenBy(t => t.File[..^Extension.Length], StringComparer.Ordinal)
            .ThenBy(t => t.Place);
}
