using FsCheck;
using FsCheck.Fluent;
using Scriban;
using Scriban.Runtime;
using ThreadBot.Composition;
using ThreadBot.Curricula;

namespace ThreadBot.Tests.Curricula;

/// <summary>A library that reads what it is asked for gives the same threads, drafts and faults as one that has read everything.</summary>
public sealed class OpenedLibraryTests : IDisposable
{
    private readonly ThreadsFolder _folder = new();
    private readonly ThreadRenderer _renderer = new(TimeProvider.System);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_thread_of_this_repository_is_found_as_if_all_had_been_read() => AssertSame(Repository.Threads);

    [Fact]
    public void A_folder_full_of_mistakes_is_found_as_if_all_had_been_read()
    {
        _folder
            .With("data/words.yaml", "- slug: loss\n- slug: loss\n- slug: first\n- slug: Upper\n- name: none\n- slug: \"esc\\u0061ped\"\n")
            .With("data/words.json", """[{"slug": "other"}]""")
            .With("data/numbers.json", """[{"slug": 1e3}, {"slug": "b\u0069as"}]""")
            .With("data/broken.yaml", "a: [")
            .With("ml/data/broken.csv", "slug\nmended\n")
            .With("ml/data/own.csv", "slug,text\nown,\"a, b\"\nloss,c\n")
            .With("ml/partials/part.sbnmd", "{{ data.own[0].text }}{{ thread_url 'ml/first' }}")
            .With("partials/part.sbnmd", "shared")
            .With("partials/broken.sbnmd", [0xFF])
            .With("ml/curriculum.yaml", "language: de\nlangauge: en\n")
            .With("other/curriculum.yaml", "[")
            .With("Bad/one.sbnmd", "---\ntitle: x\n---\nx")
            .With("empty/curriculum.yaml", "")
            .WithThread("ml/first.sbnmd", "teaches: [a]", "{{ include 'part' }}{{ data }}{{ data.words[0].slug }}")
            .WithThread("ml/words.sbnmd", "for_each: words\nrequires: [a]\norder: \"{{ item.slug | string.size }}\"", "{{ item.slug }}{{ data.broken }}")
            .WithThread("ml/own.sbnmd", "for_each: own\ndescription: '{{ item.text.x.y }}'")
            .WithThread("ml/numbers.sbnmd", "for_each: numbers\n\"f\\u006Fr\": x")
            .WithThread("ml/hidden.sbnmd", "\"for\\u005Feach\": words")
            .WithThread("ml/mended.sbnmd", "for_each: broken")
            .WithThread("ml/nothing.sbnmd", "for_each: broken.terms")
            .WithThread("ml/list.sbnmd", "for_each: [words]")
            .WithThread("ml/wrong.sbnmd", "for_each: words\nlanguage: '{{ item. }}'")
            .WithThread("ml/Upper.sbnmd")
            .WithThread("ml/cycle-a.sbnmd", "teaches: [x]\nrequires: [y]", "{{ thread_url 'cycle-b' }}{{ thread_url 'first' }}")
            .WithThread("ml/cycle-b.sbnmd", "teaches: [y]\nrequires: [x]")
            .WithThread("ml/order.sbnmd", "order: soon\nrequires: [nothing]")
            .WithThread("other/first.sbnmd", "requires: [a]", "{{ include 'part' }}{{ include 'broken' }}{{ thread_url 'ml/first' }}")
            .WithThread("other/ml.sbnmd", "for_each: words")
            .WithThread("other/loss.sbnmd")
            .With("other/unreadable.sbnmd", "no front matter")
            .WithThread("misplaced.sbnmd")
            .WithThread("ml/deep/down.sbnmd")
            .WithLink("ml/outside.sbnmd", _folder.Outside("nowhere.sbnmd"));

        AssertSame(_folder.Root);
    }

    [Fact]
    public void In_any_folder_a_slug_means_the_same_thread_as_if_all_had_been_read()
    {
        var names = Gen.Elements("a", "b", "c");
        var files = Gen.ListOf(Gen.Zip(Gen.Two(names), Gen.Elements("", "for_each: a", "for_each: b", "teaches: [a]\nrequires: [b]", "order: x"))).Select(l => l.Take(5).ToList());

        Check.QuickThrowOnFailure(Prop.ForAll(files.ToArbitrary(), Gen.ListOf(Gen.ListOf(names)).ToArbitrary(), (drawn, data) =>
        {
            using var folder = new ThreadsFolder();
            foreach (var ((curriculum, name), frontMatter) in drawn)
                folder.WithThread($"{curriculum}/{name}.sbnmd", frontMatter);
            foreach (var (i, slugs) in data.Take(2).Index())
                folder.With($"data/{"ab"[i]}.yaml", string.Concat(slugs.Take(3).Select(s => $"- slug: {s}\n")));

            AssertSame(folder.Root);
        }));
    }

