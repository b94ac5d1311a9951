using ThreadBot.Deliveries;

namespace ThreadBot.Tests.Deliveries;

public sealed class MissedSlotsTests
{
    private static readonly DateTimeOffset Last = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static IEnumerable<DateTimeOffset> Daily => Enumerable.Range(-5, 20).Select(day => Last.AddDays(day));

    [Theory]
    [InlineData(MissedSlotPolicy.CatchUpLatest)]
    [InlineData(MissedSlotPolicy.Skip)]
    public void A_schedule_that_never_ran_has_missed_nothing(MissedSlotPolicy policy) =>
        AssertDecides([], null, MissedSlots.Decide(null, Last.AddDays(3), Daily, policy));

    [Theory]
    [InlineData(MissedSlotPolicy.CatchUpLatest)]
    [InlineData(MissedSlotPolicy.Skip)]
    public void A_program_that_was_down_between_two_slots_has_missed_nothing(MissedSlotPolicy policy) =>
        AssertDecides([], null, MissedSlots.Decide(Last, Last.AddHours(23), Daily, policy));

    [Fact]
    public void The_latest_is_caught_up_and_the_others_are_skipped() =>
        AssertDecides(
            [Last.AddDays(1), Last.AddDays(2)],
            Last.AddDays(3),
            MissedSlots.Decide(Last, Last.AddDays(3).AddHours(1), Daily, MissedSlotPolicy.CatchUpLatest));

    [Fact]
    public void A_single_missed_slot_is_caught_up() =>
        AssertDecides([], Last.AddDays(1), MissedSlots.Decide(Last, Last.AddDays(1), Daily, MissedSlotPolicy.CatchUpLatest));

    [Fact]
    public void All_are_skipped_where_the_setting_says_so() =>
        AssertDecides(
            [Last.AddDays(1), Last.AddDays(2)],
            null,
            MissedSlots.Decide(Last, Last.AddDays(2), Daily, MissedSlotPolicy.Skip));

    [Fact]
    public void Neither_order_nor_repetition_of_the_fire_times_matters() =>
        AssertDecides(
            [Last.AddDays(1), Last.AddDays(2)],
            Last.AddDays(3),
            MissedSlots.Decide(Last, Last.AddDays(3.5), Daily.Reverse().Concat(Daily), MissedSlotPolicy.CatchUpLatest));

    [Fact]
    public void A_clock_that_was_set_back_misses_nothing() =>
        AssertDecides([], null, MissedSlots.Decide(Last, Last.AddDays(-2), Daily, MissedSlotPolicy.CatchUpLatest));

    private static void AssertDecides(IEnumerable<DateTimeOffset> skip, DateTimeOffset? fill, MissedSlots decided)
    {
        Assert.Equal(skip, decided.Skip);
        Assert.Equal(fill, decided.Fill);
    }
}
