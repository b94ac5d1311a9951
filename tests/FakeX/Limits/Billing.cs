namespace FakeX.Limits;

/// <summary>Something that X bills.</summary>
/// <param name="At">When.</param>
/// <param name="What">Which price.</param>
/// <param name="Count">How many times.</param>
/// <param name="Amount">US dollars, all together.</param>
internal sealed record Charge(DateTimeOffset At, string What, int Count, decimal Amount);

/// <summary>Bills what is done, and refuses what cannot be paid.</summary>
internal static class Billing
{
    /// <summary>Bills, unless it cannot be paid.</summary>
    /// <returns>Why it cannot; null where it is billed.</returns>
    public static Problem? Bill(this Site site, SiteState state, Price price, int count = 1)
    {
        var charge = new Charge(site.Now, price.What, count, price.Of(site.Options.Prices) * count);
        if (site.Options.Credit is { } credit && state.Bill + charge.Amount > credit)
            return Problem.NoCredit;
        if (site.Options.SpendCap is { } cap && state.Bill + charge.Amount > cap)
            return Problem.SpendCapReached;
        if (charge.Amount > 0)
            state.Charges.Add(charge);
        return null;
    }
}
