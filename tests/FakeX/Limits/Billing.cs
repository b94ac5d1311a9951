using FakeX.Accounts;

namespace FakeX.Limits;

/// <summary>Something that X bills.</summary>
/// <param name="At">When.</param>
/// <param name="What">Which price.</param>
/// <param name="Amount">US dollars.</param>
internal sealed record Charge(DateTimeOffset At, string What, decimal Amount);

/// <summary>Bills what is done, and refuses what cannot be paid.</summary>
internal static class Billing
{
    /// <summary>Why something cannot be paid; null where it can.</summary>
    public static Problem? Refusal(this Site site, SiteState state, decimal amount)
    {
        if (site.Options.Credit is { } credit && state.Bill + amount > credit)
            return Problem.NoCredit;
        return site.Options.SpendCap is { } cap && state.Bill + amount > cap ? Problem.SpendCapReached : null;
    }

    /// <summary>Bills.</summary>
    public static void Charge(this Site site, SiteState state, string what, decimal amount)
    {
        if (amount > 0)
            state.Charges.Add(new Charge(site.Now, what, amount));
    }

    /// <summary>What the reading of posts costs: little for the owner's own.</summary>
    public static decimal ReadPrice(this Site site, SiteState state, Caller caller, IEnumerable<string> authors) =>
        authors.Sum(author => caller.User == state.Owner && author == state.Owner.Id ? site.Options.Prices.OwnedRead : site.Options.Prices.PostRead);
}
