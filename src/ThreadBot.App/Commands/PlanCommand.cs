using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using ThreadBot.App.Schedule;
using ThreadBot.App.Terminal;
using ThreadBot.Deliveries;
using ThreadBot.Networks;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot plan</c>: the coming slots, the thread for each, and what it would cost on X.</summary>
internal static class PlanCommand
{
    private const int DefaultDays = 7;
    private const int MostDays = 3660;

    /// <summary>What <c>--json</c> prints.</summary>
    /// <param name="Slots">The coming slots.</param>
    /// <param name="PriceOnX">What all of them would cost on X, in US dollars.</param>
    /// <param name="Months">What the accounts that are charged spend month by month.</param>
    internal sealed record PlanShown(IReadOnlyList<PlannedShown> Slots, decimal PriceOnX, IReadOnlyList<MonthShown> Months);

    /// <summary>What an account spends in a month, as far as it is planned.</summary>
    /// <param name="Account">The account's name.</param>
    /// <param name="Month">Such as 2026-11, in UTC.</param>
    /// <param name="Spent">What is spent already, in US dollars.</param>
    /// <param name="Planned">What the coming slots cost, in US dollars.</param>
    /// <param name="Budget">The account's budget, in US dollars; null without one.</param>
    /// <param name="Skipped">How many slots will be skipped, as their threads do not fit the budget.</param>
    internal sealed record MonthShown(string Account, string Month, decimal Spent, decimal Planned, decimal? Budget, int Skipped);

