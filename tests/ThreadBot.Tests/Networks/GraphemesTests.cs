using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Networks;
using ThreadBot.Tests.Composition;

namespace ThreadBot.Tests.Networks;

public sealed class GraphemesTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20260115, 7);

    [Fact]
    public void Without_conjuncts_there_are_as_many_as_dotnet_counts() =>
        Check.One(Settings, Prop.ForAll(
            RandomText.Section, RandomText.Hostile, (text, hostile) => AgreesWithDotnet(text) && AgreesWithDotnet(hostile)));

    [Fact]
    public void Consonants_joined_by_a_virama_count_as_one() =>
        Assert.Equal((4, 3), (Graphemes.WithoutConjuncts.Count("नमस्ते"), Graphemes.WithConjuncts.Count("नमस्ते")));

    [Fact]
    public void Characters_end_where_Unicode_says()
    {
        var cases = File.ReadLines(ConformanceCases.PathOf("grapheme-breaks.txt")).Where(line => line.StartsWith('÷')).ToList();
        Assert.Equal(1093, cases.Count);
        Assert.DoesNotContain(cases, line => line != WithBreaks(string.Concat(line.Split('÷', '×', ' ').Where(hex => hex.Length > 0).Select(Character))));
    }

    private static string Character(string hex) => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static string WithBreaks(string text)
    {
        var result = new StringBuilder("÷");
        for (var rest = text.AsSpan(); !rest.IsEmpty; rest = rest[Graphemes.WithConjuncts.NextLength(rest)..])
        {
            var points = rest[..Graphemes.WithConjuncts.NextLength(rest)].ToString().EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            result.Append(' ').AppendJoin(" × ", points).Append(" ÷");
        }

        return result.ToString();
    }

    private static bool AgreesWithDotnet(string text) => Graphemes.WithoutConjuncts.Count(text) == new StringInfo(text).LengthInTextElements;
}
