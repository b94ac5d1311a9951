using System.Text.Json;

namespace ThreadBot.Tests.Networks;

/// <summary>Cases with the lengths and links that the networks' own programs give; the sources are named in the files.</summary>
internal static class ConformanceCases
{
    public static IEnumerable<JsonElement> Read(string file, params string[] sections) =>
        File.ReadLines(Path.Combine(Folder(), file))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => sections.Contains(row.GetProperty("section").GetString()));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThreadBot.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "ThreadBot.Tests", "Networks", "Conformance");
    }
}
