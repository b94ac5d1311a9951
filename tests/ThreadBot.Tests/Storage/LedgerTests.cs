using ThreadBot.Storage;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Storage;

public sealed class LedgerTests : IDisposable
{
    private static readonly ThreadSlug Neuron = ThreadSlug.Parse("ml/neuron");
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly Ledger _ledger;

    public LedgerTests() => _ledger = Open();

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_filled_slot_is_a_delivery_with_its_posts()
    {
        var delivery = await FillAsync(Monday);
        Assert.Equal((1, "me", DeliveryStatus.Sending), (delivery.Id, delivery.Account, delivery.Status));
        Assert.Equal((Monday, ManualClock.Start), (delivery.Slot, delivery.CreatedAt));
        Assert.Equal([new DeliveredPost(1, PostStatus.Waiting, null, null), new DeliveredPost(2, PostStatus.Waiting, null, null)], delivery.Posts);
        Assert.Equal(new RecordedSlot(Monday, SlotOutcome.Filled, null, delivery.Id), await LastAsync("daily"));
    }

    [Fact]
    public async Task A_slot_is_filled_once_however_often_its_clock_fires()
    {
        var first = await FillAsync(Monday);
        var again = await TryFillAsync(Monday, World.Draft(1, "ml/layer"));
        Assert.Equal(first.Id, Assert.IsType<FillOutcome.SlotTaken>(again).Recorded.DeliveryId);
        Assert.Single(await _ledger.HistoryAsync(10, null, default));
    }

