using ThreadBot.Tests.Curricula;

namespace ThreadBot.Tests.Deliveries.Years;

/// <summary>A year whose quizzes are answered, in which the program is killed again and again, at any moment, and started anew.</summary>
public sealed class RestartedYearTests(RestartedYearTests.Undisturbed undisturbed) : IClassFixture<RestartedYearTests.Undisturbed>
{
    private const int Votes = 100;

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 25)]
    public async Task The_same_lessons_come_in_the_same_order_however_often_the_program_dies(int seed, int longestLife)
    {
        using var restarted = new SchoolYear(undisturbed.Threads, Votes);

        await restarted.LiveAsync(Lives(new Random(seed), longestLife));

        Assert.True(restarted.Deaths > 50, $"Only {restarted.Deaths} processes died.");
        Assert.Equal((await undisturbed.Year.LessonsAsync()).Select(Told), (await restarted.LessonsAsync()).Select(Told));
        Assert.Equal(ThreadsOf(undisturbed.Year), ThreadsOf(restarted));
    }

    [Fact]
    public async Task What_the_audience_knew_makes_the_next_gap_longer_or_shorter()
    {
        var lessons = await undisturbed.Year.LessonsAsync();

        Assert.All(lessons.SkipLast(3).Where(l => l.Revisits.Any(r => r.Kind == RevisitKind.Quiz)), l => Assert.Equal(Votes, l.Result?.Votes));
        // Who looks ahead does not know the votes: nothing else tells the two years apart.
        Assert.NotEqual(undisturbed.Year.Forecast().Select(f => f?.Composed.Draft?.Slug), lessons.Select(l => (ThreadSlug?)l.Slug));
    }

    // The answer to a quiz may come before or after the thread of the same minute; within a thread, and from thread to thread, the order is one.
    private static IEnumerable<string> ThreadsOf(SchoolYear year)
    {
        var timeline = year.Timeline();
        return timeline.Where(p => p.Root is null).Select(first => string.Join(" / ", timeline.Where(p => p == first || p.Root == first.Id).Select(p => p.Text)));
    }

    private static string Told(PastLesson lesson) =>
        $"{lesson.At:u} {lesson.Slug} {lesson.Status} {string.Join('|', lesson.Revisits.OrderBy(r => r.Concept, StringComparer.Ordinal))} {lesson.Result?.Right}";

    private static IEnumerator<int> Lives(Random random, int longest)
    {
        while (true)
            yield return random.Next(1, longest);
    }

    /// <summary>The year without accidents, lived once for all tests.</summary>
    public sealed class Undisturbed : IAsyncLifetime, IDisposable
    {
        private readonly ThreadsFolder _threads = Course.Write();

        internal string Threads => _threads.Root;

        internal SchoolYear Year => field ??= new SchoolYear(_threads.Root, Votes);

        public Task InitializeAsync() => Year.LiveAsync();

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            Year.Dispose();
            _threads.Dispose();
        }
    }
}
