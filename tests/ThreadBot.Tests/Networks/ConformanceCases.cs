using System.Text.Json;

namespace ThreadBot.Tests.Networks;

/// <summary>Cases with the lengths and links that the networks' own programs give; the sources are named in the files.</summary>
internal static class ConformanceCases
{
    public static IEnumerable<JsonElement> Read(string file, params string[] sections) =>
        File.ReadLines(PathOf(file))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => sections.Contains(row.GetProperty("section").GetString()));

    public static string PathOf(string file) => Path.Combine(Repository.Root, "tests", "ThreadBot.Tests", "Networks", "Conformance", file);
}
