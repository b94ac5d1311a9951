using FsCheck;
using FsCheck.Fluent;

namespace ThreadBot.Tests.Curricula;

public sealed class ReadingOrderTests : IDisposable
{
    private readonly ThreadsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Slugs => _folder.Load().Threads.Select(t => t.Slug.Value);

    [Fact]
    public void What_teaches_a_concept_comes_before_what_requires_it()
    {
        _folder.WithThread("ml/a.sbnmd", "requires: [weight]")
            .WithThread("ml/b.sbnmd", "teaches: [weight]\nrequires: [number]")
            .WithThread("zero/c.sbnmd", "teaches: [number]");

        Assert.Equal(["zero/c", "ml/b", "ml/a"], Slugs);
    }

    [Fact]
    public void Without_requirements_curriculum_then_order_then_name_decide()
    {
        _folder.WithThread("b/one.sbnmd", "order: -1")
            .WithThread("a/b.sbnmd", "order: 2")
            .WithThread("a/c.sbnmd", "order: 1")
            .WithThread("a/a-b.sbnmd", "order: 2")
            .WithThread("a/a.sbnmd", "order: 2");

        Assert.Equal(["a/c", "a/a", "a/a-b", "a/b", "b/one"], Slugs);
    }

    [Fact]
    public void A_concept_that_two_threads_teach_is_taught_by_the_first()
    {
        _folder.WithThread("ml/first.sbnmd", "teaches: [weight]\norder: 1")
            .WithThread("ml/user.sbnmd", "requires: [weight]\nteaches: [loss]\norder: 2")
            .WithThread("ml/recap.sbnmd", "teaches: [weight]\nrequires: [loss]\norder: 3");

        Assert.Equal(["ml/first", "ml/user", "ml/recap"], Slugs);
    }

    [Fact]
    public void A_cycle_is_named_as_a_path_and_blocks_only_who_is_in_it_or_waits_for_it()
    {
        var library = _folder
            .WithThread("ml/a.sbnmd", "teaches: [a]\nrequires: [b]")
            .WithThread("ml/b.sbnmd", "teaches: [b]\nrequires: [a]")
            .WithThread("ml/waits.sbnmd", "requires: [a]")
            .WithThread("ml/free.sbnmd", "teaches: [free]")
            .Load();

        Assert.Equal(["ml/free"], library.Threads.Select(t => t.Slug.Value));
        Assert.Equal(["ml/a", "ml/b", "ml/waits"], library.Blocked.Select(t => t.Slug.Value));
        Assert.All(library.Faults, f => Assert.Equal(("cycle", 4), (f.Rule, f.Line + (f.File == "ml/waits.sbnmd" ? 1 : 0))));
        Assert.Contains("ml/a requires ml/b requires ml/a", library.Faults[0].Message);
        Assert.Equal(["ml/a", "ml/b", "ml/waits"], library.Faults.Select(f => f.Thread!.Value));
    }

    [Fact]
    public void A_thread_that_requires_what_only_it_teaches_waits_for_itself() =>
        Assert.Contains("ml/a requires ml/a", Assert.Single(_folder.WithThread("ml/a.sbnmd", "teaches: [x]\nrequires: [x]").Load().Faults).Message);

    [Fact]
    public void A_concept_that_nobody_teaches_is_a_fault_that_guesses_what_was_meant()
    {
        var library = _folder
            .WithThread("ml/a.sbnmd", "teaches: [gradient]")
            .WithThread("ml/b.sbnmd", "requires: [gradeint]\nteaches: [b]")
            .WithThread("ml/c.sbnmd", "requires: [b]")
            .Load();

        Assert.Equal(["ml/a"], library.Threads.Select(t => t.Slug.Value));
        Assert.Contains("did you mean 'gradient'?", library.Faults[0].Message);
        Assert.Equal(("unknown-concept", "ml/b.sbnmd", 3), (library.Faults[0].Rule, library.Faults[0].File, library.Faults[0].Line));
        Assert.Contains("ml/b, which is blocked", library.Faults[1].Message);
    }

    [Fact]
    public void What_waits_for_a_thread_with_an_error_does_not_come_before_it()
    {
        var library = _folder
            .WithThread("ml/a.sbnmd", "teaches: [a]\norder: soon")
            .WithThread("ml/b.sbnmd", "requires: [a]")
            .Load();

        Assert.Empty(library.Threads);
        Assert.Equal(["ml/a.sbnmd", "ml/b.sbnmd"], library.Faults.Select(f => f.File));
    }

    [Fact]
    public void In_any_folder_every_concept_is_taught_before_it_is_required_and_nobody_is_lost()
    {
        var concepts = Gen.Elements("a", "b", "c", "d", "e", "f");
        var threads = Gen.ListOf(Gen.Two(Gen.ListOf(concepts, 2))).Select(l => l.Take(12).ToList());

        Check.QuickThrowOnFailure(Prop.ForAll(threads.ToArbitrary(), drawn =>
        {
            using var folder = new ThreadsFolder();
            foreach (var (i, (teaches, requires)) in drawn.Index())
                folder.WithThread($"ml/t{i}.sbnmd", $"teaches: [{string.Join(", ", teaches)}]\nrequires: [{string.Join(", ", requires)}]");

            var library = folder.Load();
            var taught = new HashSet<string>();
            var isInOrder = library.Threads.All(t =>
            {
                var isReady = t.Requires.All(taught.Contains);
                taught.UnionWith(t.Teaches);
                return isReady;
            });
            var isEveryBlockedExplained = library.Blocked.All(b => library.Faults.Any(f => f.Thread == b.Slug));
            var isNobodyBlockedForNothing = library.Blocked.All(b => !b.Requires.All(taught.Contains));
            return isInOrder && isEveryBlockedExplained && isNobodyBlockedForNothing
                && library.Threads.Count + library.Blocked.Count == drawn.Count;
        }));
    }
}
