using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Lessons;

namespace ThreadBot.Tests.Curricula.Lessons;

public sealed class LessonPlannerTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ThreadsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_the_threads_that_are_ready_the_first_in_the_authors_order_comes_next()
    {
        // In the order of the library, 'late' comes between what unlocks it and 'first': here its concept was taught by hand.
        _folder.WithThread("ml/a.sbnmd", "order: 1")
            .WithThread("ml/b.sbnmd", "order: 2\nteaches: [b]")
            .WithThread("ml/z.sbnmd", "order: 0\nrequires: [b]");

        Assert.Equal(["ml/z", "ml/a"], Next([Had("ml/b")]));
        Assert.Equal(["ml/a", "ml/b"], Next([]));
    }

    [Fact]
    public void Curricula_come_as_the_schedule_lists_them()
    {
        _folder.WithThread("a/one.sbnmd").WithThread("b/two.sbnmd").WithThread("c/three.sbnmd");

        Assert.Equal(["c/three", "a/one"], Next([], new LessonRhythm { Curricula = ["c", "a"] }));
        Assert.Equal(["a/one", "b/two", "c/three"], Next([]));
    }

    [Fact]
    public void Where_every_curriculum_is_given_the_order_of_the_account_is_that_of_the_library()
    {
        var library = ThreadLibrary.Load(Repository.Threads, CancellationToken.None);
        var syllabus = new Syllabus(library, []);
        var (known, taken) = (new HashSet<string>(), new HashSet<ThreadSlug>());
        var order = new List<ThreadSlug>();
        while (syllabus.Ready(known, taken).FirstOrDefault() is { } next)
        {
            order.Add(next.Slug);
            taken.Add(next.Slug);
            known.UnionWith(next.Teaches);
        }

        Assert.Equal(library.ThreadsOf([]).Where(t => t.IsInOrder).Select(t => t.Slug), order);
    }

    [Fact]
    public void A_recap_comes_when_the_gap_is_over_and_says_it_in_words_that_were_not_heard()
    {
        WithCourse();

        Assert.DoesNotContain("ml/again/2026-03-03", Next([Had("ml/loss")], day: 1));
        Assert.Equal(["one"], Words([Had("ml/loss")], day: 2));
        Assert.Empty(Words([Had("ml/loss"), Said("one", 2)], day: 8));
        Assert.Equal(["two"], Words([Had("ml/loss"), Said("one", 2)], day: 9));
    }

    [Fact]
    public void A_list_of_recaps_that_is_not_there_is_an_error_though_another_one_is()
    {
        WithCourse();
        var library = _folder.WithThread("ml/again.sbnmd", "recaps: [words.all, words.none]", "{{ for r in recaps }}{{ r.words }}{{ end }}\n").Load();

        var fault = Assert.Single(LessonPlanner.Samples(library.Threads.Single(t => t.MakesRecaps), new Spacing())
            .SelectMany(t => new ThreadRenderer(TimeProvider.System).Render(t, new OrderedAddresses(library, t, "https://x.com/i/status/1"), CancellationToken.None).Faults));
        Assert.Equal((Severity.Error, "front-matter", 3), (fault.Severity, fault.Rule, fault.Line));
        Assert.Contains("'recaps: words.none' names no list", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_new_words_left_waits_until_its_old_ones_are_a_year_old()
    {
        WithCourse();
        PastLesson[] past = [Had("ml/loss"), Said("one", 2), Said("two", 9)];

        Assert.Empty(Words(past, day: 30));
        Assert.Empty(Words(past, day: 2 + 365));
        Assert.Equal(["one"], Words(past, day: 3 + 365));
    }

    [Fact]
    public void After_the_last_gap_a_concept_is_let_go()
    {
        WithCourse();
        var spacing = new Spacing { Gaps = [2] };

        Assert.Equal(["one"], Words([Had("ml/loss")], 400, spacing));
        Assert.Empty(Words([Had("ml/loss"), Said("one", 2)], 400, spacing));
    }

    [Fact]
    public void A_recap_that_was_rolled_back_was_not_said()
    {
        WithCourse();

        Assert.Equal(["one"], Words([Had("ml/loss"), Said("one", 2) with { Status = DeliveryStatus.RolledBack }], day: 5));
    }

    [Fact]
    public void A_concept_is_left_alone_for_a_while_after_it_came_up()
    {
        WithCourse();
        var asked = new PastLesson(ThreadSlug.Parse("ml/ask"), DeliveryStatus.Published, Monday.AddDays(1)) { Revisits = [new Revisit(RevisitKind.Quiz, "loss")] };

        Assert.Empty(Words([Had("ml/loss"), asked], day: 2));
        Assert.Equal(["one"], Words([Had("ml/loss"), asked], day: 3));
    }

    [Fact]
    public void A_recap_takes_no_slot_in_which_the_schedule_allows_none()
    {
        WithCourse();

        Assert.DoesNotContain(Next([Had("ml/loss")], day: 5, before: [null, RevisitKind.Recap]), slug => slug.StartsWith("ml/again", StringComparison.Ordinal));
        Assert.Equal("ml/again/2026-03-07", Next([Had("ml/loss")], day: 5, before: [null, null, RevisitKind.Recap])[0]);
        Assert.DoesNotContain("ml/again/2026-03-07", Next([Had("ml/loss")], new LessonRhythm { RecapEvery = 0 }, day: 5));
        Assert.Equal(["ml/again/2026-03-07"], Next([Had("ml/loss")], new LessonRhythm { Threads = false, RecapEvery = 1, QuizEvery = 0 }, day: 5));
    }

    [Fact]
    public void A_quiz_does_not_take_its_turn_in_the_order_but_comes_some_days_after_what_it_asks_about()
    {
        WithCourse();
        var none = new LessonRhythm { RecapEvery = 0 };

        Assert.Empty(Next([Had("ml/loss")], none, day: 4));
        Assert.Equal(["ml/ask"], Next([Had("ml/loss")], none, day: 5));
        Assert.Empty(Next([Had("ml/loss")], none, day: 5, before: [RevisitKind.Quiz]));
        Assert.Empty(Next([Had("ml/loss"), Had("ml/ask", 5)], none, day: 9));
    }

    [Theory]
    [InlineData(100, 2 + 11)] // 7 days and a half more, rounded up
    [InlineData(0, 2 + 4)]
    [InlineData(75, 2 + 7)] // half of those who did not guess
    public void An_audience_that_knew_it_waits_longer_for_the_next_recap(int right, int day)
    {
        WithCourse();
        var asked = new PastLesson(ThreadSlug.Parse("ml/ask"), DeliveryStatus.Published, Monday.AddDays(2))
        {
            Revisits = [new Revisit(RevisitKind.Quiz, "loss")],
            Result = new QuizResult(right, 100, 2, Monday.AddDays(3)),
        };
        PastLesson[] past = [Had("ml/loss"), Said("one", 2), asked];

        Assert.Empty(Words(past, day - 1));
        Assert.Equal(["two"], Words(past, day));
    }

    [Fact]
    public void A_few_votes_say_nothing()
    {
        WithCourse();
        var asked = new PastLesson(ThreadSlug.Parse("ml/ask"), DeliveryStatus.Published, Monday.AddDays(2))
        {
            Revisits = [new Revisit(RevisitKind.Quiz, "loss")],
            Result = new QuizResult(0, 19, 2, Monday.AddDays(3)),
        };

        Assert.Empty(Words([Had("ml/loss"), Said("one", 2), asked], day: 8));
    }

    [Fact]
    public void See_also_is_held_against_what_is_taught()
    {
        _folder.WithThread("ml/a.sbnmd", "teaches: [loss]").WithThread("ml/b.sbnmd", "order: 3\nsee_also: [loss, lost]");

        var fault = Assert.Single(CurriculumCheck.UnknownConcepts(_folder.Load()));

        Assert.Equal(("unknown-concept", "ml/b.sbnmd", 4, Severity.Warning), (fault.Rule, fault.File, fault.Line, fault.Severity));
        Assert.Contains("did you mean 'loss'?", fault.Message);
    }

    [Fact]
    public void A_thread_that_waits_for_a_curriculum_which_is_not_posted_is_unreachable()
    {
        var library = _folder.WithThread("faq/a.sbnmd", "requires: [loss]\nteaches: [a]")
            .WithThread("faq/b.sbnmd", "requires: [a]")
            .WithThread("faq/c.sbnmd")
            .WithThread("ml/l.sbnmd", "teaches: [loss]")
            .Load();

        Assert.Empty(CurriculumCheck.Unreachable(library, "me", []));
        var faults = CurriculumCheck.Unreachable(library, "me", ["faq"]).ToList();
        Assert.Equal([("faq/a.sbnmd", 3), ("faq/b.sbnmd", 3)], faults.Select(f => (f.File, f.Line)).Order());
        Assert.Contains(faults, f => f.Message.Contains("curriculum 'ml'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_recap_gathers_what_is_due_from_several_lists()
    {
        WithCourse();
        _folder
            .With("data/terms.yaml", "all:\n  - slug: epoch\n    name: Epoch\n    recaps: [once through]\n")
            .WithThread("ml/epoch.sbnmd", "teaches: [epoch]")
            .WithThread("ml/again.sbnmd", "recaps: [words.all, terms.all]", "{{ for r in recaps }}{{ r.words }}{{ end }}\n");

        Assert.Equal(["one", "once through"], Words([Had("ml/loss"), Had("ml/epoch")], day: 3));
    }

    private void WithCourse() => _folder
        .With("data/words.yaml", "all:\n  - slug: loss\n    name: Loss\n    recaps: [one, two]\n")
        .WithThread("ml/loss.sbnmd", "teaches: [loss]")
        .WithThread("ml/ask.sbnmd", "requires: [loss]\nasks: [loss]")
        .WithThread("ml/again.sbnmd", "recaps: words.all", "{{ for r in recaps }}{{ r.words }}{{ end }}\n");

    private static PastLesson Had(string slug, int day = 0) => new(ThreadSlug.Parse(slug), DeliveryStatus.Published, Monday.AddDays(day));

    private static PastLesson Said(string words, int day) => Had($"ml/again/2026-03-{2 + day:00}", day) with { Revisits = [new Revisit(RevisitKind.Recap, "loss", words)] };

    private IEnumerable<string> Words(PastLesson[] past, int day, Spacing? spacing = null) =>
        Lessons(past, new LessonRhythm { QuizEvery = 0 }, day, [], spacing).OfType<Lesson.Recap>().SelectMany(l => l.Template.Revisits).Select(r => r.Words!);

    private List<string> Next(PastLesson[] past, LessonRhythm? rhythm = null, int day = 0, RevisitKind?[]? before = null) =>
        [.. Lessons(past, rhythm ?? new(), day, before ?? []).Select(l => l.Template.Slug.Value)];

    private List<Lesson> Lessons(PastLesson[] past, LessonRhythm rhythm, int day, RevisitKind?[] before, Spacing? spacing = null)
    {
        var library = _folder.Load();
        var slot = new LessonSlot(Monday.AddDays(day), TimeZoneInfo.Utc, rhythm, before);
        return [.. new LessonPlanner(library, spacing ?? new()).Next(new Progress(library, past), slot)];
    }
}
