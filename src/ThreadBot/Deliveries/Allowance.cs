namespace ThreadBot.Deliveries;

/// <summary>What an account may spend in a month, and what of it is gone.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Month">The month, in UTC.</param>
/// <param name="Budget">The setting, in US dollars; null where nothing is set.</param>
/// <param name="Spent">What is booked already, and what the threads still cost that are on their way.</param>
public sealed record Allowance(string Account, BillingMonth Month, decimal? Budget, decimal Spent)
{
    /// <summary>What is left, in US dollars; less than zero where more was spent, null where there is no budget.</summary>
    public decimal? Left => Budget - Spent;

    /// <summary>Why a thread may not be begun, as a sentence without its end; null where it may.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="price">What all of it costs, in US dollars.</param>
    public string? Refusal(ThreadSlug thread, decimal price) => price > Left && price > 0
        ? $"{thread} costs {Dollars.Write(price)}, and of the {Dollars.Write(Budget!.Value)} that the setting MonthlyBudget of account '{Account}' allows for {Month.Words} (UTC) {Dollars.Write(Math.Max(0, Left.Value))} is left"
        : null;

    /// <summary>The allowance once more is spent.</summary>
    public Allowance After(decimal price) => this with { Spent = Spent + price };
}
