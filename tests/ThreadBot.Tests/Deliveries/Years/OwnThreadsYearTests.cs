namespace ThreadBot.Tests.Deliveries.Years;

/// <summary>A year with the threads of this repository.</summary>
public sealed class OwnThreadsYearTests
{
    [Fact]
    public async Task A_year_of_our_own_threads_repeats_no_text_and_answers_every_quiz()
    {
        using var year = new SchoolYear(Repository.Threads) { Rhythm = new() { Curricula = ["ml-terms", "faq"] } };
        var forecast = year.Forecast().Select(f => f!.Composed.Draft!.Slug).ToList();

        await year.LiveAsync();

        var (lessons, timeline) = (await year.LessonsAsync(), year.Timeline());
        Assert.Equal(year.Slots.Select(s => s.FireTime), lessons.Select(l => l.At));
        Assert.Equal(forecast, lessons.Select(l => l.Slug));
        Assert.Empty(timeline.GroupBy(p => p.Text).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(
            timeline.Where(p => p.Poll is not null && SchoolYear.DayOf(p.At) < SchoolYear.Days[^2]),
            quiz => Assert.Contains(timeline, p => p.Root == quiz.Id && p.At >= quiz.At + quiz.Poll!.Duration));
        Assert.True(lessons.Count(l => l.Revisits.Any(r => r.Kind == RevisitKind.Recap)) > 50);
        Assert.True(lessons.Count(l => l.Revisits.Any(r => r.Kind == RevisitKind.Quiz)) > 40);
    }
}
