using ThreadBot.Curricula.Data;

namespace ThreadBot.Curricula.Files;

/// <summary>Warns of names that nothing reads: most are misspelt.</summary>
internal static class UnknownKeys
{
    public static List<Fault> Find(string file, MapNode map, string[] known)
    {
        var faults = new List<Fault>();
        foreach (var entry in map.Entries)
        {
            if (Array.IndexOf(known, entry.Key) < 0)
                faults.Add(new Fault(Severity.Warning, "front-matter", file, entry.Line, Explain(entry.Key, known)));
        }

        return faults;
    }

    private static string Explain(string key, string[] known) =>
        Nearest.To(key, known) is [var near, ..]
            ? $"'{key}' is not read here; did you mean '{near}'?"
            : $"'{key}' is not read here; what is read: {string.Join(", ", known)}.";
}
