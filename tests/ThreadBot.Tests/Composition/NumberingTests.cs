namespace ThreadBot.Tests.Composition;

public sealed class NumberingTests
{
    [Fact]
    public void A_thread_of_one_post_has_no_number() => Assert.Equal(["Alone."], Compose(NumberingStyle.Fraction, "Alone."));

    [Fact]
    public void A_number_follows_the_text_after_a_space() =>
        Assert.Equal(["One. 1/2", "Two. 2/2"], Compose(NumberingStyle.Fraction, "One.", "Two."));

    [Fact]
    public void A_spool_stands_before_the_first_number_only() =>
        Assert.Equal(["One. 🧵 1/2", "Two. 2/2"], Compose(NumberingStyle.Spool, "One.", "Two."));

    [Theory]
    [InlineData("- one\n- two")]
    [InlineData("> A neuron adds things up.")]
    [InlineData("```\nx = 1\n```")]
    [InlineData("More: https://example.com/a")]
    [InlineData("1. one\n2. two")]
    [InlineData("Read scikit-learn.org")]
    [InlineData("It costs 5")]
    [InlineData("x²")]
    public void A_number_stands_on_its_own_line_after_what_it_would_blur_with(string text) =>
        Assert.Equal($"{text}\n1/2", Compose(NumberingStyle.Fraction, text, "Two.")[0]);

    [Fact]
    public void A_threads_own_numbering_comes_before_the_accounts()
    {
        var text = Threads.Of("One.", "Two.") with { Numbering = NumberingStyle.None };
        Assert.Equal("One.", Threads.Compose(text, Threads.X, NumberingStyle.Fraction).Draft!.Posts[0].Text);
    }

    [Fact]
    public void A_text_that_fits_to_the_last_character_with_its_number_is_not_cut()
    {
        var full = new string('a', 280 - " 1/2".Length);
        Assert.Equal([$"{full} 1/2", "Two. 2/2"], Compose(NumberingStyle.Fraction, full, "Two."));
    }

    [Fact]
    public void Early_posts_do_not_make_room_for_the_longer_numbers_of_later_ones()
    {
        var sections = Enumerable.Range(1, 12).Select(i => new string('a', 280 - $" {i}/12".Length)).ToArray();
        Assert.Equal(12, Compose(NumberingStyle.Fraction, sections).Count);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(99)]
    public void A_number_that_grows_a_digit_gets_its_room(int sections)
    {
        // Each fits with one digit less than the thread turns out to need, so one thread of n posts becomes one of more than n.
        var digits = sections.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = $"{string.Join(' ', Enumerable.Repeat("weight", 38))} {new string('b', 14 - $" {digits}/{digits}".Length)}";
        Assert.Equal(280, $"{text} {digits}/{digits}".Length);

        var posts = Compose(NumberingStyle.Fraction, [.. Enumerable.Repeat(text, sections), "The end, one more post than there were."]);
        Assert.True(posts.Count > sections + 1);
        Assert.All(posts, (post, i) => Assert.EndsWith($" {i + 1}/{posts.Count}", post, StringComparison.Ordinal));
        Assert.All(posts, post => Assert.True(post.Length <= 280));
    }

    private static IReadOnlyList<string> Compose(NumberingStyle numbering, params string[] sections)
    {
        var composed = Threads.Compose(Threads.Of(sections), Threads.X, numbering);
        Assert.DoesNotContain(composed.Faults, f => f.Severity == Severity.Error);
        return [.. composed.Draft!.Posts.Select(p => p.Text)];
    }
}
