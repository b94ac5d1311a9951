using ThreadBot.Networks;
using ThreadBot.Storage;

namespace ThreadBot.Tests.Deliveries;

/// <summary>What becomes of a thread that the network will not take to its end.</summary>
public sealed class PolicyTests
{
    private static readonly PublishOutcome.Rejected No = new("no");

    [Fact]
    public async Task A_thread_refused_at_its_first_post_may_be_delivered_anew()
    {
        using var world = new World { Account = World.Misbehaving("refuse@1", FailurePolicy.Rollback) };

        var refused = await world.DeliverAsync(posts: 3);

        Assert.Equal((DeliveryStatus.Refused, "post 1 was rejected: the sandbox was told to refuse this post"), (refused.Status, refused.Reason));
        Assert.Empty(world.Standing());
        await world.BeginAsync(3);
    }

    [Fact]
    public async Task A_thread_refused_further_on_is_held_until_someone_resumes_it()
    {
        using var world = new World { Account = World.Misbehaving("refuse@2") };
        var courier = world.Courier();
        var held = await world.DeliverAsync(await world.BeginAsync(3), courier);
        Assert.Equal(DeliveryStatus.Held, held.Status);
        Assert.Single(world.Standing());
        Assert.Empty(await world.RunAsync(courier, (c, stop) => c.RecoverAsync(stop)));

        world.AssertWhole(await world.RunAsync(courier, (c, stop) => c.ResumeAsync(held.Id, stop)));
    }

    [Fact]
    public async Task What_a_person_resumes_is_looked_for_when_it_is_refused_again()
    {
        // Lost and hidden for long, then resumed: the second copy is refused, and the first one found at last.
        var absent = true;
        using var world = new World
        {
            Account = World.Misbehaving("lose@1"),
            Wrap = n => n.Finding(() => absent ? new LookupOutcome.Absent() : null),
            Settings = new() { MaxAttempts = 1 },
        };
        var held = await world.DeliverAsync(posts: 3);
        Assert.Equal(DeliveryStatus.Held, held.Status);
        absent = false;

        world.AssertWhole(await world.RunAsync(world.Courier(), (c, stop) => c.ResumeAsync(held.Id, stop)));
    }

    [Fact]
    public async Task A_held_thread_can_be_rolled_back()
    {
        using var world = new World { Account = World.Misbehaving("refuse@3") };
        var held = await world.DeliverAsync(posts: 3);

        var gone = await world.RunAsync(world.Courier(), (c, stop) => c.RollbackAsync(held.Id, stop));

        Assert.Equal(DeliveryStatus.RolledBack, gone.Status);
        Assert.Equal([PostStatus.Deleted, PostStatus.Deleted, PostStatus.Waiting], gone.Posts.Select(p => p.Status));
        Assert.Empty(world.Standing());
        await Assert.ThrowsAsync<LedgerException>(() => world.Courier().ResumeAsync(held.Id, CancellationToken.None));
        await Assert.ThrowsAsync<LedgerException>(() => world.Courier().RollbackAsync(held.Id, CancellationToken.None));
    }

    [Fact]
    public async Task By_the_policy_resume_the_rest_is_tried_again()
    {
        using var world = new World { Account = World.Misbehaving("refuse@2", FailurePolicy.Resume) };

        var postponed = await world.DeliverAsync(posts: 3);

        Assert.Equal((DeliveryStatus.Sending, true), (postponed.Status, postponed.NotBefore is not null));
        world.AssertWhole(await world.RecoverAsync(postponed));
    }

    [Fact]
    public async Task By_the_policy_resume_what_is_hopeless_is_held_in_the_end()
    {
        using var world = new World { Account = World.Misbehaving("", FailurePolicy.Resume), Wrap = n => n.Refusing(2, No) };

        var held = await world.RecoverAsync(await world.BeginAsync(3));

        Assert.Equal((DeliveryStatus.Held, "post 2 was rejected: no"), (held.Status, held.Reason));
        Assert.Equal(3, world.Events.Count(e => e == "PostRejected"));
    }

    [Fact]
    public async Task By_the_policy_rollback_what_is_out_is_deleted_from_its_end()
    {
        using var world = new World { Account = World.Misbehaving("refuse@3", FailurePolicy.Rollback) };

        var gone = await world.DeliverAsync(posts: 3);

        Assert.Equal(DeliveryStatus.RolledBack, gone.Status);
        Assert.StartsWith("post 3 was rejected", gone.Reason);
        Assert.Empty(world.Standing());
        Assert.Equal(["PostDeleted", "PostDeleted", "Rested"], world.Events.TakeLast(3));
    }

    [Fact]
    public async Task A_post_that_may_not_be_deleted_holds_the_delivery()
    {
        using var world = new World { Account = World.Misbehaving("refuse@3", FailurePolicy.Rollback), Wrap = n => n.Deleting(new DeleteOutcome.Refused("too old")) };

        var held = await world.DeliverAsync(posts: 3);

        Assert.Equal((DeliveryStatus.Held, "post 2 cannot be deleted: too old"), (held.Status, held.Reason));
    }

    [Fact]
    public async Task A_deletion_that_has_to_wait_is_gone_on_with_later()
    {
        DeleteOutcome[] busy = [new DeleteOutcome.Later("busy"), new DeleteOutcome.Later("busy", ManualClock.Start.AddDays(2)), new DeleteOutcome.Later("busy", ManualClock.Start)];
        using var world = new World { Account = World.Misbehaving("refuse@3", FailurePolicy.Rollback), Wrap = n => n.Deleting(busy) };
        var (courier, begun) = (world.Courier(), await world.BeginAsync(3));
        for (var day = 0; day < 2; day++, world.Clock.Advance(TimeSpan.FromDays(1)))
        {
            var waiting = await world.DeliverAsync(begun, courier);
            Assert.Equal((DeliveryStatus.RollingBack, "post 2 is not deleted yet: busy"), (waiting.Status, waiting.Reason));
        }

        Assert.Equal(DeliveryStatus.RolledBack, (await world.DeliverAsync(begun, courier)).Status);
    }
}
