using FsCheck;
using FsCheck.Fluent;

namespace ThreadBot.Tests.Deliveries;

public sealed class ExactlyOnceProperties
{
    /// <summary>A life of the program: how its network misbehaves, and when its processes die.</summary>
    private sealed record Life(int Posts, FailurePolicy Policy, string Faults, int[] Deaths);

    private static Gen<Life> Lives { get; } =
        from posts in Gen.Choose(1, 5)
        from policy in Gen.Elements(FailurePolicy.Hold, FailurePolicy.Resume, FailurePolicy.Rollback)
        from faults in Gen.Elements("lose", "drop", "throttle", "refuse", "hide").Zip(Gen.Choose(1, 9)).ListOf()
        from deaths in Gen.Choose(1, 40).ArrayOf()
        select new Life(posts, policy, string.Join(',', faults.Take(6).Select(f => $"{f.Item1}@{f.Item2}")), [.. deaths.Take(4)]);

    [Fact]
    public void No_post_is_doubled_and_none_is_orphaned_whatever_goes_wrong() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(Lives.ToArbitrary(), life => LiveAsync(life).GetAwaiter().GetResult()));

    private static async Task LiveAsync(Life life)
    {
        using var world = new World { Account = World.Misbehaving(life.Faults, life.Policy), Rules = World.Dear };
        var delivery = await world.BeginAsync(life.Posts);
        foreach (var deadly in life.Deaths)
        {
            var fate = new Fate(deadly);
            await world.Clock.RunAsync(() => world.Courier(fate).RecoverAsync(CancellationToken.None), fate.Death);
            world.Clock.Advance(TimeSpan.FromMinutes(3));
        }
        var rested = await world.RecoverAsync(delivery);

        var texts = World.Draft(life.Posts).Posts.Select(p => p.Text).ToList();
        var standing = world.Standing();
        Assert.Equal(texts.Take(standing.Count), standing);
        Assert.Equal(standing.Count, rested.Posts.Count(p => p.Status == PostStatus.Published));
        Assert.Equal(world.Timeline().Count, world.Timeline().Select(p => p.Text).Distinct().Count());
        Assert.Equal(world.Timeline().Count, await world.BookedAsync(ChargeKind.Post));
        Assert.Equal(world.Timeline().Count(p => p.DeletedAt is not null), await world.BookedAsync(ChargeKind.Deletion));
        Assert.True(rested.Status switch
        {
            DeliveryStatus.Published => standing.Count == life.Posts,
            DeliveryStatus.RolledBack or DeliveryStatus.Refused => standing.Count == 0,
            DeliveryStatus.Held => standing.Count < life.Posts,
            _ => false,
        });
    }
}
