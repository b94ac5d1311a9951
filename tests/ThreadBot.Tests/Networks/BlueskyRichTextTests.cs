using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Networks.Bluesky;

namespace ThreadBot.Tests.Networks;

public sealed class BlueskyRichTextTests
{
    [Fact]
    public void The_facets_of_a_text_are_those_that_Bluesky_finds() =>
        AssertAll("detectFacets", row => Facets(row.GetProperty("expected")), row => RichText.Detect(Text(row)).Facets.Select(Written));

    [Fact]
    public void Facets_move_with_what_is_inserted() => AssertAll(
        "insert",
        Result,
        row => Shown(Given(row).Insert(Argument(row, 0).GetInt32(), Argument(row, 1).GetString()!)));

    [Fact]
    public void Facets_move_with_what_is_deleted() => AssertAll(
        "delete",
        Result,
        row => Shown(Given(row).Delete(Argument(row, 0).GetInt32(), Argument(row, 1).GetInt32())));

    [Fact]
    public void Of_many_empty_lines_one_is_left() => AssertAll(
        "sanitize_cleanNewlines",
        row => row.GetProperty("expected").TryGetProperty("facets", out _) ? Result(row) : [row.GetProperty("expected").GetProperty("text").GetString()!],
        row => Shown(Given(row).WithCleanNewlines()));

    [Fact]
    public void A_text_is_shown_in_pieces() => AssertAll(
        "segments",
        row => row.GetProperty("expected").GetProperty("segments").EnumerateArray().Select(s => $"{s.GetProperty("text").GetString()} {s.GetProperty("hasFacet").GetBoolean()}"),
        row => Given(row).Segments().Select(s => $"{s.Text} {s.Facet is not null}"));

    [Fact]
    public void A_long_link_is_shown_short() => AssertAll(
        "shortenUrl",
        row => [row.GetProperty("expected").GetProperty("display").GetString()!],
        row => [ShortUrl.Of(row.GetProperty("input").GetProperty("url").GetString()!)]);

    [Fact]
    public void A_handle_is_a_domain() => AssertAll(
        "handleSyntax",
        row => [row.GetProperty("expected").GetProperty("valid").GetBoolean().ToString()],
        row => [Handle.IsValid(Text(row)).ToString()]);

    [Theory]
    [InlineData("(@a.com) x@b.com @c.test @d.nope", "mention 1-7 a.com", "mention 17-24 c.test")]
    [InlineData("@a.com_ @b.com-x.org- (@c.com.", "mention 8-20 b.com-x.org", "mention 23-29 c.com")]
    [InlineData("日本 https://a.zzz/b). (c.io/x) README.md", "link 7-22 https://a.zzz/b", "link 26-32 https://c.io/x", "link 34-43 https://README.md")]
    [InlineData("HTTPS://a.com Http://b.com C.com d.COM", "link 27-32 https://C.com")]
    [InlineData("#1 #a1! ##x ＃日本。 #a\u200Bb #🙂", "tag 3-6 a1", "tag 8-11 #x", "tag 12-21 日本", "tag 25-27 a", "tag 32-37 🙂")]
    [InlineData("$a $AbC12) ($x.y $toolong $9 $Z’", "tag 0-2 $A", "tag 3-9 $ABC12", "tag 12-14 $X", "tag 29-31 $Z")]
    public void Each_kind_has_its_own_edges(string text, params string[] facets) =>
        Assert.Equal(facets, RichText.Detect(text).Facets.Select(Written));

    [Fact]
    public void A_draft_is_published_with_its_links_and_with_the_names_and_tags_outside_them()
    {
        var post = new PostDraft(1, "é the course #ai @me.test a.com/x...", 0, 300)
        {
            Links = [new(2, 10, "https://example.com"), new(26, 10, "https://a.com/xyz#tag")],
        };

        Assert.Equal(
            ["link 3-13 https://example.com", "tag 14-17 ai", "mention 18-26 me.test", "link 27-37 https://a.com/xyz#tag"],
            RichText.Of(post).Facets.Select(Written));
    }

    [Fact]
    public void Whatever_the_text_its_facets_lie_within_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000),
        Prop.ForAll(HostileTexts.Any, text =>
        {
            var rich = RichText.Detect(text).WithCleanNewlines();
            var whole = string.Concat(rich.Segments().Select(s => s.Text));
            return whole.Length == rich.Text.Length && rich.Facets.All(f => f.ByteStart >= 0 && f.ByteStart < f.ByteEnd && f.ByteEnd <= rich.ByteLength)
                && ShortUrl.Of(text).Length > -1 && ShortUrl.Of($"https://{text}").Length > 0 && !Handle.IsValid(text + "\0");
        }));

    private static void AssertAll(string section, Func<JsonElement, IEnumerable<string>> expected, Func<JsonElement, IEnumerable<string>> actual)
    {
        var rows = ConformanceCases.Read("bluesky.jsonl", section).ToList();
        Assert.NotEmpty(rows);
        Assert.Empty(rows.Where(row => !expected(row).SequenceEqual(actual(row))).Select(row => $"{row} gave {string.Join("; ", actual(row))}"));
    }

    private static string Text(JsonElement row) => row.GetProperty("input").GetProperty("text").GetString()!;

    private static JsonElement Argument(JsonElement row, int index) => row.GetProperty("input").GetProperty("args")[index];

    private static RichText Given(JsonElement row) =>
        new(Text(row), [.. row.GetProperty("input").GetProperty("facets").EnumerateArray().Select(facet =>
        {
            var index = facet.TryGetProperty("index", out var nested) ? nested : facet;
            return new Facet(index.GetProperty("byteStart").GetInt32(), index.GetProperty("byteEnd").GetInt32(), FacetKind.Tag, "");
        })]);

    private static IEnumerable<string> Result(JsonElement row) =>
        row.GetProperty("expected").GetProperty("facets").EnumerateArray().Select(f => $"{f.GetProperty("byteStart")}-{f.GetProperty("byteEnd")}")
            .Prepend(row.GetProperty("expected").GetProperty("text").GetString()!);

    private static IEnumerable<string> Shown(RichText text) => text.Facets.Select(f => $"{f.ByteStart}-{f.ByteEnd}").Prepend(text.Text);

    private static IEnumerable<string> Facets(JsonElement expected) => expected.GetProperty("facets").EnumerateArray().Select(f =>
        $"{f.GetProperty("type").GetString()} {f.GetProperty("byteStart")}-{f.GetProperty("byteEnd")} {f.GetProperty("value").GetString()}");

    private static string Written(Facet facet) =>
        $"{(facet.Kind == FacetKind.Mention ? "mention" : facet.Kind == FacetKind.Link ? "link" : "tag")} {facet.ByteStart}-{facet.ByteEnd} {facet.Value}";
}
