using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadBot.Networks.Mastodon;

/// <summary>What a server says of itself at <c>/api/v2/instance</c>, or at <c>/api/v1/instance</c> before that, as far as it matters for a post.</summary>
/// <param name="Domain">Its name, such as <c>mastodon.social</c>.</param>
/// <param name="Version">The version of its program, with which a program that is not Mastodon says what it is.</param>
/// <param name="SourceUrl">Where the program's source is.</param>
/// <param name="Limits">What it takes.</param>
public sealed partial record MastodonInstance(string Domain, string Version, string SourceUrl, MastodonOptions Limits)
{
    /// <summary>No post is longer anywhere; a server that says more is not believed.</summary>
    private const int LongestPost = 100_000;

    private static readonly MastodonOptions Defaults = new();

    /// <summary>Reads an answer. What it leaves out, or says as no number above zero, is as in Mastodon's own program.</summary>
    /// <exception cref="FormatException">The text is no such answer.</exception>
    public static MastodonInstance Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, Json.Default.Answer) is { } answer && (answer.Configuration is not null || answer.MaxTootChars is not null)
                ? Of(answer, answer.Configuration ?? new(null, null, null))
                : throw new FormatException("The answer has no 'configuration': is it a server that speaks Mastodon's language?");
        }
        catch (JsonException e)
        {
            throw new FormatException($"The answer cannot be read: it is no JSON as Mastodon writes it{(e.Path is { Length: > 1 } path ? $", at {path}" : "")}.", e);
        }
    }

    private static MastodonInstance Of(Answer answer, Configuration configuration)
    {
        var (version, source) = (answer.Version ?? "", answer.SourceUrl ?? "");
        var limits = new MastodonOptions
        {
            MaxLength = Math.Min(LongestPost, Positive(configuration.Statuses?.MaxCharacters ?? answer.MaxTootChars, Defaults.MaxLength)),
            LinkLength = Positive(configuration.Statuses?.CharactersReservedPerUrl, Defaults.LinkLength),
            CountsEverything = !IsMastodon(version, source),
            MaxImages = Positive(configuration.Statuses?.MaxMediaAttachments, Defaults.MaxImages),
            MaxAltText = Positive(configuration.MediaAttachments?.DescriptionLimit, Defaults.MaxAltText),
            MaxImageBytes = configuration.MediaAttachments?.ImageSizeLimit is { } bytes and > 0 ? bytes : Defaults.MaxImageBytes,
            MaxVideoBytes = configuration.MediaAttachments?.VideoSizeLimit is { } video and > 0 ? video : Defaults.MaxVideoBytes,
            MaxPollOption = Positive(configuration.Polls?.MaxCharactersPerOption, Defaults.MaxPollOption),
        };
        return new(answer.Domain ?? answer.Uri ?? "", version, source, limits);
    }

    // Forks keep Mastodon's counting and its name in the address of their source; other programs name themselves, and none is known to
    // give links a price of their own when it refuses a post.
    private static bool IsMastodon(string version, string source) =>
        !version.Contains("compatible", StringComparison.OrdinalIgnoreCase)
        && !version.Contains("gotosocial", StringComparison.OrdinalIgnoreCase)
        && (source.Length == 0 || source.Contains("mastodon", StringComparison.OrdinalIgnoreCase));

    private static int Positive(int? value, int otherwise) => value is > 0 ? value.Value : otherwise;

    // "uri" and "max_toot_chars" are of the first version of the answer.
    private sealed record Answer(string? Domain, string? Uri, string? Version, string? SourceUrl, int? MaxTootChars, Configuration? Configuration);

    private sealed record Configuration(Statuses? Statuses, MediaAttachments? MediaAttachments, Polls? Polls);

    private sealed record Statuses(int? MaxCharacters, int? MaxMediaAttachments, int? CharactersReservedPerUrl);

    private sealed record MediaAttachments(int? DescriptionLimit, long? ImageSizeLimit, long? VideoSizeLimit);

    private sealed record Polls(int? MaxCharactersPerOption);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Answer))]
    private sealed partial class Json : JsonSerializerContext;
}
