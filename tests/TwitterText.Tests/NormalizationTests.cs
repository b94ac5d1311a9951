using FsCheck;
using FsCheck.Fluent;

namespace TwitterText.Tests;

/// <summary>Lengths are those of the text in form C, which is made without the machine's ICU; on well-formed text of long-known characters the two agree.</summary>
public sealed class NormalizationTests
{
    private static readonly string[] Pieces =
    [
        "a", "e", "é", "\u0301", "\u0323", "\u0327", "\u0345", "\u031B", "\u1E9B", "\u0344", "ạ", "\u212B", "か", "\u3099", "ガ", "\u1100", "\u1161", "\u11A8", "가", "각", "\u0958", "\u093C",
        "\u0915", "\u09C7", "\u09BE", "\u0DD9", "\u0DCF", "\u0DCA", "\uFB2C", "\u05E9", "\u05BC", "\u05C1", "\u0F71", "\u0F72", "\u0F73", "\u0E38", "\u0E48", "\uF900", "😀", "\U0001D15E",
        "\U0001D165", "\U000110BA", "\U00011099", "\U0002F800", " ", "漢",
    ];

    private static readonly TwitterTextConfiguration PerCodePoint = TwitterTextConfiguration.V1 with { MaxWeightedLength = int.MaxValue };

    [Fact]
    public void A_text_is_as_long_as_its_form_C() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20_000),
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), text =>
            Length(text) == text.Normalize().EnumerateRunes().Count()));

    [Fact]
    public void A_megabyte_of_marks_out_of_order_is_put_in_order()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 1 << 19));

        Assert.Equal(1 << 20, Length("e" + marks));
    }

    private static int Length(string text) => TwitterTextParser.ParseTweet(text, PerCodePoint).WeightedLength;
}
