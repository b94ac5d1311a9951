using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using ThreadBot.App.Schedule;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Composition;
using ThreadBot.Curricula;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot plan</c>: the coming slots, the thread for each, and what it would cost on X.</summary>
internal static class PlanCommand
{
    private const int DefaultDays = 7;
    private const int MostDays = 3660;

    /// <summary>What <c>--json</c> prints.</summary>
    /// <param name="Slots">The coming slots.</param>
    /// <param name="PriceOnX">What all of them would cost on X, in US dollars.</param>
    internal sealed record PlanShown(IReadOnlyList<PlannedShown> Slots, decimal PriceOnX);

    /// <summary>One coming slot.</summary>
    /// <param name="Schedule">The schedule's name.</param>
    /// <param name="Account">The account's name.</param>
    /// <param name="Local">The moment on the schedule's clock.</param>
    /// <param name="TimeZone">The schedule's zone.</param>
    /// <param name="Utc">The moment in UTC.</param>
    /// <param name="ClockChanged">Whether the clock was changed since the slot before.</param>
    /// <param name="Thread">The thread's slug; null where none is left.</param>
    /// <param name="Title">The thread's title.</param>
    /// <param name="Posts">The number of posts on the account's network; null where the thread has an error.</param>
    /// <param name="PriceOnX">What it would cost on X, in US dollars.</param>
    internal sealed record PlannedShown(
        string Schedule, string Account, DateTimeOffset Local, string TimeZone, DateTimeOffset Utc, bool ClockChanged,
        string? Thread, string? Title, int? Posts, decimal? PriceOnX);

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
            if (parsed.GetValue(json))
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
        var published = await workspace.TakenThreadsAsync(cancellationToken);
        var plan = new PostingPlan(workspace.Settings.Schedules, workspace.Library, published);
        var costs = new ThreadCosts(workspace, cancellationToken);
        var slots = plan.Between(now, now.AddDays(days)).Select(slot => Show(slot, workspace.Settings, costs)).ToList();
        return new PlanShown(slots, slots.Sum(s => s.PriceOnX ?? 0));
    }

    private static PlannedShown Show(PlannedSlot planned, BotSettings settings, ThreadCosts costs)
    {
        var (posts, price) = planned.Thread is { } thread ? costs.Of(thread, settings.Account(planned.Slot.Account)) : default;
        return new PlannedShown(
            planned.Slot.Schedule, planned.Slot.Account, planned.Local, planned.Zone.Id, planned.Slot.FireTime, planned.ClockChanged,
            planned.Thread?.Slug.Value, planned.Thread?.Title, posts, price);
    }

    private static void Print(PlanShown shown, IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumns("Local time", "UTC", "Account", "Thread", "Posts", "On X");
        foreach (var slot in shown.Slots.Where(s => s.Thread is not null))
            table.AddRow(Row(slot).Select(cell => new Text(TerminalText.Harmless(cell))));
        console.Write(table);
        foreach (var free in shown.Slots.Where(s => s.Thread is null).GroupBy(s => s.Schedule))
            console.WriteRaw($"{free.Key}: no thread is left for {TerminalText.Count(free.Count(), "slot")} from {Local(free.First())}; add threads or plan fewer slots.");
        if (shown.Slots.Any(s => s.ClockChanged))
            console.WriteRaw("* The clock was changed since the slot before.");
        console.WriteRaw($"{TerminalText.Count(shown.Slots.Count, "slot")}; all of them on X: {TerminalText.Dollars(shown.PriceOnX)}");
    }

    private static string[] Row(PlannedShown slot) =>
    [
        Local(slot) + (slot.ClockChanged ? " *" : ""),
        slot.Utc.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture),
        slot.Account,
        slot.Thread!,
        slot.Posts?.ToString(CultureInfo.InvariantCulture) ?? "has errors",
        slot.PriceOnX is { } price ? TerminalText.Dollars(price) : "",
    ];

    private static string Local(PlannedShown slot) => slot.Local.ToString("ddd yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    /// <summary>Number of posts and price of each thread, worked out once.</summary>
    private sealed class ThreadCosts(Workspace workspace, CancellationToken cancellationToken)
    {
        private readonly Dictionary<(ThreadSlug, string), (int? Posts, decimal? PriceOnX)> _known = [];

        public (int? Posts, decimal? PriceOnX) Of(ThreadTemplate thread, Account account)
        {
            if (_known.TryGetValue((thread.Slug, account.Name), out var cost))
                return cost;
            return _known[(thread.Slug, account.Name)] = (Draft(thread, account, account.Network)?.Posts.Count, Draft(thread, account, "x")?.Price);
        }

        private ThreadDraft? Draft(ThreadTemplate thread, Account account, string network)
        {
            var rules = workspace.Network(network);
            var addresses = new OrderedAddresses(workspace.Library, thread, rules.ExampleUrl);
            return workspace.Editor.Prepare(thread, rules, account.Numbering, addresses, cancellationToken).Draft;
        }
    }
}
