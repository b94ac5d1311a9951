namespace ThreadBot.Tests.Curricula;

public sealed class CurriculumTests : IDisposable
{
    private readonly ThreadsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_of_threads_is_a_curriculum_even_if_nothing_describes_it()
    {
        var curriculum = Assert.Single(_folder.WithThread("ml/a.sbnmd").With("images/a.png", "").Load().Curricula);

        Assert.Equal(("ml", "ml", "en"), (curriculum.Name, curriculum.Title, curriculum.Language));
    }

    [Fact]
    public void Its_description_is_read_and_its_language_is_that_of_its_threads()
    {
        var library = _folder.WithThread("ml/a.sbnmd").With("ml/curriculum.yaml", """
            title: Maschinelles Lernen
            description: Ein Wort am Tag.
            author: Ada
            language: de
            """).Load();

        var curriculum = Assert.Single(library.Curricula);
        Assert.Equal(("Maschinelles Lernen", "Ein Wort am Tag.", "Ada"), (curriculum.Title, curriculum.Description, curriculum.Author));
        Assert.Equal("de", library.Threads.Single().Language);
    }

    [Fact]
    public void A_broken_description_leaves_the_threads_alone()
    {
        var library = _folder.WithThread("ml/a.sbnmd").With("ml/curriculum.yaml", "title: x\nauthor: [a\n").Load();

        Assert.Equal("ml/curriculum.yaml", Assert.Single(library.Faults).File);
        Assert.Single(library.Threads);
    }

    [Fact]
    public void A_misspelt_name_in_it_is_a_warning()
    {
        var fault = Assert.Single(_folder.With("ml/curriculum.yaml", "title: x\nlangauge: de\n").Load().Faults);

        Assert.Equal((Severity.Warning, "ml/curriculum.yaml", 2), (fault.Severity, fault.File, fault.Line));
        Assert.Contains("language", fault.Message);
    }
}
