using ThreadBot.Storage;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Storage;

public sealed class LedgerLessonsTests : IDisposable
{
    private static readonly Revisit Loss = new(RevisitKind.Recap, "loss", "How wrong, as one number.");
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly Ledger _ledger;

    public LedgerLessonsTests() => _ledger = Ledger.Open(_folder.File("ledger.db"), _clock);

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_a_lesson_came_back_to_is_recorded_with_its_slot()
    {
        await FillAsync("ml/neuron", 0);
        await FillAsync("ml/recap/2026-03-03", 1, Loss, new(RevisitKind.Recap, "bias", "Added whatever comes in."));

        var lessons = await _ledger.LessonsAsync("me", default);

        Assert.Equal([("ml/neuron", ManualClock.Start), ("ml/recap/2026-03-03", ManualClock.Start.AddDays(1))], lessons.Select(l => (l.Slug.Value, l.At)));
        Assert.Empty(lessons[0].Revisits);
        Assert.Equal(["bias", "loss"], lessons[1].Revisits.Select(r => r.Concept).Order(StringComparer.Ordinal));
        Assert.Contains(Loss, lessons[1].Revisits);
        Assert.Empty(await _ledger.LessonsAsync("another", default));
    }

    [Fact]
    public async Task The_latest_slots_say_what_they_held_and_empty_ones_count()
    {
        await FillAsync("ml/recap/2026-03-02", 0, Loss);
        await _ledger.RecordSkippedAsync(SlotOf(1), SlotOutcome.Empty, "No thread was ready.", default);
        await FillAsync("ml/quiz", 2, new Revisit(RevisitKind.Quiz, "loss"));

        Assert.Equal([RevisitKind.Quiz, null, RevisitKind.Recap], await _ledger.LatestKindsAsync("daily", "me", 9, default));
        Assert.Equal([RevisitKind.Quiz], await _ledger.LatestKindsAsync("daily", "me", 1, default));
    }

    [Fact]
    public async Task How_a_quiz_was_answered_is_written_down_once()
    {
        var quiz = await FillAsync("ml/quiz", 0, new Revisit(RevisitKind.Quiz, "loss"));
        Assert.Equal([quiz.Id], (await _ledger.UnreadQuizzesAsync(default)).Select(d => d.Id));

        await _ledger.RecordPollAsync(quiz.Id, [30, 60, 10], 2, ManualClock.Start.AddDays(1));
        await _ledger.RecordPollAsync(quiz.Id, [0, 0, 0], 2, ManualClock.Start.AddDays(2));

        Assert.Empty(await _ledger.UnreadQuizzesAsync(default));
        Assert.Equal(new QuizResult(60, 100, 3, ManualClock.Start.AddDays(1)), Assert.Single(await _ledger.LessonsAsync("me", default)).Result);
    }

    [Fact]
    public async Task A_network_that_says_nothing_is_not_asked_again()
    {
        var quiz = await FillAsync("ml/quiz", 0, new Revisit(RevisitKind.Quiz, "loss"));

        await _ledger.RecordPollAsync(quiz.Id, null, null, ManualClock.Start);

        Assert.Empty(await _ledger.UnreadQuizzesAsync(default));
        Assert.Null(Assert.Single(await _ledger.LessonsAsync("me", default)).Result);
    }

    private static Slot SlotOf(int day) => new("daily", ManualClock.Start.AddDays(day), "me");

    private async Task<Delivery> FillAsync(string slug, int day, params Revisit[] revisits)
    {
        var outcome = await _ledger.TryFillSlotAsync(SlotOf(day), World.Draft(2, slug) with { Revisits = revisits }, default);
        return Assert.IsType<FillOutcome.Filled>(outcome).Delivery;
    }
}
