using ThreadBot.Curricula.Data;

namespace ThreadBot.Curricula.Files;

/// <summary>Warns of names that nothing reads: most are misspelt.</summary>
internal static class UnknownKeys
{
    public static IReadOnlyList<Fault> Find(string file, MapNode map, IReadOnlyCollection<string> known) =>
        map.Entries.All(e => known.Contains(e.Key)) ? [] : Explain(file, map, known);

    private static List<Fault> Explain(string file, MapNode map, IReadOnlyCollection<string> known) =>
        [.. map.Entries
            .Where(e => !known.Contains(e.Key))
            .Select(e => new Fault(Severity.Warning, "front-matter", file, e.Line, Explain(e.Key, known)))];

    private static string Explain(string key, IReadOnlyCollection<string> known) =>
        Nearest.To(key, known) is [var near, ..]
            ? $"'{key}' is not read here; did you mean '{near}'?"
            : $"'{key}' is not read here; what is read: {string.Join(", ", known)}.";
}
