using System.Text.Json;
using ThreadBot.Networks;
using ThreadBot.Networks.Mastodon;

namespace ThreadBot.Tests.Networks;

public sealed class MastodonRulesTests
{
    private readonly NetworkRules _rules = MastodonNetwork.Rules();

    [Fact]
    public void Texts_are_as_long_as_Mastodon_says()
    {
        var rows = ConformanceCases.Read("mastodon.jsonl", "plain", "graphemes", "urls", "mentions", "limits", "spec").Where(HasNoWarning).ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => _rules.Limit.Measure(Text(row)) != row.GetProperty("expected").GetProperty("length").GetInt32()).Select(Text));
    }

    [Fact]
    public void Only_an_address_with_its_scheme_is_a_link()
    {
        Assert.Empty(_rules.Limit.FindLinks("README.md and example.com"));
        Assert.Equal(
            new PostLink(4, 19, "https://example.com"), Assert.Single(_rules.Limit.FindLinks("see https://example.com.")));
    }

    [Fact]
    public void Of_a_mention_only_the_name_counts() => Assert.Equal(7, _rules.Limit.Measure("hi @bob@example.com"));

    private static bool HasNoWarning(JsonElement row) => !row.GetProperty("input").TryGetProperty("spoilerText", out var spoiler) || spoiler.GetString() == "";

    private static string Text(JsonElement row) => row.GetProperty("input").GetProperty("text").GetString()!;
}
