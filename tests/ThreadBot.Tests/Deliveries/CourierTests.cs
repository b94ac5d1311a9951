using ThreadBot.Deliveries;
using ThreadBot.Networks;
using ThreadBot.Storage;

namespace ThreadBot.Tests.Deliveries;

/// <summary>How a thread goes out, and what is done about answers that never came.</summary>
public sealed class CourierTests
{
    [Fact]
    public async Task A_thread_goes_out_whole_and_in_order()
    {
        using var world = new World();

        var delivery = await world.DeliverAsync(posts: 3);

        world.AssertWhole(delivery);
        Assert.Equal(world.Timeline().Select(p => p.Id), delivery.Posts.Select(p => p.Address!.Id));
        Assert.All(delivery.Posts, p => Assert.NotNull(p.PublishedAt));
        Assert.NotNull(delivery.FinishedAt);
        Assert.Equal(["PostPublished", "PostPublished", "PostPublished", "Rested"], world.Events);
    }

    [Fact]
    public async Task A_published_thread_is_not_sent_again()
    {
        using var world = new World();

        world.AssertWhole(await world.DeliverAsync(await world.DeliverAsync(posts: 3)));
    }

    [Fact]
    public async Task A_thread_that_lost_its_answer_is_not_posted_twice()
    {
        using var world = new World { Account = World.Misbehaving("lose@2") };

        world.AssertWhole(await world.DeliverAsync(posts: 3));

        Assert.Equal(["PostPublished", "AnswerLost", "PostPublished", "PostPublished", "Rested"], world.Events);
    }

    [Fact]
    public async Task A_post_that_is_seen_late_is_not_posted_twice()
    {
        using var world = new World { Account = World.Misbehaving("lose@2,hide@2") };

        world.AssertWhole(await world.DeliverAsync(posts: 3));

        Assert.True(world.Clock.GetUtcNow() > ManualClock.Start.AddSeconds(3));
    }

    [Fact]
    public async Task A_post_that_never_arrived_is_sent_again_once_that_is_certain()
    {
        using var world = new World { Account = World.Misbehaving("drop@2") };

        world.AssertWhole(await world.DeliverAsync(posts: 3));

        Assert.Contains("PostAbsent", world.Events);
        Assert.True(world.Clock.GetUtcNow() >= ManualClock.Start + new CourierSettings().LookUpFor);
    }

    [Theory]
    [InlineData("00:00:45")]
    [InlineData("00:15:00")]
    public async Task What_is_refused_as_a_second_copy_is_taken_for_the_first(string hidden)
    {
        // Longer hidden than it is looked for: it seems absent, is sent again, and the network knows better.
        using var world = new World { Account = World.Misbehaving("lose@2,hide@2", settings: ("HideFor", hidden)), IsOneProcess = true };

        world.AssertWhole(await world.RecoverAsync(await world.DeliverAsync(posts: 3)));
    }

    [Fact]
    public async Task What_is_refused_as_a_second_copy_and_never_seen_waits_for_a_person_as_something_that_may_stand()
    {
        var duplicate = new PublishOutcome.Rejected("duplicate") { IsDuplicate = true };
        using var world = new World { Wrap = n => n.Refusing(1, duplicate).Finding(() => new LookupOutcome.Absent()), IsOneProcess = true };
        var delivery = await world.BeginAsync(2);

        // A process dies in the middle of the first sending.
        await world.Ledger.RecordSendingAsync(delivery.Id, 1);
        var held = await world.RecoverAsync(delivery);

        Assert.Equal((DeliveryStatus.Held, "post 1 was sent 4 times and does not stand"), (held.Status, held.Reason));
    }

    [Fact]
    public async Task A_post_that_never_arrives_waits_for_a_person_after_three_attempts()
    {
        using var world = new World { Account = World.Misbehaving("drop@2,drop@3,drop@4") };
        var courier = world.Courier();

        var held = await world.DeliverAsync(await world.BeginAsync(3), courier);

        Assert.Equal((DeliveryStatus.Held, "post 2 was sent 3 times and does not stand"), (held.Status, held.Reason));
        world.AssertWhole(await world.RunAsync(courier, (c, stop) => c.ResumeAsync(held.Id, stop)));
    }

    [Theory]
    [InlineData("throttle@2")]
    [InlineData("throttle@2,throttle@3,throttle@4,throttle@5")]
    public async Task A_short_throttle_is_waited_for_and_is_no_attempt(string faults)
    {
        using var world = new World { Account = World.Misbehaving(faults) };

        world.AssertWhole(await world.DeliverAsync(posts: 3));

        Assert.Contains("Waiting", world.Events);
    }

    [Fact]
    public async Task A_long_throttle_is_taken_up_again_when_it_is_over()
    {
        using var world = new World { Account = World.Misbehaving("throttle@2", settings: ("ThrottleFor", "01:00:00")) };
        var courier = world.Courier();
        var delivery = await world.DeliverAsync(await world.BeginAsync(3), courier);
        Assert.Equal(DeliveryStatus.Sending, delivery.Status);
        Assert.True(delivery.NotBefore > ManualClock.Start.AddMinutes(59));
        Assert.Empty(await world.RunAsync(courier, (c, stop) => c.RecoverAsync(stop)));
        Assert.Single(world.Standing());

        world.Clock.Advance(TimeSpan.FromHours(1));
        world.AssertWhole(Assert.Single(await world.RunAsync(courier, (c, stop) => c.RecoverAsync(stop))));
    }

