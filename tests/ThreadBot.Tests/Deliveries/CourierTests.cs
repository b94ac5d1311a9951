using Moq;
using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Storage;

namespace ThreadBot.Tests.Deliveries;

public sealed class CourierTests
{
    private static readonly string[] Three = ["ml/neuron: post 1", "ml/neuron: post 2", "ml/neuron: post 3"];

    [Fact]
    public async Task A_thread_goes_out_whole_and_in_order()
    {
        using var world = new World();
        var delivery = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(DeliveryStatus.Published, delivery.Status);
        Assert.Equal(Three, await world.StandingAsync());
        Assert.Equal((await world.TimelineAsync()).Select(p => p.Id), delivery.Posts.Select(p => p.Address!.Id));
        Assert.All(delivery.Posts, p => Assert.NotNull(p.PublishedAt));
        Assert.NotNull(delivery.FinishedAt);
        Assert.Equal(["PostPublished", "PostPublished", "PostPublished", "Rested"], world.Events);
    }

    [Fact]
    public async Task A_published_thread_is_not_sent_again()
    {
        using var world = new World();
        var delivery = await world.BeginAsync(3);
        await world.DeliverAsync(delivery);
        await world.DeliverAsync(delivery);
        Assert.Equal(Three, await world.StandingAsync());
    }

    [Fact]
    public async Task A_thread_that_lost_its_answer_is_not_posted_twice()
    {
        using var world = new World { Account = World.Misbehaving("lose@2") };
        var delivery = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(DeliveryStatus.Published, delivery.Status);
        Assert.Equal(Three, await world.StandingAsync());
        Assert.Equal(3, (await world.TimelineAsync()).Count);
        Assert.Equal(["PostPublished", "AnswerLost", "PostPublished", "PostPublished", "Rested"], world.Events);
    }

    [Fact]
    public async Task A_post_that_is_seen_late_is_not_posted_twice()
    {
        using var world = new World { Account = World.Misbehaving("lose@2,hide@2") };
        await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(Three, await world.StandingAsync());
        Assert.Equal(3, (await world.TimelineAsync()).Count);
        Assert.True(world.Clock.GetUtcNow() > ManualClock.Start.AddSeconds(3));
    }

    [Fact]
    public async Task A_post_that_never_arrived_is_sent_again_once_that_is_certain()
    {
        using var world = new World { Account = World.Misbehaving("drop@2") };
        var delivery = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(DeliveryStatus.Published, delivery.Status);
        Assert.Equal(Three, await world.StandingAsync());
        Assert.Contains("PostAbsent", world.Events);
        Assert.True(world.Clock.GetUtcNow() >= ManualClock.Start + new CourierSettings().LookUpFor);
    }

    [Fact]
    public async Task What_is_refused_as_a_second_copy_is_taken_for_the_first()
    {
        // Longer hidden than it is looked for: it seems absent, is sent again, and the network knows better.
        var account = World.Misbehaving("lose@2,hide@2,refuse@3");
        account = account with { Settings = new Dictionary<string, string>(account.Settings) { ["HideFor"] = "00:00:45" } };
        using var world = new World { Account = account };
        var delivery = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(DeliveryStatus.Published, delivery.Status);
        Assert.Equal(Three, await world.StandingAsync());
        Assert.Equal(3, (await world.TimelineAsync()).Count);
    }

    [Fact]
    public async Task A_post_that_never_arrives_waits_for_a_person_after_three_attempts()
    {
        using var world = new World { Account = World.Misbehaving("drop@2,drop@3,drop@4") };
        var (courier, begun) = (world.Courier(), await world.BeginAsync(3));
        var delivery = await world.RunAsync(courier, (c, stop) => c.DeliverAsync(begun.Id, stop));
        Assert.Equal((DeliveryStatus.Held, "post 2 was sent 3 times and does not stand"), (delivery.Status, delivery.Reason));
        var resumed = await world.RunAsync(courier, (c, stop) => c.ResumeAsync(begun.Id, stop));
        Assert.Equal(DeliveryStatus.Published, resumed.Status);
        Assert.Equal(Three, await world.StandingAsync());
    }

    [Fact]
    public async Task A_short_throttle_is_waited_for()
    {
        using var world = new World { Account = World.Misbehaving("throttle@2") };
        var delivery = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(DeliveryStatus.Published, delivery.Status);
        Assert.Equal(Three, await world.StandingAsync());
        Assert.Contains("Waiting", world.Events);
    }

