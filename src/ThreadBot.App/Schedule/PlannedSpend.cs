using ThreadBot.Deliveries;

namespace ThreadBot.App.Schedule;

/// <summary>What is planned for an account in a month.</summary>
/// <param name="Allowance">What the account may spend, and what of it is gone or planned.</param>
/// <param name="Slots">How many slots are planned.</param>
/// <param name="Price">What they cost, in US dollars.</param>
/// <param name="Skipped">How many will be skipped, as their threads do not fit the budget.</param>
internal sealed record PlannedMonth(Allowance Allowance, int Slots, decimal Price, int Skipped);

/// <summary>Adds up what the coming slots cost each account in each month, and says which do not fit its budget.</summary>
/// <param name="allowances">For each account of the settings, this month's.</param>
internal sealed class PlannedSpend(IReadOnlyDictionary<string, Allowance> allowances)
{
    private readonly Dictionary<(string Account, BillingMonth Month), PlannedMonth> _months = [];

    /// <summary>The months in which anything is planned.</summary>
    public IEnumerable<PlannedMonth> Months => _months.Values.OrderBy(m => m.Allowance.Account, StringComparer.Ordinal).ThenBy(m => m.Allowance.Month.From);

    /// <summary>What is planned for an account in a month.</summary>
    public PlannedMonth Of(string account, BillingMonth month)
    {
        if (_months.TryGetValue((account, month), out var known))
            return known;
        var now = allowances[account];
        return new(now.Month == month ? now : now with { Month = month, Spent = 0 }, 0, 0, 0);
    }

    /// <summary>Takes a slot in, or says why it will be skipped.</summary>
    public string? Refusal(Slot slot, ThreadDraft draft)
    {
        var month = BillingMonth.Of(slot.FireTime);
        var before = Of(slot.Account, month);
        var refusal = before.Allowance.Refusal(draft.Slug, draft.Price);
        _months[(slot.Account, month)] = refusal is null
            ? before with { Allowance = before.Allowance.After(draft.Price), Slots = before.Slots + 1, Price = before.Price + draft.Price }
            : before with { Skipped = before.Skipped + 1 };
        return refusal;
    }
}
