using ThreadBot.Deliveries;
using ThreadBot.Storage;

namespace ThreadBot.Tests.Deliveries;

public sealed class BudgetTests
{
    private const int DollarsAPost = 1;

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task A_thread_is_begun_where_the_whole_of_it_fits(int posts, bool fits)
    {
        using var world = Open(budget: 5);
        await world.DeliverAsync(await world.BeginAsync(2));

        var refusal = await RefusalAsync(world, Priced(posts));

        Assert.Equal(fits ? null : "ml/layer costs $4.00, and of the $5.00 that the setting MonthlyBudget of account 'me' allows for March 2026 (UTC) $3.00 is left", refusal);
    }

    [Fact]
    public async Task What_threads_on_their_way_still_cost_is_not_left()
    {
        using var world = Open(budget: 5);
        await BeginAsync(world, Priced(4, "ml/neuron"));

        Assert.NotNull(await RefusalAsync(world, Priced(2)));
        Assert.Null(await RefusalAsync(world, Priced(1)));
    }

    [Fact]
    public async Task What_is_in_doubt_is_not_left()
    {
        using var world = Open(budget: 5);
        await world.Ledger.BookOf("me").OpenAsync(new(ChargeKind.OwnedRead, 100, 4.5m));

        Assert.NotNull(await RefusalAsync(world, Priced(1)));
    }

    [Fact]
    public async Task A_new_month_begins_with_the_whole_budget()
    {
        using var world = Open(budget: 2);
        await world.DeliverAsync(await world.BeginAsync(2));
        Assert.NotNull(await RefusalAsync(world, Priced(2)));

        world.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Null(await RefusalAsync(world, Priced(2)));
    }

    [Fact]
    public async Task What_is_free_is_never_refused_and_without_a_budget_nothing_is()
    {
        using var world = Open(budget: 0);
        using var rich = Open(budget: null);

        Assert.Null(await RefusalAsync(world, World.Draft(3)));
        Assert.NotNull(await RefusalAsync(world, Priced(1)));
        Assert.Null(await RefusalAsync(rich, Priced(1000)));
    }

    [Fact]
    public async Task A_thread_that_is_begun_goes_on_over_the_budget()
    {
        using var world = new World
        {
            Account = World.Misbehaving("refuse@3") with { MonthlyBudget = 1 },
            Rules = World.Dear,
        };
        var held = await world.DeliverAsync(await world.BeginAsync(3));
        Assert.Equal(DeliveryStatus.Held, held.Status);

        var resumed = await world.RunAsync(world.Courier(), (courier, stop) => courier.ResumeAsync(held.Id, stop));

        Assert.Equal(DeliveryStatus.Published, resumed.Status);
        Assert.Equal(3, await world.BookedAsync(ChargeKind.Post));
    }

    private static World Open(decimal? budget) => new() { Account = new Account("me", "sandbox") { MonthlyBudget = budget }, Rules = World.Dear };

    private static Task<string?> RefusalAsync(World world, ThreadDraft draft) =>
        new Budget(world.Ledger, world.Clock).RefusalAsync(world.Account, draft, CancellationToken.None);

    private static ThreadDraft Priced(int posts, string slug = "ml/layer")
    {
        var draft = World.Draft(posts, slug);
        return draft with { Posts = [.. draft.Posts.Select(p => p with { Price = DollarsAPost })] };
    }

    private static Task<FillOutcome> BeginAsync(World world, ThreadDraft draft) =>
        world.Ledger.TryFillSlotAsync(new Slot("daily", world.Clock.GetUtcNow(), "me"), draft, CancellationToken.None);
}