    [Fact]
    public async Task A_long_throttle_is_taken_up_again_when_it_is_over()
    {
        using var world = new World { Account = Throttled("01:00:00") };
        var (courier, begun) = (world.Courier(), await world.BeginAsync(3));
        var delivery = await world.RunAsync(courier, (c, stop) => c.DeliverAsync(begun.Id, stop));
        Assert.Equal(DeliveryStatus.Sending, delivery.Status);
        var until = Assert.NotNull(delivery.NotBefore);
        Assert.True(until > ManualClock.Start.AddMinutes(59));
        Assert.Empty(await world.RunAsync(courier, (c, stop) => c.RecoverAsync(stop)));
        Assert.Equal(Three[..1], await world.StandingAsync());

        world.Clock.Advance(TimeSpan.FromHours(1));
        var recovered = Assert.Single(await world.RunAsync(courier, (c, stop) => c.RecoverAsync(stop)));
        Assert.Equal((DeliveryStatus.Published, null), (recovered.Status, recovered.Reason));
        Assert.Equal(Three, await world.StandingAsync());
    }

    [Fact]
    public async Task Throttles_are_not_counted_as_attempts()
    {
        using var world = new World { Account = World.Misbehaving("throttle@2,throttle@3,throttle@4,throttle@5") };
        Assert.Equal(DeliveryStatus.Published, (await world.DeliverAsync(await world.BeginAsync(3))).Status);
    }

