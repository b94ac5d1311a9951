using System.Globalization;
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

    private static bool AgreesWithDotnet(string text) => Graphemes.WithoutConjuncts.Count(text) == new StringInfo(text).LengthInTextElements;
}
