using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ThreadBot.App.Settings;

/// <summary>Puts values into the settings file and leaves the rest of it as it is.</summary>
internal static partial class SettingsChange
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Settings as they stand in a file.</summary>
    public static string Json(JsonNode settings) => EscapedEmoji().Replace(settings.ToJsonString(Written), pair =>
        $"{pair.Groups["before"].Value}{Unit(pair.Groups["high"])}{Unit(pair.Groups["low"])}");

    /// <summary>Sets values; the file is made where there is none.</summary>
    /// <param name="file">The settings file.</param>
    /// <param name="section">The names that lead to the section, from the outermost in.</param>
    /// <param name="values">The section's values.</param>
    /// <exception cref="UserError">The file is no JSON that can be written again as it was.</exception>
    public static void Write(string file, IEnumerable<string> section, JsonObject values)
    {
        var name = Path.GetFileName(file);
        try
        {
            var settings = File.Exists(file) ? Read(file) : [];
            var target = section.Aggregate(settings, (at, key) => at[key] as JsonObject ?? Add(at, key));
            foreach (var (key, value) in values)
                target[key] = value?.DeepClone();
            Replace(file, Json(settings) + "\n");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new UserError($"{name} holds comments, or is no JSON, and writing it would lose something: put the lines in by hand; without --write they are printed.", e);
        }
    }

    // Names of settings take no notice of case.
    private static JsonObject Read(string file) =>
        JsonNode.Parse(File.ReadAllText(file), new JsonNodeOptions { PropertyNameCaseInsensitive = true }, new JsonDocumentOptions { AllowTrailingCommas = true }) as JsonObject
        ?? throw new JsonException("It is no object.");

    private static JsonObject Add(JsonObject parent, string key)
    {
        var child = new JsonObject(parent.Options);
        parent[key] = child;
        return child;
    }

    // Whole or not at all, and as private as it was.
    private static void Replace(string file, string text)
    {
        var next = file + ".new";
        File.WriteAllText(next, text);
        if (!OperatingSystem.IsWindows() && File.Exists(file))
            File.SetUnixFileMode(next, File.GetUnixFileMode(file));
        File.Move(next, file, overwrite: true);
    }

    private static char Unit(Group hex) => (char)int.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // Even the encoder that leaves most as it is writes an emoji as two numbers.
    [GeneratedRegex(@"(?<!\\)(?<before>(?:\\\\)*)\\u(?<high>D[89AB][0-9A-F]{2})\\u(?<low>D[C-F][0-9A-F]{2})")]
    private static partial Regex EscapedEmoji();
}
