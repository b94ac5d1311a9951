namespace ThreadBot.Tests.Curricula;

public sealed class FamilyTests : IDisposable
{
    private const string Glossary = """
        terms:
          - slug: loss
            name: Loss
            level: 2
            needs: [weight, bias]
          - slug: weight
            name: Weight
            level: 1
            needs: []
          - slug: bias
            name: Bias
            level: 1
            needs: []
        """;

    private readonly ThreadsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private ThreadsFolder WithFamily(string frontMatter) =>
        _folder.With("ml/term.sbnmd", $"---\n{frontMatter}\n---\n{{{{ item.name }}}}\n");

    [Fact]
    public void Each_item_becomes_a_thread_whose_front_matter_is_rendered_for_it()
    {
        var threads = WithFamily("""
            for_each: glossary.terms
            title: "What is {{ item.name | string.downcase }}?"
            teaches: "{{ item.slug }}"
            requires: "{{ item.needs | array.join ', ' }}"
            order: "{{ item.level * 10 }}"
            """).With("data/glossary.yaml", Glossary).Load().Threads;

        Assert.Equal(["ml/term/weight", "ml/term/bias", "ml/term/loss"], threads.Select(t => t.Slug.Value));
        Assert.Equal("What is loss?", threads[2].Title);
        Assert.Equal(["weight", "bias"], threads[2].Requires);
        Assert.Equal(20, threads[2].Order);
        Assert.All(threads, t => Assert.True(t.IsOfFamily));
    }

    [Theory]
    [InlineData("glossary", "names no list in data/glossary.yaml")]
    [InlineData("glossary.nothing", "names no list in data/glossary.yaml")]
    [InlineData("glosary.terms", "'glosary', which is not there; there are glossary")]
    public void What_names_no_list_is_a_fault(string forEach, string message)
    {
        var fault = Assert.Single(WithFamily($"title: x\nfor_each: {forEach}").With("data/glossary.yaml", Glossary).Load().Faults);

        Assert.Equal(("front-matter", "ml/term.sbnmd", 3), (fault.Rule, fault.File, fault.Line));
        Assert.Contains(message, fault.Message);
    }

    [Fact]
    public void An_item_without_a_usable_slug_is_a_fault_in_the_data_and_the_others_are_made()
    {
        var library = WithFamily("title: x\nfor_each: words")
            .With("data/words.yaml", "- slug: good\n- name: none\n- slug: Two Words\n- slug: a/b\n- just text\n").Load();

        Assert.Equal("ml/term/good", Assert.Single(library.Threads).Slug.Value);
        Assert.Equal([2, 3, 4, 5], library.Faults.Select(f => f.Line));
        Assert.All(library.Faults, f => Assert.Equal(("data", "data/words.yaml"), (f.Rule, f.File)));
    }

    [Fact]
    public void Of_two_items_with_one_slug_only_the_first_becomes_a_thread()
    {
        var library = WithFamily("title: x\nfor_each: words").With("data/words.yaml", "- slug: a\n- slug: a\n").Load();

        Assert.Single(library.Threads);
        Assert.Equal("duplicate-slug", Assert.Single(library.Faults).Rule);
    }

    [Fact]
    public void A_front_matter_template_that_does_not_parse_is_reported_once()
    {
        var fault = Assert.Single(WithFamily("title: x\nfor_each: glossary.terms\norder: \"{{ item. }}\"").With("data/glossary.yaml", Glossary).Load().Faults);

        Assert.Equal(("front-matter", 4), (fault.Rule, fault.Line));
    }

    [Fact]
    public void A_front_matter_template_that_fails_for_one_item_blocks_that_one()
    {
        var library = WithFamily("for_each: words\ntitle: \"{{ item.source.author }}\"")
            .With("data/words.yaml", "- slug: a\n  source: {author: Ada}\n- slug: b\n").Load();

        Assert.Equal("ml/term/a", Assert.Single(library.Threads).Slug.Value);
        var fault = Assert.Single(library.Faults);
        Assert.Equal(("ml/term/b", 3), (fault.Thread!.Value, fault.Line));
    }

    [Fact]
    public void A_front_matter_template_that_never_ends_is_a_fault()
    {
        var library = WithFamily("for_each: words\ntitle: \"{{ while true }}x{{ end }}\"").With("data/words.yaml", "- slug: a\n").WithThread("ml/sound.sbnmd").Load();

        Assert.Equal("ml/term.sbnmd", Assert.Single(library.Faults).File);
        Assert.Equal("ml/sound", Assert.Single(library.Threads).Slug.Value);
    }
}
