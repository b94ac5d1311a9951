using ThreadBot.Deliveries;

namespace ThreadBot.Tests.Deliveries;

/// <summary>The process dies at each of its moments in turn; the next process makes it good.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_thread_goes_out_whole_and_once_wherever_the_process_dies(int posts)
    {
        var deaths = await DieEverywhereAsync(new Account("me", "sandbox"), posts, (world, delivery) =>
        {
            Assert.Equal(DeliveryStatus.Published, delivery.Status);
            Assert.Equal(World.Draft(posts).Posts.Select(p => p.Text), world.Standing());
            Assert.Equal(posts, world.Timeline().Count);
        });
        // Before and after: sending, the request, published; and once at the end.
        Assert.Equal(6 * posts + 2, deaths);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_rollback_is_finished_wherever_the_process_dies(int posts)
    {
        var deaths = await DieEverywhereAsync(World.Misbehaving($"refuse@{posts}", FailurePolicy.Rollback), posts, (world, delivery) =>
        {
            // A new process is refused nothing: what was not yet rolling back goes out.
            var whole = delivery.Status == DeliveryStatus.Published;
            Assert.True(whole || delivery.Status == DeliveryStatus.RolledBack);
            Assert.Equal(whole ? World.Draft(posts).Posts.Select(p => p.Text) : [], world.Standing());
            Assert.Equal(whole ? posts : posts - 1, world.Timeline().Count);
        });
        Assert.True(deaths > 6 * posts);
    }

    [Theory]
    [InlineData("lose@1")]
    [InlineData("lose@2,hide@2")]
    [InlineData("drop@1,drop@3")]
    [InlineData("throttle@2")]
    public async Task Accidents_of_the_network_and_of_the_process_may_meet(string faults)
    {
        await DieEverywhereAsync(World.Misbehaving(faults), 2, (world, delivery) =>
        {
            Assert.Equal(DeliveryStatus.Published, delivery.Status);
            Assert.Equal(World.Draft(2).Posts.Select(p => p.Text), world.Standing());
            Assert.Equal(2, world.Timeline().Count);
        });
    }

    private static async Task<int> DieEverywhereAsync(Account account, int posts, Action<World, Delivery> check)
    {
        for (var deadly = 1; ; deadly++)
        {
            using var world = new World { Account = account, Rules = World.Dear, Settings = new CourierSettings { MaxAttempts = 5 } };
            var delivery = await world.BeginAsync(posts);
            var fate = new Fate(deadly);
            var lived = await world.Clock.RunAsync(() => world.Courier(fate).DeliverAsync(delivery.Id, CancellationToken.None), fate.Death);
            // What stands at any moment is the beginning of the thread, each post hanging on the one before.
            Assert.Equal(World.Draft(posts).Posts.Select(p => p.Text).Take(world.Standing().Count), world.Standing());
            check(world, await world.RecoverAsync(delivery));
            // What was sent and what was deleted is booked, once each.
            Assert.Equal(world.Timeline().Count, await world.BookedAsync(ChargeKind.Post));
            Assert.Equal(world.Timeline().Count(p => p.DeletedAt is not null), await world.BookedAsync(ChargeKind.Deletion));
            if (lived)
                return deadly - 1;
        }
    }
}
