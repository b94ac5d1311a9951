using System.CommandLine;
using ThreadBot.App.Schedule;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot spend</c>: what networks charged in a month, and what they will by its end.</summary>
internal static class SpendCommand
{
    // A plan that reaches further says little and takes long.
    private const int MonthsAhead = 12;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var account = Choices.Account();
        var month = new Option<string?>("--month") { Description = "The month, in UTC; this one where none is named.", HelpName = "YYYY-MM" };
        month.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !BillingMonth.TryParse(text, out _))
                result.AddError($"--month is '{text}'; it must be a year and a month, such as 2026-11.");
        });
        var json = Choices.Json();
        var command = new Command("spend", "Show what networks charged in a month, for what, and what is to come.") { account, month, json };
        command.Does(async (parsed, workspace, cancellationToken) =>
        {
            var asked = BillingMonth.TryParse(parsed.GetValue(month), out var named) ? named : BillingMonth.Of(workspace.Clock.GetUtcNow());
            var shown = await ShowAsync(workspace, asked, parsed.GetValue(account), cancellationToken);
            if (parsed.Has(json))
                workspace.Console.WriteRaw(JsonOutput.Write(shown));
            else
                new SpendPrinter(workspace.Console).Print(shown, asked);
            return CommandLine.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<SpendShown>> ShowAsync(
        Workspace workspace, BillingMonth month, string? only, CancellationToken cancellationToken)
    {
        var booked = await BookedAsync(workspace, month, cancellationToken);
        var spend = month.Until > workspace.Clock.GetUtcNow() ? await PlanAsync(workspace, month, cancellationToken) : null;
        // Also those that the settings no longer name, as what they spent is spent.
        var names = Charged(workspace).Concat(booked.Select(b => b.Account)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (only is not null && !names.Contains(only))
            names = [workspace.UsableSettings.Account(only).Name];
        return [.. names.Where(name => only is null || name == only).Select(name => Show(workspace, month, spend, name, [.. booked.Where(b => b.Account == name)]))];
    }

    private static SpendShown Show(Workspace workspace, BillingMonth month, PlannedSpend? spend, string name, IReadOnlyList<BookedCharge> booked)
    {
        var shown = SpendShown.Of(name, month, booked);
        if (workspace.UsableSettings.Accounts.FirstOrDefault(a => a.Name == name) is not { } account)
            return shown;
        var coming = spend is null ? null : ComingShown.Of(spend.Of(name, month), shown.Spent + shown.InDoubt);
        return shown with
        {
            Budget = account.MonthlyBudget,
            Left = account.MonthlyBudget - shown.Spent - shown.InDoubt - (coming?.OnTheirWay ?? 0),
            Coming = coming,
        };
    }

    private static async Task<IReadOnlyList<BookedCharge>> BookedAsync(Workspace workspace, BillingMonth month, CancellationToken cancellationToken)
    {
        using var ledger = workspace.FindLedger();
        return ledger is null ? [] : await ledger.SpendAsync(month, cancellationToken);
    }

    // Not by the line that the month has drawn so far: the plan knows each thread that is to come, and what it costs.
    private static async Task<PlannedSpend> PlanAsync(Workspace workspace, BillingMonth month, CancellationToken cancellationToken)
    {
        var now = workspace.Clock.GetUtcNow();
        if (month.From > now.AddMonths(MonthsAhead))
            throw new UserError($"{month} is too far ahead: the plan is looked at for {MonthsAhead} months.");
        var charged = Charged(workspace).ToHashSet();
        var schedules = workspace.Settings.Schedules.Where(s => charged.Contains(s.Account)).ToList();
        var (plan, spend) = await SpendingPlan.MakeAsync(workspace, schedules, cancellationToken);
        foreach (var _ in plan.Between(now, month.Until.AddTicks(-1), cancellationToken))
            cancellationToken.ThrowIfCancellationRequested();
        return spend;
    }

    private static IEnumerable<string> Charged(Workspace workspace) =>
        workspace.UsableSettings.Accounts
            .Where(a => a.MonthlyBudget is not null || (workspace.Catalog.TryGetRules(a.Network, out var rules) && rules.Prices is not null))
            .Select(a => a.Name);
}