    [Theory]
    [InlineData("{{ data }}")]
    [InlineData("{{ data.a }} {{ data['b'] }} {{ data.c }} {{ data.none }}")]
    [InlineData("{{ data.size }} {{ data | object.size }} {{ data.empty? }}")]
    [InlineData("{{ for member in data }}{{ member.key }}: {{ member.value }} {{ end }}")]
    [InlineData("{{ data | object.keys }} {{ data | object.values }} {{ data | object.typeof }}")]
    [InlineData("{{ data | object.to_json }}")]
    [InlineData("{{ data | object.has_key 'a' }} {{ data | object.has_key 'none' }} {{ data | object.has_value 'b' }}")]
    [InlineData("{{ with data }}{{ a }}{{ end }}")]
    [InlineData("{{ this.data.a }} {{ this['data'].b }}")]
    [InlineData("{{ copy = data; copy.a }} {{ copy == data }}")]
    [InlineData("{{ data | object.eval_template }}")]
    [InlineData("{{ 'data.a' | object.eval }}")]
    [InlineData("{{ data.a = 1 }}")]
    [InlineData("{{ data.d = 1 }}")]
    [InlineData("{{ data | array.size }} {{ data | array.first }}")]
    public void Whichever_way_a_template_looks_at_data_it_sees_all_of_it(string template)
    {
        _folder.With("data/a.yaml", "x: 1\n").With("data/b.json", "[1, 2]").With("data/c.csv", "x,y\n1,2\n").With("data/e.yaml", "[").WithThread("ml/a.sbnmd", body: template);
        var whole = new ScriptObject();
        foreach (var (name, value) in _folder.Load().Threads.Single().Scope.Data)
            whole.SetValue(name, value, readOnly: true);
        whole.IsReadOnly = true;

        var opened = ((ThreadSearch.Found)ThreadLibrary.Open(_folder.Root).Find("ml/a")).Template.Scope.Data;

        Assert.Equal(Render(template, whole), Render(template, opened));
        Assert.Equal(["a", "b", "c"], opened.GetMembers());
    }

    [Fact]
    public void A_thread_that_stands_for_itself_is_found_though_nothing_else_can_be_read()
    {
        var library = ThreadLibrary.Open(_folder.WithThread("ml/a.sbnmd").WithThread("ml/b.sbnmd").With("data/words.yaml", "- slug: x\n").Root);
        File.Delete(_folder.FullPath("ml/b.sbnmd"));
        File.Delete(_folder.FullPath("data/words.yaml"));

        Assert.IsType<ThreadSearch.Found>(library.Find("ml/a"));
        Assert.Equal(["data/words.yaml", "ml/b.sbnmd"], library.Faults.Select(f => f.File));
    }

    [Fact]
    public void Of_a_family_that_cannot_hold_a_slug_the_data_is_not_parsed()
    {
        var library = ThreadLibrary.Open(_folder.WithThread("ml/a.sbnmd").WithThread("ml/term.sbnmd", "for_each: words").With("data/words.yaml", "- slug: x\n").Root);

        Assert.IsType<ThreadSearch.Found>(library.Find("a"));
        _folder.With("data/words.yaml", "- slug: y\n");

        Assert.Equal(["ml/a", "ml/term/y"], library.Threads.Select(t => t.Slug.Value));
    }

    private void AssertSame(string folder)
    {
        var whole = ThreadLibrary.Load(folder, CancellationToken.None);
        // Of a large family the first and the last stand for all.
        var slugs = whole.Threads.Concat(whole.Blocked).GroupBy(t => t.File).SelectMany(f => new[] { f.First(), f.Last() }).Select(t => t.Slug.Value).ToList();
        foreach (var slug in slugs.SelectMany(Spellings).Concat(["", "/", "x", "ml/", "1000", "escaped", "bias"]).Distinct())
            Assert.Equal(Describe(whole, slug), Describe(ThreadLibrary.Open(folder), slug));

        var opened = ThreadLibrary.Open(folder);
        Assert.Equivalent(whole.Curricula, opened.Curricula, strict: true);
        Assert.Equal(whole.Faults, opened.Faults);
        Assert.Equal(whole.Threads.Select(t => t.Slug), opened.Threads.Select(t => t.Slug));
        Assert.Equal(whole.Blocked.Select(t => t.Slug), opened.Blocked.Select(t => t.Slug));
    }

    private static IEnumerable<string> Spellings(string slug)
    {
        var parts = slug.Split('/');
        return Enumerable.Range(0, parts.Length).SelectMany(from => new[] { string.Join('/', parts[from..]), string.Join('/', parts[from..]) + "x" });
    }

    private string Describe(ThreadLibrary library, string slug) => library.Find(slug) switch
    {
        ThreadSearch.Found { Template: var found } =>
            $"{found.Slug} {found.File} '{found.Title}' '{found.Description}' {found.Language} {found.Numbering} {found.Order} "
            + $"{string.Join(',', found.Teaches)} {string.Join(',', found.Requires)} {Render(library, found)}",
        ThreadSearch.Ambiguous ambiguous => $"one of {string.Join(", ", ambiguous.Matches)}",
        ThreadSearch.Missing missing => $"none, near {string.Join(", ", missing.Near)}",
        var other => throw new InvalidOperationException($"{other}"),
    };

    private string Render(ThreadLibrary library, ThreadTemplate template)
    {
        var rendered = _renderer.Render(template, new OrderedAddresses(library, template, "https://x.com/i/status/1"), CancellationToken.None);
        return string.Join("\n---\n", (rendered.Text?.Sections ?? []).Select(s => s.Text)) + string.Join('\n', rendered.Faults);
    }

    private static string Render(string template, ScriptObject data)
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["data"] = data });
        try
        {
            return Template.Parse(template).Render(context);
        }
        catch (Scriban.Syntax.ScriptRuntimeException e)
        {
            return e.Message;
        }
    }
}
