using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Networks.X;
using ThreadBot.Storage;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.X;

/// <summary>The courier, a real ledger and X's stand-in: whatever goes wrong, the thread stands once, whole and in order.</summary>
public sealed class XDeliveryTests : IDisposable
{
    private readonly XWorld _world = new(new()
    {
        HideFor = TimeSpan.FromMilliseconds(300),
        ThrottleFor = TimeSpan.Zero,
        Limits = new() { Create = 1000, Delete = 1000 },
    });

    public XDeliveryTests()
    {
        _world.Options.ParentPause = TimeSpan.FromMilliseconds(100);
        _world.Options.ParentLooks = 20;
        _world.Options.RetryAfter = TimeSpan.FromMilliseconds(100);
    }

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("lose")]
    [InlineData("drop")]
    [InlineData("half")]
    [InlineData("empty")]
    [InlineData("html")]
    [InlineData("unavailable")]
    [InlineData("unauthorized")]
    [InlineData("late-html")]
    [InlineData("late-errors")]
    [InlineData("late-unavailable")]
    [InlineData("hide")]
    public async Task A_fault_at_any_request_leaves_one_thread(string fault)
    {
        for (var request = 1; request <= 5; request++)
            await AssertOneThreadAsync($"{fault}{request}", $"{fault}@{_world.X.Faults.Requests() + request}");
    }

    [Theory]
    [InlineData("lose@create:2, hide@create:2")]
    [InlineData("lose@create:1, unavailable@timeline:1")]
    [InlineData("late-unavailable@create:1, late-html@create:2, empty@create:3")]
    [InlineData("drop@create:2, drop@create:3")]
    [InlineData("throttle@create:2")]
    public Task Several_faults_leave_one_thread_too(string faults) => AssertOneThreadAsync("several", faults);

    [Fact]
    public async Task A_post_that_was_seen_nowhere_and_is_refused_as_a_duplicate_is_taken_for_what_it_is()
    {
        var itsClock = new ManualClock(DateTimeOffset.UtcNow);
        using var world = new XWorld(new() { Faults = "lose@create:2, hide@create:2" }, itsTime: itsClock);
        // X shows the post as soon as it was looked for in vain.
        var showing = new Listener(happened =>
        {
            if (happened is DeliveryEvent.PostAbsent)
                itsClock.Advance(TimeSpan.FromMinutes(1));
        });

        var delivery = await DeliverAsync(world, "hidden", TimeSpan.FromMilliseconds(50), showing);

        Assert.Equal(DeliveryStatus.Published, delivery.Status);
        Assert.Equal(["hidden 1", "hidden 2", "hidden 3"], world.Standing);
        Assert.Equal(4, world.X.Faults.Requests("create"));
    }

    private async Task AssertOneThreadAsync(string name, string faults)
    {
        _world.X.Faults.Add(faults);

        var delivery = await DeliverAsync(_world, name, TimeSpan.FromMilliseconds(700));

        Assert.True(delivery.Status == DeliveryStatus.Published, $"{faults}: {delivery.Status}, {delivery.Reason}");
        var posts = _world.X.Site.Read(s => s.Posts.Where(p => p.Text.StartsWith(name + " ", StringComparison.Ordinal)).ToList());
        Assert.Equal([$"{name} 1", $"{name} 2", $"{name} 3"], posts.Select(p => p.Text));
        Assert.Equal([null, posts[0].Id, posts[1].Id], posts.Select(p => p.ParentId));
        Assert.Equal(posts.Select(p => p.Id), delivery.Posts.Select(p => p.Address!.Id));
    }

    private static async Task<Delivery> DeliverAsync(XWorld world, string name, TimeSpan lookUpFor, params IProgress<DeliveryEvent>[] listeners)
    {
        var account = new Account("me", "x");
        using var ledger = Ledger.Open(world.Folder.File($"{name}.db"), TimeProvider.System);
        var draft = new ThreadDraft(ThreadSlug.Parse("ml/neuron"), "Neuron", "en", "x", [.. Enumerable.Range(1, 3).Select(n => new PostDraft(n, $"{name} {n}", 20, 280))]);
        var filled = Assert.IsType<FillOutcome.Filled>(await ledger.TryFillSlotAsync(new Slot("daily", DateTimeOffset.UnixEpoch, "me"), draft, CancellationToken.None));
        var networks = new NetworkCatalog([new NetworkEntry("x", () => XRules.Create(new()), _ => world.Open())]);
        var settings = new CourierSettings { LookUpFor = lookUpFor, RetryAfter = TimeSpan.FromMilliseconds(100), MaxAttempts = 5 };
        var courier = new Courier(ledger, new Connections([account], networks), new Pace(settings, TimeProvider.System), listeners);
        var delivery = await courier.DeliverAsync(filled.Delivery.Id, CancellationToken.None);
        for (var tries = 0; delivery.Status == DeliveryStatus.Sending && tries < 200; tries++)
        {
            await Task.Delay(20);
            delivery = await courier.DeliverAsync(delivery.Id, CancellationToken.None);
        }
        return delivery;
    }

    private sealed class Listener(Action<DeliveryEvent> hear) : IProgress<DeliveryEvent>
    {
        public void Report(DeliveryEvent value) => hear(value);
    }
}