    [Fact]
    public async Task The_stop_ends_the_waiting_and_not_the_thread()
    {
        using var world = new World { Account = Throttled("00:04:00") };
        var delivery = await world.BeginAsync(3);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30), world.Clock);
        var stopped = await world.Clock.RunAsync(() => world.Courier().DeliverAsync(delivery.Id, stop.Token));
        Assert.Equal(DeliveryStatus.Sending, stopped.Status);
        Assert.Equal(ManualClock.Start.AddSeconds(31), world.Clock.GetUtcNow());
        await world.RecoverAsync(delivery);
        Assert.Equal(Three, await world.StandingAsync());
    }

    [Fact]
    public async Task The_stop_never_cuts_a_post_in_half()
    {
        var account = new Account("me", "sandbox") { Settings = new Dictionary<string, string> { ["DelayAfter"] = "00:00:20" } };
        using var world = new World { Account = account };
        var delivery = await world.BeginAsync(3);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(5), world.Clock);
        var stopped = await world.Clock.RunAsync(() => world.Courier().DeliverAsync(delivery.Id, stop.Token));
        Assert.Equal([PostStatus.Published, PostStatus.Waiting, PostStatus.Waiting], stopped.Posts.Select(p => p.Status));
        Assert.Equal(Three[..1], await world.StandingAsync());
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_looked_up()
    {
        var account = new Account("me", "sandbox") { Settings = new Dictionary<string, string> { ["DelayAfter"] = "00:02:00" } };
        using var world = new World { Account = account };
        var delivery = await world.DeliverAsync(await world.BeginAsync(2));
        Assert.Equal(DeliveryStatus.Published, delivery.Status);
        Assert.Equal(Three[..2], await world.StandingAsync());
        Assert.Equal(["AnswerLost", "PostPublished", "AnswerLost", "PostPublished", "Rested"], world.Events);
    }

    [Fact]
    public async Task A_thread_refused_at_its_first_post_may_be_delivered_anew()
    {
        using var world = new World { Account = World.Misbehaving("refuse@1", FailurePolicy.Rollback) };
        var refused = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(DeliveryStatus.Refused, refused.Status);
        Assert.Equal("post 1 was rejected: the sandbox was told to refuse this post", refused.Reason);
        Assert.Empty(await world.StandingAsync());
        await world.BeginAsync(3);
    }

    [Fact]
    public async Task A_thread_refused_further_on_is_held_until_someone_resumes_it()
    {
        using var world = new World { Account = World.Misbehaving("refuse@2") };
        var (courier, begun) = (world.Courier(), await world.BeginAsync(3));
        var held = await world.RunAsync(courier, (c, stop) => c.DeliverAsync(begun.Id, stop));
        Assert.Equal(DeliveryStatus.Held, held.Status);
        Assert.Equal(Three[..1], await world.StandingAsync());
        Assert.Empty(await world.RunAsync(courier, (c, stop) => c.RecoverAsync(stop)));
        var resumed = await world.RunAsync(courier, (c, stop) => c.ResumeAsync(begun.Id, stop));
        Assert.Equal((DeliveryStatus.Published, null), (resumed.Status, resumed.Reason));
        Assert.Equal(Three, await world.StandingAsync());
    }

    [Fact]
    public async Task A_held_thread_can_be_rolled_back()
    {
        using var world = new World { Account = World.Misbehaving("refuse@3") };
        var held = await world.DeliverAsync(await world.BeginAsync(3));
        var gone = await world.RunAsync(world.Courier(), (c, stop) => c.RollbackAsync(held.Id, stop));
        Assert.Equal(DeliveryStatus.RolledBack, gone.Status);
        Assert.Equal([PostStatus.Deleted, PostStatus.Deleted, PostStatus.Waiting], gone.Posts.Select(p => p.Status));
        Assert.Empty(await world.StandingAsync());
        await Assert.ThrowsAsync<LedgerException>(() => world.Courier().ResumeAsync(held.Id, CancellationToken.None));
        await Assert.ThrowsAsync<LedgerException>(() => world.Courier().RollbackAsync(held.Id, CancellationToken.None));
    }

    [Fact]
    public async Task By_the_policy_resume_the_rest_is_tried_again_and_then_held()
    {
        using var world = new World { Account = World.Misbehaving("refuse@2", FailurePolicy.Resume) };
        var postponed = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal((DeliveryStatus.Sending, true), (postponed.Status, postponed.NotBefore is not null));
        Assert.Equal(DeliveryStatus.Published, (await world.RecoverAsync(postponed)).Status);
        Assert.Equal(Three, await world.StandingAsync());

        using var hopeless = new World { Account = World.Misbehaving("refuse@2", FailurePolicy.Resume), Wrap = n => Refusing(n, 2) };
        var held = await hopeless.RecoverAsync(await hopeless.BeginAsync(3));
        Assert.Equal((DeliveryStatus.Held, "post 2 was rejected: no"), (held.Status, held.Reason));
        Assert.Equal(3, hopeless.Events.Count(e => e == "PostRejected"));
    }

    [Fact]
    public async Task By_the_policy_rollback_what_is_out_is_deleted_from_its_end()
    {
        using var world = new World { Account = World.Misbehaving("refuse@3", FailurePolicy.Rollback) };
        var gone = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(DeliveryStatus.RolledBack, gone.Status);
        Assert.StartsWith("post 3 was rejected", gone.Reason);
        Assert.Empty(await world.StandingAsync());
        Assert.Equal(["PostDeleted", "PostDeleted", "Rested"], world.Events.TakeLast(3));
    }

    [Fact]
    public async Task A_post_that_may_not_be_deleted_holds_the_delivery()
    {
        using var world = new World { Account = World.Misbehaving("refuse@3", FailurePolicy.Rollback), Wrap = n => Deleting(n, new DeleteOutcome.Refused("too old")) };
        var held = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal((DeliveryStatus.Held, "post 2 cannot be deleted: too old"), (held.Status, held.Reason));
    }

    [Fact]
    public async Task A_deletion_that_has_to_wait_is_gone_on_with_later()
    {
        DeleteOutcome[] busy = [new DeleteOutcome.Later("busy"), new DeleteOutcome.Later("busy", ManualClock.Start.AddDays(2)), new DeleteOutcome.Later("busy", ManualClock.Start)];
        using var world = new World { Account = World.Misbehaving("refuse@3", FailurePolicy.Rollback), Wrap = n => Deleting(n, busy) };
        var (courier, begun) = (world.Courier(), await world.BeginAsync(3));
        for (var day = 0; day < 2; day++, world.Clock.Advance(TimeSpan.FromDays(1)))
        {
            var waiting = await world.RunAsync(courier, (c, stop) => c.DeliverAsync(begun.Id, stop));
            Assert.Equal((DeliveryStatus.RollingBack, "post 2 is not deleted yet: busy"), (waiting.Status, waiting.Reason));
        }
        var gone = await world.RunAsync(courier, (c, stop) => c.DeliverAsync(begun.Id, stop));
        Assert.Equal(DeliveryStatus.RolledBack, gone.Status);
    }

    [Fact]
    public async Task A_network_that_cannot_be_asked_whether_a_post_stands_is_sent_nothing()
    {
        var down = true;
        using var world = new World { Account = World.Misbehaving("lose@1"), Wrap = n => Asked(n, () => down) };
        var delivery = await world.DeliverAsync(await world.BeginAsync(2));
        Assert.Equal((DeliveryStatus.Sending, PostStatus.Sending), (delivery.Status, delivery.Posts[0].Status));
        Assert.Equal("whether post 1 stands could not be looked up: the line is dead", delivery.Reason);
        for (var i = 0; i < 5; i++, world.Clock.Advance(TimeSpan.FromMinutes(10)))
            await world.RunAsync(world.Courier(), (c, stop) => c.RecoverAsync(stop));
        Assert.Single(await world.TimelineAsync());

        down = false;
        Assert.Equal(DeliveryStatus.Published, (await world.RecoverAsync(delivery)).Status);
        Assert.Equal(Three[..2], await world.StandingAsync());
    }

    [Fact]
    public async Task An_accident_inside_a_network_is_an_answer_that_nobody_knows()
    {
        var accidents = 1;
        using var world = new World { Wrap = n => Breaking(n, () => accidents-- > 0) };
        var delivery = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(DeliveryStatus.Published, delivery.Status);
        Assert.Equal(Three, await world.StandingAsync());
        Assert.Equal(3, (await world.TimelineAsync()).Count);
    }

    [Fact]
    public async Task A_delivery_whose_account_left_the_settings_waits_for_a_person()
    {
        using var world = new World();
        var delivery = await world.BeginAsync(1);
        var courier = new Courier(world.Ledger, new Connections([], new NetworkCatalog([])), new Pace(new CourierSettings(), world.Clock), []);
        var held = await courier.DeliverAsync(delivery.Id, CancellationToken.None);
        Assert.Equal(DeliveryStatus.Held, held.Status);
        Assert.Contains("'me'", held.Reason);
    }

    [Fact]
    public async Task Two_deliveries_to_one_account_follow_each_other()
    {
        var account = new Account("me", "sandbox") { Settings = new Dictionary<string, string> { ["DelayBefore"] = "00:00:05" } };
        using var world = new World { Account = account };
        var (first, second) = (await world.BeginAsync(2), await world.BeginAsync(2, "ml/layer"));
        var courier = world.Courier();
        await world.Clock.RunAsync(() => Task.WhenAll(
            courier.DeliverAsync(first.Id, CancellationToken.None),
            courier.DeliverAsync(second.Id, CancellationToken.None),
            courier.DeliverAsync(first.Id, CancellationToken.None)));
        Assert.Equal(
            ["ml/neuron: post 1", "ml/neuron: post 2", "ml/layer: post 1", "ml/layer: post 2"],
            (await world.TimelineAsync()).Select(p => p.Text));
    }

    [Fact]
    public async Task A_delivery_that_is_not_there_is_named()
    {
        using var world = new World();
        var fault = await Assert.ThrowsAsync<LedgerException>(() => world.Courier().DeliverAsync(7, CancellationToken.None));
        Assert.Equal("There is no delivery 7.", fault.Message);
    }

    private static Account Throttled(string span)
    {
        var account = World.Misbehaving("throttle@2");
        return account with { Settings = new Dictionary<string, string>(account.Settings) { ["ThrottleFor"] = span } };
    }

    private static INetwork Refusing(INetwork network, int number) => Double(network, mock => mock
        .Setup(n => n.PublishAsync(It.Is<OutgoingPost>(p => p.Draft.Number == number), It.IsAny<CancellationToken>()))
        .ReturnsAsync(new PublishOutcome.Rejected("no")));

    private static INetwork Deleting(INetwork network, params DeleteOutcome[] outcomes)
    {
        var left = new Queue<DeleteOutcome>(outcomes);
        return Double(network, mock => mock
            .Setup(n => n.DeleteAsync(It.IsAny<PostAddress>(), It.IsAny<ISpendBook>(), It.IsAny<CancellationToken>()))
            .Returns((PostAddress a, ISpendBook b, CancellationToken c) => left.TryDequeue(out var next) ? Task.FromResult(next) : network.DeleteAsync(a, b, c)));
    }

    private static INetwork Asked(INetwork network, Func<bool> down) => Double(network, mock => mock
        .Setup(n => n.FindAsync(It.IsAny<OutgoingPost>(), It.IsAny<CancellationToken>()))
        .Returns((OutgoingPost p, CancellationToken c) => down()
            ? Task.FromResult<LookupOutcome>(new LookupOutcome.Unknown("the line is dead"))
            : network.FindAsync(p, c)));

    private static INetwork Breaking(INetwork network, Func<bool> breaks) => Double(network, mock => mock
        .Setup(n => n.PublishAsync(It.IsAny<OutgoingPost>(), It.IsAny<CancellationToken>()))
        .Returns(async (OutgoingPost p, CancellationToken c) =>
        {
            var outcome = await network.PublishAsync(p, c);
            return breaks() ? throw new InvalidOperationException("the answer made no sense") : outcome;
        }));

    private static INetwork Double(INetwork network, Action<Mock<INetwork>> change)
    {
        var mock = new Mock<INetwork>();
        mock.Setup(n => n.Rules).Returns(network.Rules);
        mock.Setup(n => n.PublishAsync(It.IsAny<OutgoingPost>(), It.IsAny<CancellationToken>())).Returns((OutgoingPost p, CancellationToken c) => network.PublishAsync(p, c));
        mock.Setup(n => n.FindAsync(It.IsAny<OutgoingPost>(), It.IsAny<CancellationToken>())).Returns((OutgoingPost p, CancellationToken c) => network.FindAsync(p, c));
        mock.Setup(n => n.DeleteAsync(It.IsAny<PostAddress>(), It.IsAny<ISpendBook>(), It.IsAny<CancellationToken>())).Returns((PostAddress a, ISpendBook b, CancellationToken c) => network.DeleteAsync(a, b, c));
        change(mock);
        return mock.Object;
    }
}
