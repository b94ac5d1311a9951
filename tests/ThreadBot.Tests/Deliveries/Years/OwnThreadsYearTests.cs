using ThreadBot.Curricula;

namespace ThreadBot.Tests.Deliveries.Years;

/// <summary>A year with the threads of this repository, which begins with the first thirty days.</summary>
public sealed class OwnThreadsYearTests(OwnThreadsYearTests.Lived lived) : IClassFixture<OwnThreadsYearTests.Lived>
{
    private SchoolYear Year => lived.Year;

    private IReadOnlyList<PastLesson> Lessons => lived.Lessons;

    [Fact]
    public void Every_slot_is_filled_and_with_what_the_forecast_said()
    {
        Assert.Equal(Year.Slots.Select(s => s.FireTime), Lessons.Select(l => l.At));
        Assert.Equal(Year.Forecast().Select(f => f!.Composed.Draft!.Slug), Lessons.Select(l => l.Slug));
    }

    [Fact]
    public void The_first_thirty_days_come_in_the_order_of_their_plan_and_none_of_them_again()
    {
        var series = ThreadLibrary.Load(Repository.Threads, CancellationToken.None).ThreadsOf("first-30-days").Select(t => t.Slug).ToList();

        Assert.Equal(series, Lessons.Select(l => l.Slug).Where(slug => !IsRecap(slug) && (!IsQuiz(slug) || series.Contains(slug))).Take(series.Count));
        Assert.Equal(Lessons.Count, Lessons.Select(l => l.Slug).Distinct().Count());
    }

    [Fact]
    public void Nothing_comes_before_what_it_builds_on() => Year.AssertInOrder(Lessons);

    [Fact]
    public void No_text_is_posted_twice() =>
        Assert.Empty(Year.Timeline().GroupBy(p => p.Text).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_quiz_is_answered_after_its_poll_has_closed()
    {
        var timeline = Year.Timeline();

        Assert.All(
            timeline.Where(p => p.Poll is not null && SchoolYear.DayOf(p.At) < SchoolYear.Days[^2]),
            quiz => Assert.Contains(timeline, p => p.Root == quiz.Id && p.At >= quiz.At + quiz.Poll!.Duration));
        Assert.True(Lessons.Count(l => IsQuiz(l.Slug)) > 40);
    }

    [Fact]
    public void Each_concept_comes_back_within_two_weeks_of_each_of_its_gaps_every_time_in_other_words()
    {
        var recaps = Lessons.SelectMany(l => l.Revisits.Where(r => r.Kind == RevisitKind.Recap).Select(r => (Day: SchoolYear.DayOf(l.At), r.Concept, r.Words))).ToLookup(r => r.Concept);
        var gaps = new Spacing().Gaps;

        foreach (var (taught, concept) in Taught().Where(t => recaps.Contains(t.Concept)))
        {
            List<DateOnly> days = [taught, .. recaps[concept].Select(r => r.Day)];
            Assert.All(gaps.Zip(days.Zip(days.Skip(1))), pair => Assert.InRange(pair.Second.Second.DayNumber - pair.Second.First.DayNumber - pair.First, 0, 14));
            Assert.Equal(days.Count - 1, recaps[concept].Select(r => r.Words).Distinct().Count());
        }

        var early = Taught().Where(t => t.Day < SchoolYear.Days[^150]).ToList();
        Assert.True(early.Count > 50, $"{early.Count} concepts were taught early enough.");
        Assert.All(early, t => Assert.Equal(gaps.Count, recaps[t.Concept].Count()));
    }

    private IEnumerable<(DateOnly Day, string Concept)> Taught() =>
        Lessons.SelectMany(l => (Year.Thread(l.Slug)?.Teaches ?? []).Select(concept => (SchoolYear.DayOf(l.At), concept))).DistinctBy(t => t.concept);

    // A recap is made for its day: no file has its slug.
    private bool IsRecap(ThreadSlug slug) => Year.Thread(slug) is null;

    private bool IsQuiz(ThreadSlug slug) => Year.Thread(slug)?.Asks.Count > 0;

    /// <summary>The year, lived once for all tests.</summary>
    public sealed class Lived : IAsyncLifetime, IDisposable
    {
        internal SchoolYear Year { get; } = new(Repository.Threads) { Rhythm = new() { Curricula = ["first-30-days", "ml-terms", "quick-starts", "papers", "faq"] } };

        internal IReadOnlyList<PastLesson> Lessons { get; private set; } = [];

        public async Task InitializeAsync()
        {
            await Year.LiveAsync();
            Lessons = await Year.LessonsAsync();
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Year.Dispose();
    }
}
