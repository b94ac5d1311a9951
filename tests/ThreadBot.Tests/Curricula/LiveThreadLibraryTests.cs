using ThreadBot.Curricula;

namespace ThreadBot.Tests.Curricula;

public sealed class LiveThreadLibraryTests : IDisposable
{
    private readonly ThreadsFolder _folder = new();
    private readonly LiveThreadLibrary _live;

    public LiveThreadLibraryTests() => _live = new LiveThreadLibrary(_folder.WithThread("ml/a.sbnmd").WithThread("ml/b.sbnmd").Root);

    public void Dispose() => _folder.Dispose();

    private ThreadLibrary Current => _live.Current(CancellationToken.None);

    [Fact]
    public void Where_nothing_changed_it_is_the_same_library() => Assert.Same(Current, Current);

    [Fact]
    public void A_thread_that_changes_while_the_bot_runs_is_read_anew_and_the_others_are_not()
    {
        var before = Current;
        _folder.With("ml/a.sbnmd", "---\ntitle: Another title\n---\nHello.");

        var after = Current;

        Assert.Equal(["Another title", "A thread"], after.Threads.Select(t => t.Title));
        Assert.Equal("A thread", before.Threads[0].Title);
        Assert.NotSame(before.Threads[0].Source, after.Threads[0].Source);
        Assert.Same(before.Threads[1].Source, after.Threads[1].Source);
    }

    [Fact]
    public void Files_that_come_and_go_are_noticed()
    {
        _ = Current;
        _folder.WithThread("ml/c.sbnmd");
        File.Delete(_folder.FullPath("ml/a.sbnmd"));

        Assert.Equal(["ml/b", "ml/c"], Current.Threads.Select(t => t.Slug.Value));
    }

    [Fact]
    public void A_thread_is_renamed_and_the_number_of_files_stays()
    {
        _ = Current;
        File.Move(_folder.FullPath("ml/a.sbnmd"), _folder.FullPath("ml/c.sbnmd"));

        Assert.Equal(["ml/b", "ml/c"], Current.Threads.Select(t => t.Slug.Value));
    }

    [Fact]
    public void Data_that_changes_changes_its_family()
    {
        _folder.WithThread("ml/term.sbnmd", "for_each: words").With("data/words.yaml", "- slug: x\n");
        Assert.Equal(3, Current.Threads.Count);

        _folder.With("data/words.yaml", "- slug: x\n- slug: y\n");

        Assert.Equal(4, Current.Threads.Count);
    }

    [Fact]
    public void A_broken_file_that_is_mended_comes_back()
    {
        _folder.With("ml/a.sbnmd", "broken");
        Assert.Single(Current.Faults);
        Assert.Same(Current, Current);

        _folder.WithThread("ml/a.sbnmd");

        Assert.Empty(Current.Faults);
        Assert.Equal(2, Current.Threads.Count);
    }

    [Fact]
    public void A_folder_that_vanishes_and_comes_back_is_read_again()
    {
        var before = Current;
        Directory.Move(_folder.Root, _folder.Outside("away"));
        Assert.Single(Current.Faults);

        Directory.Move(_folder.Outside("away"), _folder.Root);

        Assert.Equal(before.Threads.Select(t => t.Slug), Current.Threads.Select(t => t.Slug));
    }

    [Fact]
    public async Task Many_may_ask_at_once()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Current)));

        Assert.All(asked, library => Assert.Same(asked[0], library));
    }
}
