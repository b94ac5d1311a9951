using System.Text.Json;
using System.Text.Json.Serialization;

namespace Scriban.Tests.Conformance;

/// <summary>A template and what the original engine makes of it.</summary>
public sealed record ConformanceCase(string Id, string Category, string Template, string Expected, bool ExpectError)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public JsonElement? Model { get; init; }

    public Dictionary<string, string>? Includes { get; init; }

    public Dictionary<string, JsonElement>? Settings { get; init; }

    public string? Mode { get; init; }

    public string Path { get; init; } = "text";

    public int? ExpressionDepthLimit { get; init; }

    public bool Functions { get; init; }

    public string? ErrorKind { get; init; }

    public string? ErrorPos { get; init; }

    public string? ErrorType { get; init; }

    public string[] Flags { get; init; } = [];

    [JsonIgnore]
    public bool DependsOnItsSurroundings => Flags.Contains("time") || Flags.Contains("env");

    public static IReadOnlyList<ConformanceCase> Read(string file) =>
        [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<ConformanceCase>(line, Options)!).Where(c => !c.DependsOnItsSurroundings)];
}
