using System.Text.Json;

namespace TwitterText.Tests;

/// <summary>The conformance suites, which stand beside the checkout: <c>shared/conformance</c> in a folder above.</summary>
internal static class ConformanceData
{
    private static readonly string Folder = Path.Combine("shared", "conformance");

    /// <summary>Why the suites cannot be run; null if they can.</summary>
    public static string? Missing { get; } = Find("twitter-text.jsonl") is null
        ? $"The conformance data is missing: no {Folder} in {AppContext.BaseDirectory} or any folder above it. Put it beside the checkout."
        : null;

    /// <summary>The lines of a suite.</summary>
    public static IReadOnlyList<JsonElement> Read(string file)
    {
        var path = Find(file) ?? throw new FileNotFoundException($"{file} is missing in {Folder} beside the checkout.");
        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>Indices that JSON gives as [start, end].</summary>
    public static (int Start, int End) Indices(this JsonElement element) =>
        (element.GetProperty("indices")[0].GetInt32(), element.GetProperty("indices")[1].GetInt32());

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static int Number(this JsonElement element, string property) => element.GetProperty(property).GetInt32();

    private static string? Find(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, Folder, file) is var path && File.Exists(path))
                return path;
        }

        return null;
    }
}
