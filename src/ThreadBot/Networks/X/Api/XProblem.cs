using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ThreadBot.Networks.X.Api;

/// <summary>
/// An error in any of the shapes in which X gives it: a problem, a problem with a list of what is wrong, the numbered errors of version 1.1,
/// OAuth's own, or the page of a server that stands before X's.
/// </summary>
internal sealed partial record XProblem
{
    private const int LongestWords = 300;

    /// <summary>Version 1.1's numbers.</summary>
    private static readonly Dictionary<int, XRefusal> Codes = new()
    {
        [32] = XRefusal.Unauthorized,
        [34] = XRefusal.NotFound,
        [88] = XRefusal.TooMany,
        [89] = XRefusal.Unauthorized,
        [144] = XRefusal.NotFound,
        [185] = XRefusal.TooMany,
        [187] = XRefusal.Duplicate,
        [215] = XRefusal.Unauthorized,
        [385] = XRefusal.ParentNotVisible,
    };

    public string? Title { get; init; }

    public string? Detail { get; init; }

    /// <summary>A URI whose host has changed and whose last part says what it is.</summary>
    public string? Type { get; init; }

    public string? Message { get; init; }

    [JsonConverter(typeof(LenientNumber))]
    public int? Code { get; init; }

    public IReadOnlyList<XProblem>? Errors { get; init; }

    public string? ErrorDescription { get; init; }

    /// <summary>Reads the body of an answer that is an error; whatever it holds, something comes of it.</summary>
    public static XProblem Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, XJson.Default.XProblem) ?? new XProblem();
        }
        catch (JsonException)
        {
            // HTML, plain text or nothing: the status says all there is to say.
            return new XProblem();
        }
    }

    /// <summary>What X says no to.</summary>
    public XRefusal Kind(HttpStatusCode status)
    {
        if (status == HttpStatusCode.Unauthorized)
            return XRefusal.Unauthorized;
        if (All.Select(p => Codes.GetValueOrDefault(p.Code ?? 0)).FirstOrDefault(k => k != XRefusal.Other) is var known and not XRefusal.Other)
            return known;
        if (status == HttpStatusCode.NotFound || Is("resource-not-found"))
            return XRefusal.NotFound;
        if (Says("duplicate content"))
            return XRefusal.Duplicate;
        return Says("deleted or not visible") ? XRefusal.ParentNotVisible : XRefusal.Other;
    }

    /// <summary>X's words, fit for one line, with the status behind them.</summary>
    public string Words(HttpStatusCode status)
    {
        var words = All.SelectMany(p => new[] { p.Detail, p.Message, p.ErrorDescription }).Where(w => !string.IsNullOrWhiteSpace(w)).Distinct();
        var text = Unprintable().Replace(string.Join(" ", words), " ").Trim();
        if (text.Length == 0)
            text = Title ?? status.ToString();
        else if (Title is not null && !text.Contains(Title, StringComparison.OrdinalIgnoreCase))
            text = $"{Title}: {text}";
        return $"{(text.Length > LongestWords ? $"{text[..LongestWords]}…" : text)} ({(int)status})";
    }

    private IEnumerable<XProblem> All => [this, .. Errors ?? []];

    /// <summary>Whether what can be asked for in a month is used up, of which X does not say when it ends.</summary>
    public bool IsCap => Is("usage-capped") || All.Any(p => p.Title == "UsageCapExceeded");

    private bool Is(string type) => All.Any(p => p.Type?.TrimEnd('/').Split('/')[^1].Equals(type, StringComparison.OrdinalIgnoreCase) ?? false);

    private bool Says(string words) => All.Any(p => $"{p.Detail} {p.Message}".Contains(words, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"[\p{C}\s]+")]
    private static partial Regex Unprintable();

    /// <summary>A number where it is one: a code may also be a word, of which nothing hangs.</summary>
    internal sealed class LenientNumber : JsonConverter<int?>
    {
        public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
                return number;
            reader.Skip();
            return null;
        }

        public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
