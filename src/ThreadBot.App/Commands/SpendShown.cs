using ThreadBot.App.Schedule;

namespace ThreadBot.App.Commands;

/// <summary>What <c>spend --json</c> prints for each account.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Month">Such as 2026-11, in UTC.</param>
/// <param name="Spent">What is certainly spent, in US dollars.</param>
/// <param name="InDoubt">The most that may have been spent beside it, where answers were lost; in US dollars.</param>
/// <param name="Charges">What it was spent on.</param>
/// <param name="Threads">What each thread cost.</param>
/// <param name="OutsideOfThreads">What belongs to no thread, in US dollars.</param>
internal sealed record SpendShown(
    string Account, string Month, decimal Spent, decimal InDoubt, IReadOnlyList<ChargeShown> Charges, IReadOnlyList<ThreadSpendShown> Threads, decimal OutsideOfThreads)
{
    /// <summary>What is still to come in the month; null for a month that is over.</summary>
    public ComingShown? Coming { get; init; }

    /// <summary>The account's budget, in US dollars; null without one.</summary>
    public decimal? Budget { get; init; }

    /// <summary>What is left of it now, in US dollars; less than zero where more was spent.</summary>
    public decimal? Left { get; init; }

    /// <summary>What an account spent.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="month">The month.</param>
    /// <param name="booked">What the ledger has of the account in the month.</param>
    public static SpendShown Of(string account, BillingMonth month, IReadOnlyList<BookedCharge> booked) => new(
        account,
        $"{month}",
        booked.Where(b => b.IsCertain).Sum(Amount),
        booked.Where(b => !b.IsCertain).Sum(Amount),
        [.. booked.GroupBy(b => (b.Charge.Kind, b.IsCertain)).OrderBy(k => (!k.Key.IsCertain, k.Key.Kind))
            .Select(k => new ChargeShown(k.Key.Kind, k.Sum(b => b.Charge.Count), k.Sum(Amount), !k.Key.IsCertain))],
        [.. booked.Where(b => b.Thread is not null).GroupBy(b => (b.DeliveryId, b.Thread))
            .Select(t => new ThreadSpendShown(t.Key.DeliveryId!.Value, t.Key.Thread!.Value, t.Sum(Amount)))],
        booked.Where(b => b.Thread is null).Sum(Amount));

    private static decimal Amount(BookedCharge booked) => booked.Charge.Amount;
}

/// <summary>What was charged of one kind.</summary>
/// <param name="Kind">What.</param>
/// <param name="Count">How many; at most, where it is in doubt.</param>
/// <param name="Amount">All together, in US dollars.</param>
/// <param name="InDoubt">Whether an answer was lost, so that it is the most that may have been charged.</param>
internal sealed record ChargeShown(ChargeKind Kind, int Count, decimal Amount, bool InDoubt);

/// <summary>What a thread cost in a month.</summary>
/// <param name="Delivery">The delivery's number.</param>
/// <param name="Thread">The thread's slug.</param>
/// <param name="Amount">All together, in US dollars; what is in doubt counts.</param>
internal sealed record ThreadSpendShown(long Delivery, string Thread, decimal Amount);

/// <summary>What the plan says of the rest of a month.</summary>
/// <param name="Slots">The slots to come.</param>
/// <param name="OnTheirWay">What the threads still cost that are begun, in US dollars.</param>
/// <param name="Planned">What those cost that are to come, in US dollars.</param>
/// <param name="Skipped">The slots that will be skipped, as their threads do not fit the budget.</param>
/// <param name="Forecast">What will be spent at the end of the month, in US dollars; what is in doubt counts.</param>
internal sealed record ComingShown(int Slots, decimal OnTheirWay, decimal Planned, int Skipped, decimal Forecast)
{
    /// <summary>From what is planned, and what is booked already.</summary>
    public static ComingShown Of(PlannedMonth planned, decimal booked) => new(
        planned.Slots, planned.Allowance.Spent - planned.Price - booked, planned.Price, planned.Skipped, planned.Allowance.Spent);
}