    /// <summary>One coming slot.</summary>
    /// <param name="Schedule">The schedule's name.</param>
    /// <param name="Account">The account's name.</param>
    /// <param name="Local">The moment on the schedule's clock.</param>
    /// <param name="TimeZone">The schedule's zone.</param>
    /// <param name="Utc">The moment in UTC.</param>
    /// <param name="ClockChanged">Whether the clock was changed since the slot before.</param>
    /// <param name="Lesson">What it is: <c>thread</c>, <c>recap</c> or <c>quiz</c>; null where none is left.</param>
    /// <param name="Thread">The thread's slug; null where none is left.</param>
    /// <param name="Title">The thread's title.</param>
    /// <param name="RevealAt">When the answer to its quiz follows, on the schedule's clock.</param>
    /// <param name="Posts">The number of posts on the account's network.</param>
    /// <param name="PriceOnX">What it would cost on X, in US dollars.</param>
    /// <param name="Price">What it costs on the account's network, in US dollars.</param>
    /// <param name="Refusal">Why the slot will be skipped; null where it will not.</param>
    internal sealed record PlannedShown(
        string Schedule, string Account, DateTimeOffset Local, string TimeZone, DateTimeOffset Utc, bool ClockChanged,
        string? Lesson, string? Thread, string? Title, DateTimeOffset? RevealAt, int? Posts, decimal? PriceOnX,
        decimal? Price, string? Refusal);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "How many days ahead.", HelpName = "N", DefaultValueFactory = _ => DefaultDays };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostDays)
                result.AddError($"--days must be between 1 and {MostDays}.");
        });
        var json = Choices.Json();
        var ics = new Option<FileInfo?>("--ics") { Description = "Write a calendar file.", HelpName = "FILE" };
        var command = new Command("plan", "Show the coming slots, the thread for each, and what it would cost on X.") { days, json, ics };
        command.Does(async (parsed, workspace, cancellationToken) =>
        {
            var shown = await PlanAsync(workspace, parsed.GetValue(days), cancellationToken);
            if (parsed.GetValue(ics) is { } file)
                await File.WriteAllTextAsync(file.FullName, PlanCalendar.Write(shown.Slots, workspace.Clock.GetUtcNow()), cancellationToken);
            if (parsed.Has(json))
                workspace.Console.WriteRaw(JsonOutput.Write(shown));
            else
                Print(shown, workspace.Console);
            return CommandLine.Success;
        });
        return command;
    }

    private static async Task<PlanShown> PlanAsync(Workspace workspace, int days, CancellationToken cancellationToken)
    {
        var now = workspace.Clock.GetUtcNow();
        var (plan, spend) = await SpendingPlan.MakeAsync(workspace, workspace.Settings.Schedules, cancellationToken);
        var prices = new PricesOnX(workspace, cancellationToken);
        var slots = plan.Between(now, now.AddDays(days), cancellationToken).Select(slot => Show(slot, prices)).ToList();
        return new PlanShown(slots, slots.Where(s => s.Refusal is null).Sum(s => s.PriceOnX ?? 0), [.. Charged(spend).Select(Show)]);
    }

    private static PlannedShown Show(PlannedSlot planned, PricesOnX prices) => new(
        planned.Slot.Schedule, planned.Slot.Account, planned.Local, planned.Zone.Id, planned.Slot.FireTime, planned.ClockChanged,
        planned.Lesson?.Lesson.Kind, planned.Lesson?.Lesson.Template.Slug.Value, planned.Lesson?.Lesson.Template.Title,
        planned.RevealAt is { } reveal ? planned.OnClock(reveal) : null,
        planned.Lesson?.Composed.Draft?.Posts.Count, planned.Lesson is { } lesson ? prices.Of(lesson, planned.Slot.Account) : null,
        planned.Lesson?.Composed.Draft?.Price, planned.Refusal);

    private static IEnumerable<PlannedMonth> Charged(PlannedSpend spend) =>
        spend.Months.Where(m => m.Allowance.Budget is not null || m.Price > 0 || m.Allowance.Spent > 0);

    private static MonthShown Show(PlannedMonth month) => new(
        month.Allowance.Account, $"{month.Allowance.Month}", month.Allowance.Spent - month.Price, month.Price, month.Allowance.Budget, month.Skipped);

    private static void Print(PlanShown shown, IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumns("Local time", "UTC", "Account", "Lesson", "Thread", "Posts", "On X");
        foreach (var (_, cells) in shown.Slots.Where(s => s.Thread is not null).SelectMany(Rows).OrderBy(row => row.At))
            table.AddRow(cells.Select(cell => new Text(TerminalText.Harmless(cell))));
        console.Write(table);
        foreach (var free in shown.Slots.Where(s => s.Thread is null).GroupBy(s => s.Schedule))
            console.WriteRaw($"{free.Key}: no thread is left for {TerminalText.Count(free.Count(), "slot")} from {Local(free.First().Local)}; add threads or plan fewer slots.");
        foreach (var refused in shown.Slots.Where(s => s.Refusal is not null).GroupBy(s => (s.Account, BillingMonth.Of(s.Utc))))
            console.WriteRaw($"{refused.Key.Account}: {TerminalText.Count(refused.Count(), "slot")} will be skipped from {Local(refused.First().Local)}: {refused.First().Refusal}.");
        foreach (var month in shown.Months)
            console.WriteRaw(Words(month));
        if (shown.Slots.Any(s => s.ClockChanged))
            console.WriteRaw("* The clock was changed since the slot before.");
        console.WriteRaw($"{TerminalText.Count(shown.Slots.Count, "slot")}; all of them on X: {TerminalText.Dollars(shown.PriceOnX)}");
    }

    private static string Words(MonthShown month) =>
        $"{month.Account} in {month.Month} (UTC): {Dollars.Write(month.Spent)} spent, {Dollars.Write(month.Planned)} planned"
        + (month.Budget is { } budget ? $", {Dollars.Write(Math.Max(0, budget - month.Spent - month.Planned))} left of the budget of {Dollars.Write(budget)}" : "");

    private static IEnumerable<(DateTimeOffset At, string[] Cells)> Rows(PlannedShown slot)
    {
        yield return (slot.Utc,
        [
            Local(slot.Local) + (slot.ClockChanged ? " *" : ""),
            Utc(slot.Utc),
            slot.Account,
            slot.Lesson!,
            slot.Thread!,
            slot.Posts?.ToString(CultureInfo.InvariantCulture) ?? "",
            slot.Refusal is not null ? "over budget" : slot.PriceOnX is { } price ? TerminalText.Dollars(price) : "",
        ]);
        // What it costs is in the price of its quiz.
        if (slot.RevealAt is { } reveal)
            yield return (reveal.ToUniversalTime(), [Local(reveal), Utc(reveal), slot.Account, "reveal", slot.Thread!, "", ""]);
    }

    private static string Utc(DateTimeOffset instant) => instant.ToUniversalTime().ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Local(DateTimeOffset local) => local.ToString("ddd yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    /// <summary>What each lesson would cost on X.</summary>
    private sealed class PricesOnX(Workspace workspace, CancellationToken cancellationToken)
    {
        private readonly NetworkRules _x = workspace.Network("x");

        public decimal? Of(PreparedLesson lesson, string account) => lesson.Composed.Draft?.Network == _x.Name
            ? lesson.Composed.Draft.Price
            : workspace.Editor.Prepare(
                lesson.Lesson.Template, _x, workspace.Settings.Account(account).Numbering, workspace.EarlierThan(lesson.Lesson.Template, _x), cancellationToken).Draft?.Price;
    }
}
