using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadBot.Networks.Mastodon;

/// <summary>What a server says of itself at <c>/api/v2/instance</c>, as far as it matters for a post.</summary>
/// <param name="Domain">Its name, such as <c>mastodon.social</c>.</param>
/// <param name="Version">The version of its program, with which a program that is not Mastodon says what it is.</param>
/// <param name="SourceUrl">Where the program's source is.</param>
/// <param name="Limits">What it takes.</param>
public sealed partial record MastodonInstance(string Domain, string Version, string SourceUrl, MastodonOptions Limits)
{
    private static readonly MastodonOptions Defaults = new();

    /// <summary>Reads an answer. What it leaves out is as in Mastodon's own program.</summary>
    /// <exception cref="FormatException">The text is no such answer.</exception>
    public static MastodonInstance Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var answer = JsonSerializer.Deserialize(json, Json.Default.Answer);
            return answer?.Configuration is null
                ? throw new FormatException("The answer of /api/v2/instance has no 'configuration': is it a Mastodon server of version 4 or later?")
                : Of(answer, answer.Configuration);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The answer of /api/v2/instance cannot be read: {e.Message}", e);
        }
    }

    private static MastodonInstance Of(Answer answer, Configuration configuration)
    {
        var (version, source) = (answer.Version ?? "", answer.SourceUrl ?? "");
        var limits = new MastodonOptions
        {
            MaxLength = Positive(configuration.Statuses?.MaxCharacters, Defaults.MaxLength),
            LinkLength = Positive(configuration.Statuses?.CharactersReservedPerUrl, Defaults.LinkLength),
            CountsEverything = !IsMastodon(version, source),
            MaxImages = Positive(configuration.Statuses?.MaxMediaAttachments, Defaults.MaxImages),
            MaxAltText = Positive(configuration.MediaAttachments?.DescriptionLimit, Defaults.MaxAltText),
            MaxImageBytes = configuration.MediaAttachments?.ImageSizeLimit is { } bytes and > 0 ? bytes : Defaults.MaxImageBytes,
            MaxVideoBytes = configuration.MediaAttachments?.VideoSizeLimit is { } video and > 0 ? video : Defaults.MaxVideoBytes,
            MaxPollOption = Positive(configuration.Polls?.MaxCharactersPerOption, Defaults.MaxPollOption),
        };
        return new(answer.Domain ?? "", version, source, limits);
    }

    // Forks keep Mastodon's counting and its name in the address of their source; other programs name themselves, and none is known to
    // give links a price of their own when it refuses a post.
    private static bool IsMastodon(string version, string source) =>
        !version.Contains("compatible", StringComparison.OrdinalIgnoreCase)
        && !version.Contains("gotosocial", StringComparison.OrdinalIgnoreCase)
        && (source.Length == 0 || source.Contains("mastodon", StringComparison.OrdinalIgnoreCase));

    private static int Positive(int? value, int otherwise) => value is > 0 ? value.Value : otherwise;

    private sealed record Answer(string? Domain, string? Version, string? SourceUrl, Configuration? Configuration);

    private sealed record Configuration(Statuses? Statuses, MediaAttachments? MediaAttachments, Polls? Polls);

    private sealed record Statuses(int? MaxCharacters, int? MaxMediaAttachments, int? CharactersReservedPerUrl);

    private sealed record MediaAttachments(int? DescriptionLimit, long? ImageSizeLimit, long? VideoSizeLimit);

    private sealed record Polls(int? MaxCharactersPerOption);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Answer))]
    private sealed partial class Json : JsonSerializerContext;
}
