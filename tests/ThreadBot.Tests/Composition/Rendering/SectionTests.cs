namespace ThreadBot.Tests.Composition.Rendering;

public sealed class SectionTests : RenderingTest
{
    private IEnumerable<string> Texts(string body) => Sections(body).Select(s => s.Text);

    [Fact]
    public void A_line_of_three_hyphens_parts_the_thread() =>
        Assert.Equal(["One.", "Two.\n\nStill two.", "Three."], Texts("One.\n---\nTwo.\n\nStill two.\n--- \nThree.\n"));

    [Fact]
    public void Other_lines_of_hyphens_do_not() =>
        Assert.Equal(["a\n----\n- --\n ---\nb"], Texts("a\n----\n- --\n ---\nb"));

    [Fact]
    public void In_fenced_code_three_hyphens_are_code() =>
        Assert.Equal(["```yaml\n---\na: 1\n```", "After."], Texts("```yaml\n---\na: 1\n```\n---\nAfter."));

    [Fact]
    public void A_longer_fence_holds_a_shorter_one() =>
        Assert.Equal(["````\n```\n---\n````", "After."], Texts("````\n```\n---\n````\n---\nAfter."));

    [Fact]
    public void Blanks_at_the_ends_go_and_several_blank_lines_become_one() =>
        Assert.Equal(["One.  Still.\n\nTwo."], Texts("\n\nOne.  Still.  \n\n\n \t\n\nTwo.\t\n\n\n"));

    [Fact]
    public void Blank_lines_and_indentation_of_code_stay() =>
        Assert.Equal(["```\ndef f():\n    pass\n\n\ndef g():\n```"], Texts("```\ndef f():\n    pass  \n\n\ndef g():\n```\n"));

    [Fact]
    public void Windows_line_ends_become_plain_ones() =>
        Assert.Equal(["One.\nTwo.", "Three.\nFour."], Texts("One.\r\nTwo.\r\n---\r\nThree.{{ \"\\r\\n\" }}Four."));

    [Fact]
    public void Sections_that_hold_nothing_are_left_out() =>
        Assert.Equal(["One.", "Two."], Texts("---\nOne.\n---\n\n---\nTwo.\n---\n"));

    [Fact]
    public void A_thread_that_renders_to_nothing_is_a_fault()
    {
        var fault = OnlyFault("{{ if false }}Never.{{ end }}\n---\n \n");

        Assert.Equal(("empty-thread", "ml/a.sbnmd", 4), (fault.Rule, fault.File, fault.Line));
    }

    [Fact]
    public void A_fence_that_is_never_closed_is_a_warning_at_its_line()
    {
        var fault = OnlyFault("One.\n\n```python\nprint(1)\n---\nTwo.");

        Assert.Equal((Severity.Warning, "markup", 6), (fault.Severity, fault.Rule, fault.Line));
    }

    [Fact]
    public void A_section_knows_the_line_of_the_file_that_wrote_its_beginning()
    {
        var lines = Sections("""
            {{ words = ["a", "b"] }}

            One.
            ---

            Two.
            {{ for word in words }}
            ---
            {{ word }}

            {{ end }}
            ---
            {{ "" -}}


            Last.
            """).Select(s => s.Line);

        Assert.Equal([6, 9, 12, 12, 19], lines);
    }

    [Fact]
    public void A_section_that_a_partial_writes_has_the_line_that_includes_it()
    {
        Folder.With("partials/two.sbnmd", "\nFirst\n---\nSecond\n");

        Assert.Equal([4, 6, 6, 8], Sections("One.\n---\n{{ include 'two' }}\n---\nLast.").Select(s => s.Line));
    }

    [Fact]
    public void What_the_author_of_the_thread_says_of_it_goes_with_the_text()
    {
        var text = RenderIn(Folder.WithThread("ml/a.sbnmd", "numbering: none\nlanguage: de").Load(), "ml/a").Text!;

        Assert.Equal(("ml/a", "A thread", "de", "ml/a.sbnmd"), (text.Slug.Value, text.Title, text.Language, text.File));
        Assert.Equal(NumberingStyle.None, text.Numbering);
    }

    [Theory]
    [InlineData("Read [the book](https://example.org/a_(b)).")]
    [InlineData("Call f[0](x), or `[x](y)`, or x[i](j).")]
    [InlineData("```\n[x](y) and ![z](w)\n```")]
    [InlineData("A [note] (in brackets) and [another].")]
    public void Links_and_code_that_looks_like_links_and_images_stay_in_the_text(string body) =>
        Assert.Equal(body, Sections(body).Single().Text);
}
