using ThreadBot.Composition.Articles;

namespace ThreadBot.Tests.Composition.Articles;

public sealed class ArticleSplitterTests
{
    private const string Sentence = "A neuron multiplies each of its inputs by a weight and adds them up.";

    [Theory]
    [InlineData("[a](")]
    [InlineData("![a](")]
    [InlineData("[a](b (")]
    public void Links_that_never_end_do_not_hang_the_reader(string beginning)
    {
        var draft = Split(string.Concat(Enumerable.Repeat(beginning, ArticleSplitter.MaxCharacters / beginning.Length)));
        Assert.Contains("[a]", draft.Posts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_has_no_end_is_text_and_a_few_leave_code_alone() =>
        Assert.Equal(["Call `x[0](` of [a] ("], Posts("Call `x[0](` of [a]("));

    [Fact]
    public void The_heading_is_the_title_and_is_not_posted()
    {
        var draft = Split("# What a \"neuron\" does\n\nIt adds things up.\n");
        Assert.Equal("What a \"neuron\" does", draft.Title);
        Assert.Equal("---\ntitle: \"What a \\\"neuron\\\" does\"\nteaches: []\nrequires: []\nnumbering: none\n---\nIt adds things up.\n", draft.File);
    }

    [Fact]
    public void Front_matter_of_the_article_has_the_title_too() =>
        Assert.Equal("Of neurons", Split("---\ntitle: 'Of neurons'\ndate: today\n---\nText.\n").Title);

    [Fact]
    public void An_article_without_a_heading_is_called_after_its_file() => Assert.Equal("my article", Split("Text.\n").Title);

    [Fact]
    public void A_heading_or_a_rule_begins_a_post() =>
        Assert.Equal(["One.", "Weights\n\nTwo.", "Three."], Posts("# T\n\nOne.\n\n## Weights\n\nTwo.\n\n---\n\nThree.\n"));

    [Fact]
    public void Signs_that_a_post_would_show_are_left_out() =>
        Assert.Equal(["A bold and an odd word, & one <tag>."], Posts("A **bold** and an *odd* __word__, &amp; one \\<tag>.\n"));

    [Fact]
    public void Lines_of_a_paragraph_become_one_and_a_hard_break_stays() =>
        Assert.Equal(["One two three.\nFour.\n\n一二三四。"], Posts("One\ntwo\nthree.\\\nFour.\n\n一二\n三四。\n"));

    [Fact]
    public void Lists_quotes_and_code_stay_what_they_are() => Assert.Equal(
        ["- one\n- two\n  - in two\n\n3. three\n4. four\n\n> Said.\n\n```python\nx = {}\n\n\ny\n```"],
        Posts("* **one**\n* two\n    * in two\n\n3. three\n4. four\n\n> *Said.*\n\n~~~python\nx = {}  \n\n\ny\n~~~\n"));

    [Fact]
    public void Code_in_a_list_keeps_its_lines() =>
        Assert.Equal(["- Do this:\n```\na\n\n\nb\n```\n- Done."], Posts("- Do this:\n\n  ```\n  a\n\n\n  b\n  ```\n- Done.\n"));

    [Fact]
    public void Inline_code_keeps_its_backticks() => Assert.Equal(["Call `f(x)` or ``a`b``."], Posts("Call `f(x)` or `` a`b ``.\n"));

    [Fact]
    public void Links_are_written_as_the_thread_format_has_them()
    {
        var draft = Split("Read [the *paper*](https://example.com/a_(b) \"title\"), <https://example.com> and [this][1].\n\n[1]: https://example.com/c\n");
        Assert.Contains("Read [the paper](https://example.com/a_(b)), https://example.com and [this](https://example.com/c).", draft.File, StringComparison.Ordinal);
        Assert.Equal("Read the paper https://example.com/a_(b), https://example.com and this https://example.com/c.", Assert.Single(draft.Posts).Text);
    }

    [Fact]
    public void A_link_that_leads_nowhere_from_a_post_leaves_its_text_and_a_note()
    {
        var draft = Split("See [the other page](other.md).\n");
        Assert.Equal("See the other page.", Assert.Single(draft.Posts).Text);
        Assert.Equal((1, true), (Assert.Single(draft.Notes).Line, draft.Notes[0].Message.Contains("other.md", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_image_goes_with_the_post_that_it_stood_in()
    {
        var draft = Split($"{Repeat(Sentence, 4)}\n\n![Three *inputs*](neuron.png)\n\n{Repeat(Sentence, 3)} Now look.\n");
        Assert.True(draft.Posts.Count > 1);
        Assert.Contains("\n![Three inputs](neuron.png)\n", draft.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_left_out_and_said_to_be()
    {
        var draft = Split("Before.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.\n");
        Assert.Equal("Before.\n\nAfter.", Assert.Single(draft.Posts).Text);
        Assert.Contains("A post cannot show a table: the one of line 3 (2 rows, 2 columns) is left out.", Assert.Single(draft.Notes).Message, StringComparison.Ordinal);
        Assert.Contains("{{## A post cannot show a table", draft.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_signs_of_an_article_are_words() =>
        Assert.Contains("Write {{ \"{{\" }} name }} or {{ \"{%{\" }}.", Split("Write {{ name }} or {%{.\n").File, StringComparison.Ordinal);

    [Fact]
    public void Numbers_are_kept_room_for_where_they_are_asked_for()
    {
        var draft = ArticleSplitter.Split(Repeat(Sentence, 12), new(Threads.X, NumberingStyle.Fraction, "a"));
        Assert.All(draft.Posts, post => Assert.EndsWith($" {post.Number}/{draft.Posts.Count}", post.Text, StringComparison.Ordinal));
        Assert.Contains("numbering: 1/n\n", draft.File, StringComparison.Ordinal);
        Assert.DoesNotContain($" 1/{draft.Posts.Count}", draft.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_may_begin_its_lines_with_spaces()
    {
        var draft = ArticleSplitter.Split("One.\n\n    Two.\n", new(Threads.X, NumberingStyle.None, "a") { IsMarkdown = false });
        Assert.Equal("One.\n\nTwo.", Assert.Single(draft.Posts).Text);
    }

    [Fact]
    public void An_article_that_says_nothing_gives_no_posts() => Assert.Empty(Split("# Only a title\n\n<!-- and a comment -->\n").Posts);

    private static ArticleDraft Split(string article) => ArticleSplitter.Split(article, new(Threads.X, NumberingStyle.None, "my article"));

    private static IEnumerable<string> Posts(string article) => Split(article).Posts.Select(post => post.Text);

    private static string Repeat(string text, int times) => string.Join(' ', Enumerable.Repeat(text, times));
}
