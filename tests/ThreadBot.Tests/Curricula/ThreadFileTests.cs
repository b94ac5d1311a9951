using System.Text;
using ThreadBot.Curricula;

namespace ThreadBot.Tests.Curricula;

public sealed class ThreadFileTests : IDisposable
{
    private readonly ThreadsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Front_matter_says_what_a_thread_is()
    {
        var thread = Assert.Single(_folder.With("ml/neuron.sbnmd", """
            ---
            title: "What a neuron really does: dials"
            description: A calculator with dials.
            teaches: [neuron, weight, bias]
            requires: []
            order: 3
            numbering: 🧵 1/n
            language: de
            ---
            Hello.
            """).Load().Threads);

        Assert.Equal("ml/neuron", thread.Slug.Value);
        Assert.Equal("What a neuron really does: dials", thread.Title);
        Assert.Equal("A calculator with dials.", thread.Description);
        Assert.Equal(["neuron", "weight", "bias"], thread.Teaches);
        Assert.Equal(3, thread.Order);
        Assert.Equal(NumberingStyle.Spool, thread.Numbering);
        Assert.Equal("de", thread.Language);
        Assert.Equal("ml/neuron.sbnmd", thread.File);
    }

    [Theory]
    [InlineData("numbering: none", NumberingStyle.None)]
    [InlineData("numbering: 1/n", NumberingStyle.Fraction)]
    [InlineData("order: 1", null)]
    public void Numbering_is_what_the_author_asks_for(string line, NumberingStyle? expected) =>
        Assert.Equal(expected, _folder.WithThread("ml/a.sbnmd", line).Load().Threads.Single().Numbering);

    [Fact]
    public void A_list_may_be_written_with_commas() =>
        Assert.Equal(["neuron", "weight"], _folder.WithThread("ml/a.sbnmd", "teaches: neuron, weight").Load().Threads.Single().Teaches);

    [Fact]
    public void A_title_that_looks_like_a_number_stays_as_it_is_written() =>
        Assert.Equal("1.10", _folder.With("ml/a.sbnmd", "---\ntitle: 1.10\n---\nHello.").Load().Threads.Single().Title);

    [Fact]
    public void Byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        var bytes = Encoding.UTF8.Preamble.ToArray().Concat("---\r\ntitle: Grüße\r\n---\r\nHello.\r\n"u8.ToArray()).ToArray();