    [Fact]
    public async Task A_person_may_have_it_taken_up_before_that()
    {
        using var world = new World { Account = World.Misbehaving("throttle@2", settings: ("ThrottleFor", "01:00:00")) };
        var courier = world.Courier();
        var delivery = await world.DeliverAsync(await world.BeginAsync(3), courier);

        world.AssertWhole(await world.RunAsync(courier, (c, stop) => c.ResumeAsync(delivery.Id, stop)));
    }

    [Fact]
    public async Task The_stop_ends_the_waiting_and_not_the_thread()
    {
        using var world = new World { Account = World.Misbehaving("throttle@2", settings: ("ThrottleFor", "00:04:00")) };
        var delivery = await world.BeginAsync(3);

        var stopped = await world.DeliverAsync(delivery, stopAfter: TimeSpan.FromSeconds(30));

        Assert.Equal(DeliveryStatus.Sending, stopped.Status);
        Assert.Equal(ManualClock.Start.AddSeconds(31), world.Clock.GetUtcNow());
        world.AssertWhole(await world.RecoverAsync(delivery));
    }

    [Fact]
    public async Task The_stop_never_cuts_a_post_in_half()
    {
        using var world = new World { Account = World.Misbehaving("", settings: ("DelayAfter", "00:00:20")) };

        var stopped = await world.DeliverAsync(await world.BeginAsync(3), stopAfter: TimeSpan.FromSeconds(5));

        Assert.Equal([PostStatus.Published, PostStatus.Waiting, PostStatus.Waiting], stopped.Posts.Select(p => p.Status));
        Assert.Single(world.Standing());
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_looked_up()
    {
        using var world = new World { Account = World.Misbehaving("", settings: ("DelayAfter", "00:02:00")) };

        world.AssertWhole(await world.DeliverAsync(posts: 2));

        Assert.Equal(["AnswerLost", "PostPublished", "AnswerLost", "PostPublished", "Rested"], world.Events);
    }

    [Fact]
    public async Task A_network_that_cannot_be_asked_whether_a_post_stands_is_sent_nothing()
    {
        LookupOutcome? dead = new LookupOutcome.Unknown("the line is dead");
        using var world = new World { Account = World.Misbehaving("lose@1"), Wrap = n => n.Finding(() => dead) };
        var delivery = await world.DeliverAsync(posts: 2);
        Assert.Equal((DeliveryStatus.Sending, PostStatus.Sending), (delivery.Status, delivery.Posts[0].Status));
        Assert.Equal("whether post 1 stands could not be looked up: the line is dead", delivery.Reason);
        for (var i = 0; i < 5; i++, world.Clock.Advance(TimeSpan.FromMinutes(10)))
            await world.RunAsync(world.Courier(), (c, stop) => c.RecoverAsync(stop));
        Assert.Single(world.Timeline());

        dead = null;
        world.AssertWhole(await world.RecoverAsync(delivery));
    }

    [Fact]
    public async Task A_look_that_has_to_wait_is_taken_as_soon_as_it_may_be()
    {
        var until = ManualClock.Start.AddMinutes(3);
        using var world = new World { Account = World.Misbehaving("lose@1"), Wrap = n => n.Finding(() => new LookupOutcome.Unknown("too many", until)) };

        Assert.Equal(until, (await world.DeliverAsync(posts: 2)).NotBefore);
    }

    [Fact]
    public async Task An_accident_inside_a_network_is_an_answer_that_nobody_knows()
    {
        var accidents = 1;
        using var world = new World { Wrap = n => n.Breaking(() => accidents-- > 0) };

        world.AssertWhole(await world.DeliverAsync(posts: 3));
    }

    [Fact]
    public async Task A_delivery_whose_account_left_the_settings_waits_for_a_person()
    {
        using var world = new World();
        var courier = new Courier(world.Ledger, new Connections([], new NetworkCatalog([])), new Pace(new CourierSettings(), world.Clock), []);

        var held = await world.DeliverAsync(await world.BeginAsync(1), courier);

        Assert.Equal(DeliveryStatus.Held, held.Status);
        Assert.Contains("'me'", held.Reason);
    }

    [Fact]
    public async Task Two_deliveries_to_one_account_follow_each_other()
    {
        using var world = new World { Account = World.Misbehaving("", settings: ("DelayBefore", "00:00:05")) };
        var (first, second) = (await world.BeginAsync(2), await world.BeginAsync(2, "ml/layer"));
        var courier = world.Courier();

        await world.Clock.RunAsync(() => Task.WhenAll(
            courier.DeliverAsync(first.Id, CancellationToken.None),
            courier.DeliverAsync(second.Id, CancellationToken.None),
            courier.DeliverAsync(first.Id, CancellationToken.None)));

        Assert.Equal(
            ["ml/neuron: post 1", "ml/neuron: post 2", "ml/layer: post 1", "ml/layer: post 2"],
            world.Timeline().Select(p => p.Text));
    }

    [Fact]
    public async Task A_delivery_that_is_not_there_is_named()
    {
        using var world = new World();
        var fault = await Assert.ThrowsAsync<LedgerException>(() => world.Courier().DeliverAsync(7, CancellationToken.None));
        Assert.Equal("There is no delivery 7.", fault.Message);
    }
}
