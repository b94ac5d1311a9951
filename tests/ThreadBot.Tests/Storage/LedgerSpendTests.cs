using ThreadBot.Storage;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Storage;

public sealed class LedgerSpendTests : IDisposable
{
    private static readonly Charge Post = new(ChargeKind.Post, 1, 0.015m);
    private static readonly Charge Deletion = new(ChargeKind.Deletion, 1, 0.010m);
    private static readonly PostAddress Address = new("1", "https://x.com/i/status/1");
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly Ledger _ledger;

    public LedgerSpendTests() => _ledger = Ledger.Open(_folder.File("ledger.db"), _clock);

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_post_and_its_deletion_are_booked_with_their_records()
    {
        var delivery = await FillAsync("ml/neuron");
        await _ledger.RecordSendingAsync(delivery.Id, 1);
        Assert.Empty(await SpendAsync());
        await _ledger.RecordPublishedAsync(delivery.Id, 1, (Address, LookedUp: false), Post);
        await Assert.ThrowsAsync<LedgerException>(() => _ledger.RecordPublishedAsync(delivery.Id, 1, (Address, LookedUp: false), Post));
        await _ledger.MoveAsync(delivery.Id, DeliveryStatus.RollingBack, null);
        await _ledger.RecordDeletedAsync(delivery.Id, 1, Deletion);
        await Assert.ThrowsAsync<LedgerException>(() => _ledger.RecordDeletedAsync(delivery.Id, 1, Deletion));

        Assert.Equal([Booked(delivery, Post), Booked(delivery, Deletion)], await SpendAsync());
        Assert.Equal(0.025m, await _ledger.SpentAsync("me", Month, default));
        Assert.Equal(0, await _ledger.SpentAsync("another", Month, default));
    }

    [Fact]
    public async Task What_is_free_is_not_booked()
    {
        var delivery = await FillAsync("ml/neuron");
        await _ledger.RecordSendingAsync(delivery.Id, 1);
        await _ledger.RecordPublishedAsync(delivery.Id, 1, (Address, LookedUp: false), null);

        Assert.Empty(await SpendAsync());
    }

    [Fact]
    public async Task What_is_asked_for_is_in_doubt_until_its_answer_is_there()
    {
        var delivery = await FillAsync("ml/neuron");
        var book = _ledger.BookOf(delivery);
        var most = new Charge(ChargeKind.OwnedRead, 100, 0.1m);
        var (lost, answered, refused) = (await book.OpenAsync(most), await book.OpenAsync(most), await book.OpenAsync(most));
        await book.SettleAsync(answered, new(ChargeKind.OwnedRead, 3, 0.003m));
        await book.SettleAsync(refused, new(ChargeKind.OwnedRead, 0, 0));

        Assert.NotEqual(lost, answered);
        Assert.Equal([Booked(delivery, most) with { IsCertain = false }, Booked(delivery, new(ChargeKind.OwnedRead, 3, 0.003m))], await SpendAsync());
        Assert.Equal(0.103m, await _ledger.SpentAsync("me", Month, default));
    }

    [Fact]
    public async Task What_belongs_to_no_delivery_is_booked_too_and_a_millionth_is_not_lost()
    {
        var book = _ledger.BookOf("me");
        for (var time = 0; time < 1000; time++)
            await book.SettleAsync(await book.OpenAsync(new(ChargeKind.UserRead, 1, 1)), new(ChargeKind.UserRead, 1, 0.000001m));

        Assert.Equal([new("me", null, null, new(ChargeKind.UserRead, 1000, 0.001m), true)], await SpendAsync());
    }

    [Fact]
    public async Task A_month_ends_at_midnight_in_UTC_and_a_post_counts_when_it_was_sent()
    {
        _clock.Advance(Month.Until - _clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        var delivery = await FillAsync("ml/neuron");
        await _ledger.RecordSendingAsync(delivery.Id, 1);
        await _ledger.BookOf("me").OpenAsync(new(ChargeKind.UserRead, 1, 0.01m));
        _clock.Advance(TimeSpan.FromSeconds(2));
        await _ledger.RecordPublishedAsync(delivery.Id, 1, (Address, LookedUp: false), Post);
        await _ledger.BookOf("me").OpenAsync(new(ChargeKind.UserRead, 1, 0.02m));

        Assert.Equal(0.025m, await _ledger.SpentAsync("me", Month, default));
        Assert.Equal(0.02m, await _ledger.SpentAsync("me", BillingMonth.Of(Month.Until), default));
    }

    [Theory]
    [InlineData("2026-11", true)]
    [InlineData("2026-1", false)]
    [InlineData("2026-13", false)]
    [InlineData("November", false)]
    [InlineData(null, false)]
    public void A_month_is_a_year_and_two_digits(string? text, bool valid)
    {
        Assert.Equal(valid, BillingMonth.TryParse(text, out var month));
        Assert.Equal(valid ? ("2026-11", "November 2026") : ("0001-01", "January 0001"), (month.ToString(), month.Words));
    }

    private static BillingMonth Month => BillingMonth.Of(ManualClock.Start);

    private static BookedCharge Booked(Delivery delivery, Charge charge) => new("me", delivery.Id, delivery.Draft.Slug, charge, IsCertain: true);

    private Task<IReadOnlyList<BookedCharge>> SpendAsync() => _ledger.SpendAsync(Month, default);

    private async Task<Delivery> FillAsync(string slug)
    {
        var filled = await _ledger.TryFillSlotAsync(new Slot("daily", _clock.GetUtcNow(), "me"), World.Draft(1, slug), default);
        return Assert.IsType<FillOutcome.Filled>(filled).Delivery;
    }
}
