namespace ThreadBot.Tests.Composition;

public sealed class FaultTests
{
    [Fact]
    public void A_file_name_that_X_makes_a_link_of_is_said_with_what_it_costs()
    {
        var fault = Single(Threads.Compose(Threads.Of("Read the README.md first."), Threads.X));
        Assert.Equal((Severity.Warning, "accidental-link", "ml/neuron.sbnmd", 10), (fault.Severity, fault.Rule, fault.File, fault.Line));
        Assert.Contains("'README.md'", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("in post 1, which makes the post cost $0.20 instead of $0.015 (13 times as much). If it is not meant, write 'the README file', or 'README .md' with a space.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(("x", ThreadSlug.Parse("ml/neuron")), (fault.Network, fault.Thread));
    }

    [Fact]
    public void An_accidental_link_beside_a_meant_one_costs_nothing_more()
    {
        var fault = Threads.Compose(Threads.Of("README.md is at https://example.com/a"), Threads.X).Faults.Single(f => f.Rule == "accidental-link");
        Assert.DoesNotContain("$", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_cost_more_than_all_the_rest_are_said_with_both_prices()
    {
        var fault = Single(Threads.Compose(Threads.Of("One.", "Two.", "See https://example.com/a"), Threads.X));
        Assert.Equal((Severity.Warning, "dear-link", 30), (fault.Severity, fault.Rule, fault.Line));
        Assert.StartsWith("On X the link in post 3 makes the thread cost $0.23 instead of $0.045:", fault.Message, StringComparison.Ordinal);

        var several = Single(Threads.Compose(Threads.Of("See https://example.com/a", "Two.", "See https://example.com/b"), Threads.X));
        Assert.StartsWith("On X the links in posts 1, 3 make the thread cost $0.415 instead of $0.045:", several.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_a_long_thread_or_where_posting_is_free_is_no_fault()
    {
        string[] sections = [.. Enumerable.Range(1, 13).Select(n => $"Post {n}."), "See https://example.com/a"];
        Assert.Empty(Threads.Compose(Threads.Of(sections), Threads.X).Faults);
        Assert.Empty(Threads.Compose(Threads.Of("See https://example.com/a"), Threads.Bluesky).Faults);
    }

    [Theory]
    [InlineData("Look at System.IO now.", "write 'System IO' without the dots, or say it in words")]
    [InlineData("It is all over.Be quick.", "put a space after the full stop: 'over. Be'")]
    [InlineData("Run setup.sh first.", "write 'the setup file', or 'setup .sh' with a space")]
    public void Each_accidental_link_comes_with_what_to_write_in_its_place(string text, string suggestion)
    {
        var draft = Threads.Compose(Threads.Of(text), Threads.X).Draft!;
        var link = Assert.Single(ThreadBot.Composition.Checking.AccidentalLink.In(draft, Threads.X));
        Assert.Equal((suggestion, new(0.20m, 0.015m)), (link.Suggestion, link.Price));
        Assert.Equal(13, link.Price!.Times);
    }

    [Fact]
    public void A_fault_names_the_line_in_which_it_stands()
    {
        var section = new ThreadSection("One.\nREADME.md is two.\n\n**Four** and [five](nowhere).\n\u202E six", 10, []) { TextLines = [10, 12, 13, 13, 40] };
        var faults = Threads.Compose(Threads.Of(section), Threads.X).Faults;
        Assert.Equal([("unseen-character", 40), ("markup", 13), ("link", 13), ("accidental-link", 12)], faults.Select(f => (f.Rule, f.Line)));
    }

    [Fact]
    public void A_post_that_begins_in_the_middle_of_a_section_says_its_own_line()
    {
        var lines = Enumerable.Range(1, 6).Select(i => $"- {i}: {string.Join(' ', Enumerable.Repeat("weights", 12))}.").ToList();
        var posts = Threads.Compose(Threads.Of(new ThreadSection(string.Join('\n', lines), 10, []) { TextLines = [10, 11, 12, 13, 14, 15] }), Threads.X).Draft!.Posts;
        Assert.Equal([10, 12, 14], posts.Select(p => p.Line));
    }

    [Theory]
    [InlineData(0x202E)]
    [InlineData(0x2066)]
    [InlineData(0x0007)]
    [InlineData(0xFFFE)]
    [InlineData(0xFEFF)]
    [InlineData(0xD83D)]
    public void A_character_that_nobody_sees_is_a_warning(int character)
    {
        var composed = Threads.Compose(Threads.Of($"a{(char)character}b"), Threads.X);
        var fault = Single(composed);
        Assert.Equal((Severity.Warning, "unseen-character"), (fault.Severity, fault.Rule));
        Assert.Contains($"U+{character:X4}", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(composed.Draft);
    }

    [Theory]
    [InlineData("שלום \u2066C++\u2069 עולם")]
    [InlineData("a\tb 👩🏽‍🔬 e\u0301")]
    public void What_a_language_needs_is_no_fault(string text) => Assert.Empty(Threads.Compose(Threads.Of(text), Threads.Mastodon).Faults);

    [Fact]
    public void A_thread_with_a_warning_has_its_draft() =>
        Assert.Equal(0.20m, Assert.Single(Threads.Compose(Threads.Of("Read the README.md first."), Threads.X).Draft!.Posts).Price);

    [Fact]
    public void Inline_code_longer_than_a_post_is_an_error_with_its_line()
    {
        var composed = Threads.Compose(Threads.Of("Short.", $"Call `{new string('x', 300)}` now."), Threads.X);
        Assert.Null(composed.Draft);
        var fault = Single(composed);
        Assert.Equal((Severity.Error, "post-too-long", 20), (fault.Severity, fault.Rule, fault.Line));
    }

    [Fact]
    public void A_line_of_code_longer_than_a_post_is_an_error() =>
        Assert.Equal("post-too-long", Single(Threads.Compose(Threads.Of($"```\n{new string('x', 300)}\n```"), Threads.X)).Rule);

    [Fact]
    public void A_long_address_fits_where_the_network_shortens_it()
    {
        var url = $"https://example.com/{new string('a', 400)}";
        Assert.DoesNotContain(Threads.Compose(Threads.Of(url), Threads.X).Faults, f => f.Severity == Severity.Error);
        Assert.Empty(Threads.Compose(Threads.Of($"[here]({url})"), Threads.Bluesky).Faults);
    }

    [Theory]
    [InlineData("A **bold** word")]
    [InlineData("# A heading")]
    public void Markup_that_would_be_seen_is_a_warning(string text)
    {
        var fault = Single(Threads.Compose(Threads.Of(text), Threads.X));
        Assert.Equal((Severity.Warning, "markup"), (fault.Severity, fault.Rule));
    }

    [Theory]
    [InlineData("`a ** b ** c`")]
    [InlineData("```\n# comment\nx = a ** b ** c\n```")]
    [InlineData("Two to the power: 2 ** 3 and 3 ** 2")]
    [InlineData("#hashtag")]
    public void What_only_looks_like_markup_is_none(string text) => Assert.Empty(Threads.Compose(Threads.Of(text), Threads.X).Faults);

    [Fact]
    public void Two_posts_that_say_the_same_are_an_error()
    {
        var fault = Single(Threads.Compose(Threads.Of("Again.", "Between.", "Again."), Threads.X));
        Assert.Equal((Severity.Error, "duplicate-text", 30), (fault.Severity, fault.Rule, fault.Line));
        Assert.Empty(Threads.Compose(Threads.Of("Again.", "Between.", "Again."), Threads.X, NumberingStyle.Fraction).Faults);
    }

    [Fact]
    public void A_thread_of_nothing_is_an_error() => Assert.Equal("empty-thread", Single(Threads.Compose(Threads.Of(" \n\n"), Threads.X)).Rule);

    [Fact]
    public void An_alt_text_longer_than_the_network_takes_is_an_error()
    {
        var section = new ThreadSection("Look.", 4, [new("a.png", new string('a', 1001))]);
        Assert.Equal("alt-text", Single(Threads.Compose(Threads.Of(section), Threads.X)).Rule);
        Assert.Empty(Threads.Compose(Threads.Of(section), Threads.Bluesky).Faults);
    }

    [Fact]
    public void More_images_than_the_posts_of_a_section_take_are_an_error()
    {
        var images = Enumerable.Range(1, 5).Select(i => new ThreadImage($"{i}.png", $"Picture {i}")).ToList();
        Assert.Equal("image", Single(Threads.Compose(Threads.Of(new ThreadSection("Look.", 4, images)), Threads.X)).Rule);
    }

    [Fact]
    public void An_image_of_more_bytes_than_the_network_takes_is_an_error()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "a.png"), new byte[3_000_000]);
            var text = Threads.Of(new ThreadSection("Look.", 4, [new("a.png", "A picture")]));
            var composer = new ThreadBot.Composition.ThreadComposer(folder.FullName);
            Assert.Equal("image", Single(composer.Compose(text, Threads.Bluesky, NumberingStyle.None)).Rule);
            Assert.Empty(composer.Compose(text, Threads.X, NumberingStyle.None).Faults);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_poll_is_held_against_the_networks_limits()
    {
        Assert.Equal("poll", Single(ComposePoll(Threads.Bluesky, "Yes")).Rule);
        Assert.Equal("poll", Single(ComposePoll(Threads.X, "Yes", new string('n', 26))).Rule);
        Assert.Equal("poll", Single(ComposePoll(Threads.X, "Yes")).Rule);
        Assert.Empty(ComposePoll(Threads.Mastodon, "Yes", new string('n', 26)).Faults);
    }

    [Fact]
    public void A_right_answer_is_one_of_the_options()
    {
        var section = new ThreadSection("Which?", 4, [], new(["Yes", "No"], TimeSpan.FromDays(1)) { Answer = 3 });
        Assert.Equal("poll", Single(Threads.Compose(Threads.Of(section), Threads.X)).Rule);
    }

    [Fact]
    public void A_poll_and_an_image_do_not_go_together()
    {
        var section = new ThreadSection("Which?", 4, [new("a.png", "A")], new(["Yes", "No"], TimeSpan.FromDays(1)));
        Assert.Equal("poll", Single(Threads.Compose(Threads.Of(section), Threads.X)).Rule);
    }

    [Theory]
    [InlineData("neuron.html")]
    [InlineData("/threads/neuron")]
    [InlineData("javascript:alert")]
    public void A_link_that_leads_nowhere_is_an_error(string url) =>
        Assert.Equal("link", Threads.Compose(Threads.Of($"Read [this]({url})."), Threads.Mastodon).Faults[0].Rule);

    private static Fault Single(ThreadBot.Composition.Composed composed) => Assert.Single(composed.Faults);

    private static ThreadBot.Composition.Composed ComposePoll(ThreadBot.Networks.NetworkRules rules, params string[] options) =>
        Threads.Compose(Threads.Of(new ThreadSection("Which?", 4, [], new(options, TimeSpan.FromDays(1)))), rules);
}
