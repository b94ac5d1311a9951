using FsCheck;
using FsCheck.Fluent;

namespace TwitterText.Tests;

/// <summary>Any string gets a verdict. A megabyte of anything ends in time: quadratic work on it would hang the run for minutes.</summary>
public sealed class HostileInputTests
{
    private const int Megabyte = 1 << 20;

    public static TheoryData<string> Pieces =>
    [
        "a.", "a-", "a_", "a_b.", ".", "..a", "-", "http://", "https://a.", "https://t.co/a", "x.co/(", "x.co/((", "(", "a.co/(((b", "a.com/;",
        "日", "日.", "日本.com/", "a.com日.", "みんな.", ".みんな", "xn--", "a.xn--", "a.com?", "a.com?!", "@", "@a", "@a/b", "rt@a", "#", "#1", "#a", "#a#", "$", "$a",
        "$a.b ", "😀", "👨\u200D", "\u200D", "\uFE0F", "🇺", "1\uFE0F", "\uFFFE", "e\u0301", "\u0301", "\uFEFF", " ", "\0", "a.com.", "://", "https://a.zzz/ ",
        "a.kids ", "\u1100", "<", "<a>",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_megabyte_of_one_piece_gets_a_verdict(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));

        var results = TwitterTextParser.ParseTweet(text, TwitterTextConfiguration.V3, CountingMode.Safe);
        var entities = Extractor.ExtractEntitiesWithIndices(text);

        Assert.False(results.IsValid);
        Assert.Equal(text.Length - 1, results.DisplayTextRange.End);
        Assert.True(entities.All(entity => entity.Start < entity.End && entity.End <= text.Length));
        Assert.Equal(text.Length + "<em></em>".Length, HitHighlighter.Highlight(text, [(0, 1)]).Length);
    }

    [Fact]
    public void A_megabyte_of_lone_surrogates_gets_a_verdict()
    {
        Assert.Equal(2 * Megabyte, TwitterTextParser.ParseTweet(new string('\uD83D', Megabyte)).WeightedLength);
        Assert.Equal(2 * Megabyte, TwitterTextParser.ParseTweet(new string('\uDE00', Megabyte)).WeightedLength);
    }

    [Fact]
    public void A_domain_of_12500_labels_is_no_link() =>
        Assert.Equal(25_000, TwitterTextParser.ParseTweet(string.Concat(Enumerable.Repeat("a.", 12_500))).WeightedLength);

    [Fact]
    public void A_link_that_is_too_long_is_text()
    {
        var longest = "https://example.com/" + new string('a', 4088 - 20);

        Assert.Equal(23, TwitterTextParser.ParseTweet(longest).WeightedLength);
        Assert.Equal(4089, TwitterTextParser.ParseTweet(longest + "a").WeightedLength);
    }

    [Fact]
    public void Malformed_text_is_weighed_and_still_normalized()
    {
        Assert.Equal(2, TwitterTextParser.ParseTweet("\uD83D").WeightedLength);
        Assert.Equal(4, TwitterTextParser.ParseTweet("\uDE00\uD83D").WeightedLength);
        Assert.Equal(4, TwitterTextParser.ParseTweet("e\u0301\uD83De\u0301").WeightedLength);
        Assert.Equal(4, TwitterTextParser.ParseTweet("e\u0301\uFFFEe\u0301").WeightedLength);
        Assert.Equal(25, TwitterTextParser.ParseTweet("https://example.com/\uD83D").WeightedLength);
    }

    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uFEFF')]
    [InlineData('\uFFFF')]
    public void A_character_that_X_refuses_makes_the_post_invalid_from_there_on(char refused)
    {
        var results = TwitterTextParser.ParseTweet($"ab{refused}c");

        Assert.False(results.IsValid);
        Assert.Equal(new TextRange(0, 1), results.ValidTextRange);
    }

    [Fact]
    public void Whatever_the_text_its_ranges_and_entities_lie_within_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        Texts.Any, text =>
        {
            var results = TwitterTextParser.ParseTweet(text, TwitterTextConfiguration.V3, CountingMode.Safe);
            var entities = Extractor.ExtractEntitiesWithIndices(text);
            return results.DisplayTextRange.End == Math.Max(0, text.Length - 1)
                && results.ValidTextRange.End <= results.DisplayTextRange.End
                && entities.All(entity => 0 <= entity.Start && entity.Start < entity.End && entity.End <= text.Length)
                && entities.Zip(entities.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        }));
}
