namespace ThreadBot.Tests.Deliveries.Years;

/// <summary>The same year, in which the program is killed again and again, at any moment, and started anew.</summary>
public sealed class RestartedYearTests
{
    [Theory]
    [InlineData(1, 160)]
    [InlineData(2, 60)]
    [InlineData(3, 20)]
    public async Task The_same_lessons_come_in_the_same_order_however_often_the_program_dies(int seed, int longestLife)
    {
        using var threads = Course.Write();
        using var undisturbed = new SchoolYear(threads.Root, votes: 100);
        await undisturbed.LiveAsync();
        using var restarted = new SchoolYear(threads.Root, votes: 100);
        await restarted.LiveAsync(Lives(new Random(seed), longestLife));

        Assert.True(restarted.Deaths > 50, $"Only {restarted.Deaths} processes died.");
        Assert.Equal((await undisturbed.LessonsAsync()).Select(Told), (await restarted.LessonsAsync()).Select(Told));
        Assert.Equal(await ThreadsOf(undisturbed), await ThreadsOf(restarted));
    }

    [Fact]
    public async Task What_the_audience_knew_makes_the_next_gap_longer_or_shorter()
    {
        using var threads = Course.Write();
        using var asked = new SchoolYear(threads.Root, votes: 100);
        await asked.LiveAsync();
        using var unasked = new SchoolYear(threads.Root, votes: 0);
        await unasked.LiveAsync();

        Assert.Contains(await asked.LessonsAsync(), l => l.Result is { Votes: 100 });
        Assert.DoesNotContain(await unasked.LessonsAsync(), l => l.Result is not null);
        Assert.NotEqual((await unasked.LessonsAsync()).Select(l => l.Slug), (await asked.LessonsAsync()).Select(l => l.Slug));
    }

    // The answer to a quiz may come before or after the thread of the same minute; within a thread, and from thread to thread, the order is one.
    private static async Task<IEnumerable<string>> ThreadsOf(SchoolYear year)
    {
        var timeline = await year.TimelineAsync();
        return timeline.Where(p => p.Root is null).Select(first => string.Join(" / ", timeline.Where(p => p == first || p.Root == first.Id).Select(p => p.Text)));
    }

    private static string Told(PastLesson lesson) =>
        $"{lesson.At:u} {lesson.Slug} {lesson.Status} {string.Join('|', lesson.Revisits.OrderBy(r => r.Concept, StringComparer.Ordinal))} {lesson.Result?.Right}";

    private static IEnumerator<int> Lives(Random random, int longest)
    {
        while (true)
            yield return random.Next(1, longest);
    }
}
