using ThreadBot.Tests.Curricula;

namespace ThreadBot.Tests.Deliveries.Years;

/// <summary>A year without accidents, with the course of <see cref="Course"/>.</summary>
public sealed class YearTests(YearTests.Undisturbed undisturbed) : IClassFixture<YearTests.Undisturbed>
{
    private static readonly int[] Gaps = [2, 7, 21, 60];

    private SchoolYear Year => undisturbed.Year;

    private IReadOnlyList<PastLesson> Lessons => undisturbed.Lessons;

    [Fact]
    public void Every_slot_has_its_lesson_and_every_lesson_is_published_whole()
    {
        Assert.Equal(Year.Slots.Select(s => s.FireTime), Lessons.Select(l => l.At));
        Assert.All(Lessons.SkipLast(3), lesson => Assert.Equal(DeliveryStatus.Published, lesson.Status));
        Assert.DoesNotContain(Year.Timeline(), post => post.DeletedAt is not null);
    }

    [Fact]
    public void Nothing_comes_before_what_it_builds_on() => Year.AssertInOrder(Lessons);

    [Fact]
    public void A_recap_comes_in_the_first_slot_that_allows_one_and_gathers_what_has_waited_longest()
    {
        var words = new Dictionary<string, List<DateOnly>>();
        var latest = new Dictionary<string, DateOnly>();
        var sinceRecap = 2;
        foreach (var lesson in Lessons)
        {
            var today = SchoolYear.DayOf(lesson.At);
            var due = words.Where(w => w.Value.Count <= Gaps.Length)
                .Select(w => (Word: w.Key, Day: Later(w.Value[^1].AddDays(Gaps[w.Value.Count - 1]), latest[w.Key].AddDays(2))))
                .Where(w => w.Day <= today).OrderBy(w => w.Day).ToList();
            var said = lesson.Revisits.Where(r => r.Kind == RevisitKind.Recap).Select(r => r.Concept).ToList();

            if (sinceRecap < 2 || due.Count == 0)
                Assert.Empty(said);
            else
                Assert.Equal(due.Take(new Spacing().MostInRecap).Select(d => d.Day), said.Select(word => due.Single(d => d.Word == word).Day).Order());

            sinceRecap = said.Count > 0 ? 0 : sinceRecap + 1;
            foreach (var word in said)
                words[word].Add(today);
            foreach (var word in Year.Thread(lesson.Slug)?.Teaches ?? [])
                words.Add(word, [today]);
            foreach (var word in lesson.Revisits.Select(r => r.Concept).Concat(Year.Thread(lesson.Slug)?.Teaches ?? []))
                latest[word] = today;
        }

        var early = words.Values.Where(days => days[0] < SchoolYear.Days[^1].AddDays(-150)).ToList();
        Assert.True(early.Count > 25, $"{early.Count} words were taught early enough.");
        Assert.All(early, days => Assert.Equal(1 + Gaps.Length, days.Count));
    }

    [Fact]
    public void No_text_is_posted_twice() =>
        Assert.Empty(Year.Timeline().GroupBy(p => p.Text).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_quiz_is_answered_in_its_own_thread_soon_after_its_poll_has_closed()
    {
        var timeline = Year.Timeline();
        // The last ones of the year are answered in the next.
        var quizzes = timeline.Where(p => p.Poll is not null && SchoolYear.DayOf(p.At) < SchoolYear.Days[^2]).ToList();

        Assert.True(quizzes.Count > 50, $"{quizzes.Count} quizzes");
        Assert.All(quizzes, quiz =>
        {
            var answer = Assert.Single(timeline, p => p.Root == quiz.Id);
            Assert.Equal(quiz.Id, answer.Parent);
            Assert.InRange(answer.At, quiz.At + quiz.Poll!.Duration, quiz.At + quiz.Poll.Duration + TimeSpan.FromMinutes(15));
        });
    }

    [Fact]
    public void Something_new_comes_at_least_in_every_third_slot()
    {
        var isNew = Lessons.Select(l => l.Revisits.Count == 0).ToList();

        Assert.DoesNotContain(Enumerable.Range(0, isNew.Count - 2), i => !isNew[i] && !isNew[i + 1] && !isNew[i + 2]);
        // About ten weeks each.
        Assert.All(isNew.Chunk(52).Where(weeks => weeks.Length == 52), weeks => Assert.InRange(weeks.Count(n => n), 18, 30));
    }

    [Fact]
    public void What_the_forecast_says_is_what_happens()
    {
        var forecast = Year.Forecast();

        Assert.Equal(Lessons.Select(l => l.Slug), forecast.Select(f => f!.Composed.Draft!.Slug));
        Assert.Equal(Lessons.SelectMany(l => l.Revisits).Order(ByText), forecast.SelectMany(f => f!.Composed.Draft!.Revisits).Order(ByText));
    }

    private static readonly Comparer<Revisit> ByText = Comparer<Revisit>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    /// <summary>The year, lived once for all tests.</summary>
    public sealed class Undisturbed : IAsyncLifetime, IDisposable
    {
        private readonly ThreadsFolder _threads = Course.Write();

        internal SchoolYear Year => field ??= new SchoolYear(_threads.Root);

        internal IReadOnlyList<PastLesson> Lessons { get; private set; } = [];

        public async Task InitializeAsync()
        {
            await Year.LiveAsync();
            Lessons = await Year.LessonsAsync();
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            Year.Dispose();
            _threads.Dispose();
        }
    }
}
