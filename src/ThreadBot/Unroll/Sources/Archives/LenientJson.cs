using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>Reads JSON that may hold anything: what is not there, or is something else than it should be, is nothing.</summary>
internal static partial class LenientJson
{
    extension(JsonElement json)
    {
        /// <summary>A property; an undefined element where there is none.</summary>
        public JsonElement Part(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : default;

        /// <summary>A property's text; null where it is none.</summary>
        public string? Text(string name) => json.Part(name) is { ValueKind: JsonValueKind.String } text ? Read(text) : null;

        /// <summary>A property's number, which may be written as a text; null where it is none.</summary>
        public int? Number(string name) => Int(json.Part(name));

        /// <summary>The elements of a list; none where it is no list.</summary>
        public IEnumerable<JsonElement> List(string name) =>
            json.Part(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

        /// <summary>A number out of a list of them.</summary>
        public int? NumberAt(string name, int index) => Int(json.List(name).ElementAtOrDefault(index));
    }

    private static int? Int(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number when json.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(json.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static string Read(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of an emoji, left by whoever cut a text in the middle of one.
            using var mended = JsonDocument.Parse(Surrogate().Replace(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(text)), pair => pair.Length == 12 ? pair.Value : @"\ufffd"));
            return mended.RootElement.GetString()!;
        }
    }

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(\\u[dD][c-fC-F][0-9a-fA-F]{2})?|\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex Surrogate();
}
