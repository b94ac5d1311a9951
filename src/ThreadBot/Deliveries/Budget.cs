using ThreadBot.Storage;

namespace ThreadBot.Deliveries;

/// <summary>
/// Keeps accounts to their monthly budgets: a thread is begun only where the whole of it fits. One that is begun goes on to its end, since half a
/// thread is worth nothing and has cost half.
/// </summary>
/// <param name="ledger">What was spent; null where nothing ever was.</param>
/// <param name="time">The clock.</param>
public sealed class Budget(Ledger? ledger, TimeProvider time)
{
    /// <summary>What an account may still spend this month.</summary>
    public async Task<Allowance> OfAsync(Account account, CancellationToken cancellationToken)
    {
        var month = BillingMonth.Of(time.GetUtcNow());
        var spent = ledger is null ? 0 : await ledger.SpentAsync(account.Name, month, cancellationToken) + await PromisedAsync(account, cancellationToken);
        return new Allowance(account.Name, month, account.MonthlyBudget, spent);
    }

    /// <summary>Why a thread may not be begun, as a sentence without its end; null where it may.</summary>
    public async Task<string?> RefusalAsync(Account account, ThreadDraft draft, CancellationToken cancellationToken) =>
        account.MonthlyBudget is null ? null : (await OfAsync(account, cancellationToken)).Refusal(draft.Slug, draft.Price);

    private async Task<decimal> PromisedAsync(Account account, CancellationToken cancellationToken)
    {
        var unfinished = await ledger!.UnfinishedAsync(cancellationToken);
        return unfinished.Where(d => d.Account == account.Name && d.Status == DeliveryStatus.Sending).Sum(StillCosts);
    }

    private static decimal StillCosts(Delivery delivery) =>
        delivery.Posts.Where(p => p.Status != PostStatus.Published).Sum(p => delivery.Draft.Posts[p.Number - 1].Price);
}
