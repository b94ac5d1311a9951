using ThreadBot.Composition.Standards;

namespace ThreadBot.Tests.Composition.Standards;

public sealed class ReadingGradeTests
{
    [Theory]
    [InlineData("the", 1)]
    [InlineData("make", 1)]
    [InlineData("makes", 1)]
    [InlineData("asked", 1)]
    [InlineData("rules", 1)]
    [InlineData("wanted", 2)]
    [InlineData("table", 2)]
    [InlineData("tables", 2)]
    [InlineData("houses", 2)]
    [InlineData("reading", 2)]
    [InlineData("sentences", 3)]
    [InlineData("Python", 2)]
    [InlineData("regularization", 6)]
    [InlineData("x", 1)]
    public void Syllables_are_counted_as_they_are_spoken(string word, int syllables) => Assert.Equal(syllables, Syllables.In(word));

    [Fact]
    public void The_grade_is_that_of_Kincaids_formula()
    {
        // 120 words of one syllable in sentences of six.
        var text = string.Join(' ', Enumerable.Repeat("The cat sat on the mat.", 20));

        Assert.Equal(0.39 * 6 + 11.8 * 1 - 15.59, ReadingGrade.Of(Draft(text))!.Value.Grade, precision: 6);
    }

    [Fact]
    public void Lists_code_quoted_words_and_addresses_are_no_prose()
    {
        const string Prose = "The cat sat on the mat.";
        var plain = string.Join(' ', Enumerable.Repeat(Prose, 20));
        var mixed = $"{plain}\n\n- incomprehensible terminological monstrosities\n\n```\nregularization = initialization(generalization)\n```\n\nSee \"Incomprehensibilities\" on https://example.com/generalizations now, as you can.";

        var (one, other) = (ReadingGrade.Of(Draft(plain))!.Value.Grade, ReadingGrade.Of(Draft(mixed))!.Value.Grade);

        Assert.Equal(one, other, tolerance: 0.1);
    }

    [Fact]
    public void Of_a_few_words_nothing_is_said() => Assert.Null(ReadingGrade.Of(Draft("Incomprehensibilities notwithstanding.")));

    // Numbers make posts that say the same different ones.
    private static ThreadDraft Draft(string text) => Threads.Compose(Threads.Of(text), Threads.X, NumberingStyle.Fraction).Draft!;
}
