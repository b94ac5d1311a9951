using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Composition;
using ThreadBot.Curricula;

namespace ThreadBot.Tests.Composition.Rendering;

public sealed class ThreadRendererTests : RenderingTest
{
    [Fact]
    public void Templates_see_data_and_the_thread_itself()
    {
        Folder.With("data/glossary.yaml", "first_week:\n- name: Neuron\n  short: a calculator\n- name: Weight\n  short: a dial\n");

        var text = Sections("{{ thread.title }} ({{ thread.slug }}, {{ thread.curriculum }})\n{{ for t in data.glossary.first_week }}\n- {{ t.name }}: {{ t.short }}\n{{- end }}").Single().Text;

        Assert.Equal("A thread (ml/a, ml)\n\n- Neuron: a calculator\n- Weight: a dial", text);
    }

    [Fact]
    public void A_thread_with_nothing_to_run_is_what_running_it_would_make_of_it() => Check.QuickThrowOnFailure(Prop.ForAll(RandomText.Section, text =>
    {
        foreach (var body in (string[])[$"{text}\n---\n{text}\n```\n{text}", $"{text}\n![A neuron](gone.png)\n--- reveal\n{text}"])
            Assert.Equal(Shown(Render($"{body}{{{{ '' }}}}")), Shown(Render(body)));
    }));

    [Theory]
    [InlineData("Two braces { { apart } } and one {")]
    [InlineData("What ends }} and never began %}")]
    public void Braces_that_begin_no_code_are_text(string text) => Assert.Equal(text, Sections(text).Single().Text);

    [Fact]
    public void Code_that_is_kept_from_running_is_shown_without_its_marks() => Assert.Equal("Write {{ name }}.", Sections("Write {%{{{ name }}}%}.").Single().Text);

