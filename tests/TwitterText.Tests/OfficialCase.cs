using System.Text.Json;

namespace TwitterText.Tests;

/// <summary>One case of the official suite: which call it means and what must come out.</summary>
internal static class OfficialCase
{
    private static readonly AutolinkOptions PlainLinks = new() { NoFollow = false, EscapeText = false };

    public static bool Passes(JsonElement @case)
    {
        var text = @case.GetProperty("input").Text("text");
        var expected = @case.GetProperty("expected");
        return @case.Text("suite") switch
        {
            "validate" => IsValidated(@case.Text("section"), text, expected),
            "autolink" => LinkedText(@case.Text("section"), text, @case) == expected.GetString(),
            "hit_highlighting" => HitHighlighter.Highlight(text, Hits(@case)) == expected.GetString(),
            "extract" => IsExtracted(@case.Text("section"), text, expected),
            "tlds" => Values(Extractor.ExtractUrlsWithIndices(text)).SequenceEqual(Strings(expected)),
            var other => throw new InvalidOperationException($"The suite {other} is unknown; say in OfficialCase what it calls."),
        };
    }

    public static bool HasLength(JsonElement expected, TwitterTextParseResults results) =>
        results.WeightedLength == expected.Number("weightedLength")
        && results.IsValid == expected.GetProperty("valid").GetBoolean()
        && results.Permillage == expected.Number("permillage")
        && results.DisplayTextRange == new TextRange(0, expected.Number("displayRangeEnd"))
        && results.ValidTextRange == new TextRange(0, expected.Number("validRangeEnd"));

    private static bool IsValidated(string section, string text, JsonElement expected) => section switch
    {
        "tweets" => Validator.IsValidTweet(text, TwitterTextConfiguration.V1) == expected.GetBoolean(),
        "usernames" => Validator.IsValidUsername(text) == expected.GetBoolean(),
        "lists" => Validator.IsValidList(text) == expected.GetBoolean(),
        "hashtags" => Validator.IsValidHashtag(text) == expected.GetBoolean(),
        "urls" => Validator.IsValidUrl(text) == expected.GetBoolean(),
        "urls_without_protocol" => Validator.IsValidUrl(text, requireProtocol: false) == expected.GetBoolean(),
        "WeightedTweetsCounterTest" => HasLength(expected, TwitterTextParser.ParseTweet(text, TwitterTextConfiguration.V2)),
        _ => HasLength(expected, TwitterTextParser.ParseTweet(text, TwitterTextConfiguration.V3)),
    };

    private static bool IsExtracted(string section, string text, JsonElement expected) => section switch
    {
        "mentions" => Values(Extractor.ExtractMentionsOrListsWithIndices(text)).SequenceEqual(Strings(expected)),
        "mentions_with_indices" => Matches(Extractor.ExtractMentionsWithIndices(text), "screen_name", expected),
        "mentions_or_lists_with_indices" => Matches(Extractor.ExtractMentionsOrListsWithIndices(text), "screen_name", expected),
        "replies" => Extractor.ExtractReplyScreenName(text) == expected.GetString(),
        "urls_with_indices" or "urls_with_directional_markers" => Matches(Extractor.ExtractUrlsWithIndices(text), "url", expected),
        "urls" or "tco_urls_with_params" => Values(Extractor.ExtractUrlsWithIndices(text)).SequenceEqual(Strings(expected)),
        "hashtags_with_indices" => Matches(Extractor.ExtractHashtagsWithIndices(text), "hashtag", expected),
        "hashtags" or "hashtags_from_astral" => Values(Extractor.ExtractHashtagsWithIndices(text)).SequenceEqual(Strings(expected)),
        "cashtags_with_indices" => Matches(Extractor.ExtractCashtagsWithIndices(text), "cashtag", expected),
        "cashtags" => Values(Extractor.ExtractCashtagsWithIndices(text)).SequenceEqual(Strings(expected)),
        _ => throw new InvalidOperationException($"The section {section} is unknown; say in OfficialCase what it calls."),
    };

    private static string LinkedText(string section, string text, JsonElement @case) => section switch
    {
        "usernames" or "lists" => Autolink.Link(text, Extractor.ExtractMentionsOrListsWithIndices(text), PlainLinks),
        "hashtags" => Autolink.Link(text, Extractor.ExtractHashtagsWithIndices(text), PlainLinks),
        "cashtags" => Autolink.Link(text, Extractor.ExtractCashtagsWithIndices(text), PlainLinks),
        "urls" => Autolink.Link(text, Extractor.ExtractUrlsWithIndices(text, withoutProtocol: false), PlainLinks),
        "all" => Autolink.Link(text, PlainLinks),
        "json" => LinkGivenEntities(text, JsonDocument.Parse(@case.GetProperty("input").Text("json")).RootElement),
        _ => throw new InvalidOperationException($"The section {section} is unknown; say in OfficialCase what it calls."),
    };

    private static string LinkGivenEntities(string text, JsonElement json)
    {
        var urls = json.GetProperty("urls").EnumerateArray().ToList();
        Entity[] entities =
        [
            .. Given(urls, EntityKind.Url, "url"),
            .. Given(json.GetProperty("hashtags").EnumerateArray(), EntityKind.Hashtag, "text"),
            .. Given(json.GetProperty("user_mentions").EnumerateArray(), EntityKind.Mention, "screen_name"),
        ];
        var displayed = urls.ToDictionary(url => url.Text("url"), url => new DisplayUrl(url.Text("display_url"), url.Text("expanded_url")));
        return Autolink.Link(text, entities, PlainLinks with { DisplayUrls = displayed });
    }

    private static IEnumerable<Entity> Given(IEnumerable<JsonElement> entities, EntityKind kind, string value) =>
        entities.Select(entity => new Entity(entity.Indices().Start, entity.Indices().End, kind, entity.Text(value)));

    private static List<(int Start, int End)> Hits(JsonElement @case) =>
        [.. @case.GetProperty("input").GetProperty("hits").EnumerateArray().Select(hit => (hit[0].GetInt32(), hit[1].GetInt32()))];

    private static bool Matches(IReadOnlyList<Entity> entities, string name, JsonElement expected) =>
        expected.GetArrayLength() == entities.Count && expected.EnumerateArray().Zip(entities).All(pair =>
            pair.First.Text(name) == pair.Second.Value
            && pair.First.Indices() == (pair.Second.Start, pair.Second.End)
            && (!pair.First.TryGetProperty("list_slug", out var slug) || slug.GetString() == pair.Second.ListSlug));

    private static IEnumerable<string> Values(IReadOnlyList<Entity> entities) => entities.Select(entity => entity.Value);

    private static IEnumerable<string> Strings(JsonElement expected) => expected.EnumerateArray().Select(item => item.GetString()!);
}
