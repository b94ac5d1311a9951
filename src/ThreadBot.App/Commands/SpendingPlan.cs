using ThreadBot.App.Schedule;
using ThreadBot.Deliveries;

namespace ThreadBot.App.Commands;

/// <summary>The plan of schedules together with what it costs.</summary>
internal static class SpendingPlan
{
    /// <summary>Makes a plan that keeps to the budgets, and what adds up its cost as the plan is gone through.</summary>
    public static async Task<(PostingPlan Plan, PlannedSpend Spend)> MakeAsync(
        Workspace workspace, IReadOnlyList<PostingSchedule> schedules, CancellationToken cancellationToken)
    {
        var spend = new PlannedSpend(await AllowancesAsync(workspace, cancellationToken));
        return (new PostingPlan(schedules, await workspace.ForecastsAsync(cancellationToken)) { Refusal = spend.Refusal }, spend);
    }

    private static async Task<Dictionary<string, Allowance>> AllowancesAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        using var ledger = workspace.FindLedger();
        var (budget, allowances) = (new Budget(ledger, workspace.Clock), new Dictionary<string, Allowance>(StringComparer.Ordinal));
        foreach (var account in workspace.Settings.Accounts)
            allowances[account.Name] = await budget.OfAsync(account, cancellationToken);
        return allowances;
    }
}