        Assert.Equal("Grüße", _folder.With("ml/a.sbnmd", bytes).Load().Threads.Single().Title);
    }

    [Theory]
    [InlineData("---\ntitle: [a\nx\n---\nHello.", 2)]
    [InlineData("---\ntitle: a\n\tb: c\n---\nHello.", 3)]
    [InlineData("---\njust words\n---\nHello.", 2)]
    [InlineData("---\ntitle: a\ntitle: b\n---\nHello.", 3)]
    [InlineData("---\ntitle: !!python/object:os.system a\n---\nHello.", 2)]
    [InlineData("---\ntitle: *nobody\n---\nHello.", 2)]
    [InlineData("---\ntitle: {{ item.name }}\n---\nHello.", 2)]
    [InlineData("---\ntitle: never closed\nHello.", 1)]
    [InlineData("Hello.\n", 1)]
    [InlineData("", 1)]
    [InlineData("---\norder: 1\n---\nHello.", 1)]
    [InlineData("---\ntitle: a\norder: soon\n---\nHello.", 3)]
    [InlineData("---\ntitle: a\n# a comment\nnumbering: 1 of n\n---\nHello.", 4)]
    [InlineData("---\ntitle: a\nlanguage: English please\n---\nHello.", 3)]
    public void Broken_front_matter_is_a_fault_with_its_line_in_the_file(string text, int line)
    {
        var library = _folder.With("ml/broken.sbnmd", text).WithThread("ml/sound.sbnmd").Load();

        var fault = Assert.Single(library.Faults);
        Assert.Equal((Severity.Error, "front-matter", "ml/broken.sbnmd", line), (fault.Severity, fault.Rule, fault.File, fault.Line));
        Assert.Equal("ml/sound", Assert.Single(library.Threads).Slug.Value);
    }

    [Fact]
    public void A_misspelt_name_is_a_warning_that_knows_better()
    {
        var library = _folder.WithThread("ml/a.sbnmd", "requirse: [neuron]").Load();

        var fault = Assert.Single(library.Faults);
        Assert.Equal((Severity.Warning, 3), (fault.Severity, fault.Line));
        Assert.Contains("'requires'", fault.Message);
        Assert.Single(library.Threads);
    }

    [Theory]
    [InlineData("ml/Neuron.sbnmd")]
    [InlineData("ml/two words.sbnmd")]
    [InlineData("Machine Learning/neuron.sbnmd")]
    public void A_name_that_is_no_slug_is_a_fault(string path)
    {
        var library = _folder.WithThread(path).Load();

        Assert.Empty(library.Threads);
        Assert.Contains("rename it", Assert.Single(library.Faults).Message);
    }

    [Fact]
    public void A_line_that_is_not_utf8_is_named()
    {
        var latin1 = Encoding.Latin1.GetBytes("---\ntitle: a\n---\nHello.\nGrüße\n");

        var fault = Assert.Single(_folder.With("ml/a.sbnmd", latin1).Load().Faults);

        Assert.Equal(5, fault.Line);
        Assert.Contains("UTF-8", fault.Message);
    }

    [Fact]
    public void A_file_of_over_a_megabyte_is_a_fault_and_is_not_read()
    {
        var library = _folder.WithThread("ml/huge.sbnmd", body: new string('a', 1_000_001)).WithThread("ml/small.sbnmd").Load();

        Assert.Contains("1,000,000 bytes", Assert.Single(library.Faults).Message);
        Assert.Single(library.Threads);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused_and_one_within_it_is_followed()
    {
        File.WriteAllText(_folder.Outside("secret.sbnmd"), "---\ntitle: Secret\n---\nHello.");

        var library = _folder.WithThread("ml/here.sbnmd")
            .WithLink("ml/out.sbnmd", _folder.Outside("secret.sbnmd"))
            .WithLink("ml/nowhere.sbnmd", "gone.sbnmd")
            .WithLink("ml/in.sbnmd", "here.sbnmd")
            .Load();

        Assert.Equal(["ml/here", "ml/in"], library.Threads.Select(t => t.Slug.Value));
        Assert.Equal(["ml/nowhere.sbnmd", "ml/out.sbnmd"], library.Faults.Select(f => f.File));
    }

    [Fact]
    public void A_linked_folder_is_not_followed()
    {
        Directory.CreateDirectory(_folder.Outside("elsewhere"));
        File.WriteAllText(_folder.Outside("elsewhere/a.sbnmd"), "---\ntitle: Secret\n---\nHello.");
        Directory.CreateSymbolicLink(_folder.FullPath("linked"), _folder.Outside("elsewhere"));
        Directory.CreateSymbolicLink(_folder.FullPath("circle"), _folder.Root);

        var library = _folder.Load();

        Assert.Empty(library.Threads);
        Assert.Equal(["circle", "linked"], library.Faults.Select(f => f.File));
    }

    [Fact]
    public void Readme_hidden_and_other_files_are_ignored_and_a_misplaced_thread_is_pointed_out()
    {
        var library = _folder
            .With("README.md", "# Threads")
            .With("ml/README.md", "# Machine learning")
            .With("ml/notes.txt", "x")
            .With("ml/settings.yaml", "{[")
            .WithThread("ml/.draft.sbnmd")
            .WithThread(".git/a.sbnmd")
            .WithThread("ml/deep/a.sbnmd")
            .WithThread("stray.sbnmd")
            .Load();

        Assert.Empty(library.Threads);
        Assert.Equal(["ml/deep/a.sbnmd", "stray.sbnmd"], library.Faults.Select(f => f.File));
        Assert.All(library.Faults, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void A_missing_folder_is_a_fault() =>
        Assert.Contains("no such threads folder", Assert.Single(ThreadLibrary.Load(_folder.Outside("nowhere"), CancellationToken.None).Faults).Message);
}
