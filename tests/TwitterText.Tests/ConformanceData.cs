using System.Text.Json;

namespace TwitterText.Tests;

/// <summary>The conformance suites, which stand beside the checkout: <c>shared/conformance</c> in a folder above.</summary>
internal static class ConformanceData
{
    private static readonly string Folder = Path.Combine("shared", "conformance");

    /// <summary>The lines of a suite. Its absence fails the test with a sentence that says what is missing.</summary>
    public static IReadOnlyList<JsonElement> Read(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, Folder, file) is var path && File.Exists(path))
                return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Fail($"The conformance data is missing: no {Folder}/{file} in {AppContext.BaseDirectory} or any folder above it. "
            + "Put the conformance folder beside the checkout.");
        return [];
    }

    /// <summary>Indices that JSON gives as [start, end].</summary>
    public static (int Start, int End) Indices(this JsonElement element) =>
        (element.GetProperty("indices")[0].GetInt32(), element.GetProperty("indices")[1].GetInt32());

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static int Number(this JsonElement element, string property) => element.GetProperty(property).GetInt32();
}