    [Fact]
    public async Task Many_who_fill_a_slot_at_once_make_one_delivery()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(() => TryFillAsync(Monday, World.Draft(1, $"ml/thread-{n}")))));
        Assert.Single(outcomes.OfType<FillOutcome.Filled>());
        Assert.Equal(7, outcomes.OfType<FillOutcome.SlotTaken>().Count());
    }

    [Fact]
    public async Task The_same_moment_in_another_zone_is_the_same_slot()
    {
        await FillAsync(Monday);
        var berlin = Monday with { FireTime = Monday.FireTime.ToOffset(TimeSpan.FromHours(1)) };
        Assert.IsType<FillOutcome.SlotTaken>(await TryFillAsync(berlin, World.Draft(1, "ml/layer")));
    }

    [Fact]
    public async Task A_thread_goes_to_an_account_once_and_its_slot_stays_free()
    {
        var first = await FillAsync(Monday);
        var again = await TryFillAsync(Tuesday, World.Draft(2));
        Assert.Equal(first.Id, Assert.IsType<FillOutcome.ThreadTaken>(again).Delivery.Id);
        Assert.IsType<FillOutcome.Filled>(await TryFillAsync(Tuesday, World.Draft(1, "ml/layer")));
        Assert.IsType<FillOutcome.Filled>(await TryFillAsync(Tuesday with { Account = "other" }, World.Draft(2)));
    }

    [Theory]
    [InlineData(DeliveryStatus.Refused, true)]
    [InlineData(DeliveryStatus.RolledBack, true)]
    [InlineData(DeliveryStatus.Held, false)]
    [InlineData(DeliveryStatus.RollingBack, false)]
    public async Task A_thread_of_which_nothing_is_left_may_be_delivered_anew(DeliveryStatus status, bool anew)
    {
        var first = await FillAsync(Monday);
        if (status == DeliveryStatus.RolledBack)
            await _ledger.MoveAsync(first.Id, DeliveryStatus.RollingBack, null);
        await _ledger.MoveAsync(first.Id, status, "because");
        Assert.Equal(anew, await TryFillAsync(Tuesday, World.Draft(2)) is FillOutcome.Filled);
    }

    [Fact]
    public async Task The_draft_comes_back_as_it_was_whatever_is_in_it()
    {
        var post = new PostDraft(1, "L'été \"🧵\" </b> \\ 1/1", 20, 280)
        {
            NumberingLength = 4,
            Links = [new PostLink(0, 2, "https://example.org", Authored: false)],
            Images = [new ThreadImage("ml/neuron.png", "Three inputs\nand a circle")],
            Poll = new Poll(["Yes", "No"], TimeSpan.FromMinutes(90)),
            Cut = CutReason.Sentence,
            Line = 7,
            Price = 0.015m,
        };
        var draft = new ThreadDraft(Neuron, "Title", "de", "x", [post]);
        var kept = (await FillAsync(Monday, draft)).Draft;
        Assert.Equal(draft with { Posts = [] }, kept with { Posts = [] });
        var keptPost = Assert.Single(kept.Posts);
        Assert.Equal(post.Links, keptPost.Links);
        Assert.Equal(post.Images, keptPost.Images);
        Assert.Equal(post.Poll.Options, keptPost.Poll!.Options);
        Assert.Equal(post.Poll.Duration, keptPost.Poll.Duration);
        Assert.Equal(post, keptPost with { Links = post.Links, Images = post.Images, Poll = post.Poll });
        Assert.Equal("L'été \"🧵\" </b> \\", keptPost.Body);
    }

    [Fact]
    public async Task What_is_written_is_there_after_opening_again()
    {
        var delivery = await FillAsync(Monday);
        await PublishAsync(delivery, 1);
        _ledger.Dispose();
        using var again = Open();
        var kept = Assert.Single(await again.UnfinishedAsync(default));
        Assert.Equal(new PostAddress("id1", "url1"), kept.Posts[0].Address);
        Assert.Equal((ManualClock.Start, 1), (kept.Posts[0].PublishedAt, kept.Posts[0].Attempts));
    }

    [Fact]
    public async Task Skipped_slots_are_recorded_once_and_never_over_a_filled_one()
    {
        await FillAsync(Monday);
        Assert.Equal(1, await _ledger.RecordSkippedAsync([Monday, Tuesday, Tuesday], SlotOutcome.Skipped, "missed", default));
        Assert.False(await _ledger.RecordSkippedAsync(Tuesday, SlotOutcome.Empty, "no thread was ready", default));
        Assert.Equal(new RecordedSlot(Tuesday, SlotOutcome.Skipped, "missed", null), await LastAsync("daily"));
        Assert.IsType<FillOutcome.SlotTaken>(await TryFillAsync(Tuesday, World.Draft(1, "ml/layer")));
    }

    [Fact]
    public async Task Slots_are_told_apart_by_schedule_and_account()
    {
        Assert.Null(await LastAsync("daily"));
        foreach (var slot in new[] { Tuesday, Monday, Monday with { Schedule = "weekly" }, Tuesday with { Account = "other", FireTime = Tuesday.FireTime.AddTicks(1) } })
            await _ledger.RecordSkippedAsync(slot, SlotOutcome.Empty, "no thread was ready", default);
        Assert.Equal(Tuesday, (await LastAsync("daily"))?.Slot);
        Assert.Equal(Monday.FireTime, (await LastAsync("weekly"))?.Slot.FireTime);
        Assert.Equal("other", (await _ledger.LastSlotAsync("daily", "other", default))?.Slot.Account);
    }

    [Fact]
    public async Task History_is_newest_first_and_can_be_of_one_account()
    {
        await FillAsync(Monday);
        await FillAsync(Tuesday with { Account = "other" });
        await FillAsync(Tuesday, World.Draft(1, "ml/layer"));
        Assert.Equal([3, 2], (await _ledger.HistoryAsync(2, null, default)).Select(d => d.Id));
        Assert.Equal([3, 1], (await _ledger.HistoryAsync(9, "me", default)).Select(d => d.Id));
    }

    [Fact]
    public async Task Only_a_published_thread_has_an_address()
    {
        var delivery = await FillAsync(Monday);
        await PublishAsync(delivery, 1);
        Assert.Empty(await _ledger.AddressesAsync("me", default));
        await PublishAsync(delivery, 2);
        await _ledger.MoveAsync(delivery.Id, DeliveryStatus.Published, null);
        Assert.Equal("url1", Assert.Single(await _ledger.AddressesAsync("me", default), a => a.Key == Neuron).Value);
        Assert.Empty(await _ledger.AddressesAsync("other", default));
    }

    [Fact]
    public async Task A_thread_is_as_far_as_its_latest_delivery()
    {
        var refused = await FillAsync(Monday);
        await _ledger.MoveAsync(refused.Id, DeliveryStatus.Refused, "no");
        Assert.Equal(DeliveryStatus.Refused, (await _ledger.StatusesAsync("me", default))[Neuron]);
        await FillAsync(Tuesday);
        Assert.Equal(DeliveryStatus.Sending, (await _ledger.StatusesAsync("me", default))[Neuron]);
    }

    [Fact]
    public async Task What_nobody_looked_at_is_unsettled()
    {
        var grace = TimeSpan.FromMinutes(15);
        var first = await FillAsync(Monday);
        Assert.Empty(await _ledger.UnsettledAsync(grace, default));
        _clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal([first.Id], (await _ledger.UnsettledAsync(grace, default)).Select(d => d.Id));
        await _ledger.PostponeAsync(first.Id, _clock.GetUtcNow().AddHours(1), "the network asks to wait");
        Assert.Empty(await _ledger.UnsettledAsync(grace, default));
        await _ledger.MoveAsync(first.Id, DeliveryStatus.Held, "no");
        Assert.Equal([first.Id], (await _ledger.UnsettledAsync(grace, default)).Select(d => d.Id));
        await _ledger.MoveAsync(first.Id, DeliveryStatus.Sending, null);
        await _ledger.MoveAsync(first.Id, DeliveryStatus.Refused, "no");
        Assert.Equal([first.Id], (await _ledger.UnsettledAsync(grace, default)).Select(d => d.Id));
        await FillAsync(Tuesday);
        Assert.Empty(await _ledger.UnsettledAsync(grace, default));
    }

    [Fact]
    public async Task A_post_in_doubt_cannot_be_sent_again()
    {
        var delivery = await FillAsync(Monday);
        await _ledger.RecordSendingAsync(delivery.Id, 1);
        await AssertRefusedAsync(() => _ledger.RecordSendingAsync(delivery.Id, 1), "Delivery 1 is Sending as the ledger has it, so post 1 cannot be sent.");
        await _ledger.RecordUnsentAsync(delivery.Id, 1, new Unsent.Absent());
        await _ledger.RecordSendingAsync(delivery.Id, 1);
        Assert.Equal(2, (await FindAsync(delivery)).Posts[0].Attempts);
    }

    [Fact]
    public async Task Posts_go_out_in_their_order_only()
    {
        var delivery = await FillAsync(Monday);
        await AssertRefusedAsync(() => _ledger.RecordSendingAsync(delivery.Id, 2));
        await AssertRefusedAsync(() => _ledger.RecordPublishedAsync(delivery.Id, 1, (new PostAddress("id", "url"), LookedUp: false), null));
        await AssertRefusedAsync(() => _ledger.RecordUnsentAsync(delivery.Id, 1, new Unsent.Absent()));
        await AssertRefusedAsync(() => _ledger.RecordDeletedAsync(delivery.Id, 1, null));
        await AssertRefusedAsync(() => _ledger.RecordSendingAsync(delivery.Id, 3));
        await AssertRefusedAsync(() => _ledger.RecordSendingAsync(9, 1), "There is no delivery 9.");
    }

    [Fact]
    public async Task A_delivery_moves_only_as_its_posts_allow()
    {
        var delivery = await FillAsync(Monday);
        await AssertMovesAsync(delivery, DeliveryStatus.Published, false);
        await AssertMovesAsync(delivery, DeliveryStatus.RolledBack, false);
        await AssertMovesAsync(delivery, DeliveryStatus.Sending, true);
        await PublishAsync(delivery, 1);
        await AssertMovesAsync(delivery, DeliveryStatus.Refused, false);
        await AssertMovesAsync(delivery, DeliveryStatus.Held, true);
        await AssertRefusedAsync(() => _ledger.RecordSendingAsync(delivery.Id, 2));
        await AssertRefusedAsync(() => _ledger.PostponeAsync(delivery.Id, ManualClock.Start, "later"));
        await AssertMovesAsync(delivery, DeliveryStatus.RollingBack, true);
        await AssertMovesAsync(delivery, DeliveryStatus.RolledBack, false);
        await AssertMovesAsync(delivery, DeliveryStatus.Held, true);
        await AssertMovesAsync(delivery, DeliveryStatus.Sending, true);
        await AssertMovesAsync(delivery, DeliveryStatus.RollingBack, true);
        await _ledger.RecordDeletedAsync(delivery.Id, 1, null);
        await AssertMovesAsync(delivery, DeliveryStatus.Held, true);
        await AssertMovesAsync(delivery, DeliveryStatus.Sending, false);
        await AssertMovesAsync(delivery, DeliveryStatus.RollingBack, true);
        await AssertMovesAsync(delivery, DeliveryStatus.RolledBack, true);
        await AssertMovesAsync(delivery, DeliveryStatus.RollingBack, false);
    }

    [Fact]
    public async Task Resuming_forgets_the_reason_the_waiting_and_the_attempts()
    {
        var delivery = await FillAsync(Monday);
        await _ledger.RecordSendingAsync(delivery.Id, 1);
        await _ledger.RecordUnsentAsync(delivery.Id, 1, new Unsent.Absent());
        await _ledger.PostponeAsync(delivery.Id, ManualClock.Start.AddHours(1), "busy");
        Assert.Equal((ManualClock.Start.AddHours(1), "busy"), (await FindAsync(delivery) is var d ? (d.NotBefore, d.Reason) : default));
        await _ledger.MoveAsync(delivery.Id, DeliveryStatus.Held, "no");
        await _ledger.MoveAsync(delivery.Id, DeliveryStatus.Sending, null);
        var resumed = await FindAsync(delivery);
        Assert.Equal((null, null, 0), (resumed.NotBefore, resumed.Reason, resumed.Posts[0].Attempts));
    }

    private static Slot Monday { get; } = new("daily", ManualClock.Start, "me");

    private static Slot Tuesday { get; } = Monday with { FireTime = ManualClock.Start.AddDays(1) };

    private Ledger Open() => Ledger.Open(_folder.File("ledger.db"), _clock);

    private Task<FillOutcome> TryFillAsync(Slot slot, ThreadDraft draft) => _ledger.TryFillSlotAsync(slot, draft, CancellationToken.None);

    private async Task<Delivery> FillAsync(Slot slot, ThreadDraft? draft = null) =>
        Assert.IsType<FillOutcome.Filled>(await TryFillAsync(slot, draft ?? World.Draft(2))).Delivery;

    private Task<RecordedSlot?> LastAsync(string schedule) => _ledger.LastSlotAsync(schedule, "me", CancellationToken.None);

    private async Task<Delivery> FindAsync(Delivery delivery) => (await _ledger.FindAsync(delivery.Id, CancellationToken.None))!;

    private async Task PublishAsync(Delivery delivery, int number)
    {
        await _ledger.RecordSendingAsync(delivery.Id, number);
        await _ledger.RecordPublishedAsync(delivery.Id, number, (new PostAddress($"id{number}", $"url{number}"), LookedUp: false), null);
    }

    private async Task AssertMovesAsync(Delivery delivery, DeliveryStatus status, bool allowed)
    {
        if (!allowed)
        {
            var before = await FindAsync(delivery);
            await AssertRefusedAsync(() => _ledger.MoveAsync(delivery.Id, status, "because"), $"Delivery {delivery.Id} is {before.Status} as the ledger has it, so it cannot become {status}.");
            return;
        }
        await _ledger.MoveAsync(delivery.Id, status, "because");
        var moved = await FindAsync(delivery);
        Assert.Equal((status, "because", status == DeliveryStatus.RolledBack), (moved.Status, moved.Reason, moved.FinishedAt is not null));
    }

    private static async Task AssertRefusedAsync(Func<Task> change, string? message = null)
    {
        var fault = await Assert.ThrowsAsync<LedgerException>(change);
        Assert.Equal(message ?? fault.Message, fault.Message);
    }
}
