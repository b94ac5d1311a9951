using FakeX.Limits;
using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Networks.X;
using ThreadBot.Storage;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.X;

/// <summary>A day of many slots against X's own limits: 100 posts in a quarter of an hour for a user, and 10,000 in a day for an app.</summary>
public sealed class XDayTests : IDisposable
{
    private const int Slots = 200;
    private const int SlotsAtATime = 20;
    private const int SlotsOfARun = 9;
    private const int PostsOfOthers = 8_800;
    private readonly ManualClock _clock = new() { HasNoTimeouts = true };
    private readonly TemporaryFolder _folder = new();
    private readonly Ledger _ledger;
    private readonly XWorld _world;

    public XDayTests()
    {
        _ledger = Ledger.Open(_folder.File("ledger.db"), _clock);
        // Nobody pulls the plug in this test.
        _ledger.Pragmas = "pragma synchronous = off;";
        _world = new XWorld(new(), _clock) { Memory = _ledger };
        // The app's other accounts have used most of its day; X says so with the first answer.
        _world.X.Site.Change(state => state.Windows["day"] = new RateWindow(ManualClock.Start.AddDays(1), PostsOfOthers));
    }

    public void Dispose()
    {
        _world.Dispose();
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Two_hundred_slots_in_a_day_provoke_no_refusal_that_X_foretold()
    {
        var random = new Random(20261122);
        int[] threads = [.. Enumerable.Range(0, Slots).Select(_ => random.Next(5, 13))];
        var courier = NewRun();
        for (var slot = 0; slot < Slots; slot++)
        {
            // The program is started again now and then, also in the middle of a window.
            if (slot % SlotsOfARun == 0)
                courier = NewRun();
            await GoOnUntilAsync(courier, SlotTime(slot));
            await _ledger.TryFillSlotAsync(new Slot("day", SlotTime(slot), "me"), Draft(slot, threads[slot]), CancellationToken.None);
            await RecoverAsync(courier);
        }
        var late = (await UnfinishedAsync()).Count;
        await GoOnUntilAsync(courier, ManualClock.Start.AddDays(3));

        Assert.Equal(0, _world.X.Site.Read(s => s.Refusals));
        Assert.True(threads.Sum() + PostsOfOthers > 10_000 && late > 0, "The limits were not reached.");
        Assert.Empty(await UnfinishedAsync());
        var standing = _world.X.Site.Read(s => s.Posts.GroupBy(p => p.ConversationId).Select(thread => thread.Select(p => p.Text)).ToList());
        Assert.Equal(
            threads.Select((posts, slot) => string.Join('|', Draft(slot, posts).Posts.Select(p => p.Text))).Order(StringComparer.Ordinal),
            standing.Select(texts => string.Join('|', texts)).Order(StringComparer.Ordinal));
        Assert.Equal(threads.Sum(), _world.X.Faults.Requests("create"));
    }

    // Ten times in a day a slot each minute for twenty minutes: more than a quarter of an hour takes.
    private static DateTimeOffset SlotTime(int slot) =>
        ManualClock.Start + slot / SlotsAtATime * TimeSpan.FromDays(1) / (Slots / SlotsAtATime) + TimeSpan.FromMinutes(slot % SlotsAtATime);

    private Courier NewRun()
    {
        var networks = new NetworkCatalog([new NetworkEntry("x", () => XRules.Create(new()), _ => _world.Open())]);
        return new Courier(_ledger, new Connections([new Account("me", "x")], networks), new Pace(new CourierSettings(), _clock), []);
    }

    // Between two slots the program wakes up when a delivery falls due that was put off.
    private async Task GoOnUntilAsync(Courier courier, DateTimeOffset instant)
    {
        while ((await UnfinishedAsync()).Min(d => d.NotBefore) is { } due && due <= instant)
        {
            SetClock(due);
            await RecoverAsync(courier);
        }
        SetClock(instant);
    }

    private void SetClock(DateTimeOffset instant)
    {
        if (instant > _clock.GetUtcNow())
            _clock.Advance(instant - _clock.GetUtcNow());
    }

    private Task<IReadOnlyList<Delivery>> RecoverAsync(Courier courier) => _clock.RunAsync(() => courier.RecoverAsync(CancellationToken.None));

    private Task<IReadOnlyList<Delivery>> UnfinishedAsync() => _ledger.UnfinishedAsync(CancellationToken.None);

    private static ThreadDraft Draft(int slot, int posts) => new(ThreadSlug.Parse($"day/t{slot}"), "Thread", "en", "x", [.. Enumerable.Range(1, posts).Select(n =>
        new PostDraft(n, $"Part {n} of thread {slot}", 20, 280))]);
}