    [Fact]
    public void A_text_longer_than_any_thread_is_refused_whether_or_not_it_is_run() =>
        Assert.Contains("200,000 characters", OnlyFault(new string('a', 200_001)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_family_renders_each_thread_from_its_item()
    {
        var library = Folder.With("data/words.yaml", "- slug: loss\n  short: how wrong it is\n- slug: bias\n  short: a number\n")
            .With("ml/word.sbnmd", "---\nfor_each: words\ntitle: \"{{ item.slug }}\"\n---\n> {{ item.slug }}: {{ item.short }}\n").Load();

        Assert.Equal("> loss: how wrong it is", RenderIn(library, "loss").Text!.Sections.Single().Text);
        Assert.Equal("> bias: a number", RenderIn(library, "bias").Text!.Sections.Single().Text);
    }

    [Fact]
    public void A_curriculums_own_partial_wins_over_the_shared_one()
    {
        Folder.With("partials/bye.sbnmd", "shared").With("ml/partials/bye.sbnmd", "own, {{ name }}").With("ml/partials/deep/er.sbnmd", "deeper");

        Assert.Equal("own, Ada deeper", Sections("{{ name = 'Ada' }}{{ include 'bye' }} {{ include 'deep/er' }}").Single().Text);
    }

    [Fact]
    public void A_link_to_an_earlier_thread_is_its_address()
    {
        var template = Folder.WithThread("ml/a.sbnmd", body: "{{ thread_url 'ml/first' }} {{ 'second' | thread_url }}").Load().Threads.Single();

        var rendered = Renderer.Render(
            template, new Addresses(("ml/first", "https://x.com/i/status/1"), ("ml/second", "https://x.com/i/status/2")), CancellationToken.None);

        Assert.Equal("https://x.com/i/status/1 https://x.com/i/status/2", rendered.Text!.Sections.Single().Text);
    }

    [Fact]
    public void Every_link_to_a_thread_that_does_not_stand_is_a_fault()
    {
        var rendered = Render("{{ thread_url 'ml/gone' }}\n\n{{ thread_url 'Not a slug' }}");

        Assert.Null(rendered.Text);
        Assert.Equal([("thread-reference", 4), ("thread-reference", 6)], rendered.Faults.Select(f => (f.Rule, f.Line)));
    }

    [Fact]
    public void In_a_preview_earlier_threads_stand_at_an_example_and_later_ones_nowhere()
    {
        var library = Folder
            .WithThread("ml/a.sbnmd", "order: 1")
            .WithThread("ml/b.sbnmd", "order: 2", "{{ thread_url 'ml/a' }}")
            .WithThread("ml/c.sbnmd", "order: 3", "{{ thread_url 'ml/d' }}")
            .WithThread("ml/d.sbnmd", "order: 4", "{{ thread_url 'ml/d' }}")
            .WithThread("ml/e.sbnmd", "order: 5\nrequires: [nothing]", "{{ thread_url 'ml/a' }}")
            .Load();

        Rendered Preview(string slug)
        {
            var template = ((ThreadSearch.Found)library.Find(slug)).Template;
            return Renderer.Render(template, new OrderedAddresses(library, template, "https://x.com/i/status/0"), CancellationToken.None);
        }

        Assert.Equal("https://x.com/i/status/0", Preview("ml/b").Text!.Sections.Single().Text);
        Assert.Equal("thread-reference", Assert.Single(Preview("ml/c").Faults).Rule);
        Assert.Equal("thread-reference", Assert.Single(Preview("ml/d").Faults).Rule);
        Assert.NotNull(Preview("ml/e").Text);
    }

    [Theory]
    [InlineData("One.\n\n{{ if }}x{{ end }}", 6)]
    [InlineData("One.\n\n{{ nothing.name }}", 6)]
    [InlineData("One.\n\n{{ 'a' | string.no_such_function }}", 6)]
    [InlineData("One.\n\n{{\n\n x = 1 +\n}}", 8)]
    [InlineData("One.\n{{ 'a' | date.parse 1 2 3 4 5 6 }}", 5)]
    public void What_is_wrong_in_a_template_is_named_by_its_line_in_the_file(string body, int line)
    {
        var rendered = Render(body);

        Assert.Null(rendered.Text);
        Assert.Equal(("template", "ml/a.sbnmd", line), rendered.Faults[0] switch { var f => (f.Rule, f.File, f.Line) });
    }

    [Theory]
    [InlineData("Hello.\n{{ if }}", 2)]
    [InlineData("Hello.\n\n{{ nothing.name }}", 3)]
    public void What_is_wrong_in_a_partial_is_named_by_the_partials_line(string partial, int line)
    {
        Folder.With("partials/broken.sbnmd", partial);

        var fault = Render("One.\n{{ include 'broken' }}").Faults[0];

        Assert.Equal(("template", "partials/broken.sbnmd", line), (fault.Rule, fault.File, fault.Line));
    }

    [Fact]
    public void An_unfinished_block_is_named_by_a_line_of_the_file()
    {
        var fault = Render("One.\n{{ for x in [1] }}\nTwo.\n").Faults[0];

        Assert.Equal("template", fault.Rule);
        Assert.InRange(fault.Line, 4, 7);
    }

    [Fact]
    public void A_template_that_changes_while_the_bot_runs_is_rendered_as_it_is_now()
    {
        var live = new LiveThreadLibrary(Folder.WithThread("ml/a.sbnmd", body: "Before.").Root);
        string RenderNow() => RenderIn(live.Current(CancellationToken.None), "ml/a").Text!.Sections.Single().Text;
        Assert.Equal("Before.", RenderNow());

        Folder.WithThread("ml/a.sbnmd", body: "Afterwards.");

        Assert.Equal("Afterwards.", RenderNow());
    }

    [Fact]
    public void A_partial_that_changes_while_the_bot_runs_is_included_as_it_is_now()
    {
        var live = new LiveThreadLibrary(Folder.With("partials/p.sbnmd", "Before.").WithThread("ml/a.sbnmd", body: "{{ include 'p' }}").Root);
        string RenderNow() => RenderIn(live.Current(CancellationToken.None), "ml/a").Text!.Sections.Single().Text;
        Assert.Equal("Before.", RenderNow());

        Folder.With("partials/p.sbnmd", "Afterwards.");

        Assert.Equal("Afterwards.", RenderNow());
    }

    private static string Shown(Rendered rendered) => string.Join('\n', [
        .. rendered.Faults.Select(f => f.ToString()),
        .. (rendered.Text?.Sections ?? []).Select(s => $"{s.Line} [{string.Join(' ', s.TextLines)}] [{string.Join(' ', s.ImageLines)}] {s.AfterPoll} {s.Text}"),
    ]);
}
