using System.CommandLine;
using System.Text;
using Spectre.Console;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Deliveries;
using ThreadBot.Networks.Mastodon;
using ThreadBot.Storage;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot doctor</c>: what is configured, what is missing, and what to do about it.</summary>
internal static class DoctorCommand
{
    // A slot may be late by a busy account and a patient courier before anybody needs to worry.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>One thing that was looked at.</summary>
    /// <param name="Subject">What.</param>
    /// <param name="Healthy">Whether it is as it should be.</param>
    /// <param name="Words">What was found, and what to do where it is not healthy.</param>
    internal sealed record Finding(string Subject, bool Healthy, string Words);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var health = new Flag("--health") { Description = "Look only at the ledger: for a container's health check." };
        var json = Choices.Json();
        var command = new Command("doctor", "Say what is configured, what is missing, and what to do about it.") { health, json };
        command.DoesWithSecrets(async (parsed, workspace, cancellationToken) =>
        {
            List<Finding> findings = parsed.Has(health) ? [] : [.. Configuration(workspace)];
            findings.AddRange(await LedgerAsync(workspace, parsed.Has(health), cancellationToken));
            if (parsed.Has(json))
                workspace.Console.WriteRaw(JsonOutput.Write<IReadOnlyList<Finding>>(findings));
            else
                Print(findings, workspace.Console);
            return findings.TrueForAll(f => f.Healthy) ? CommandLine.Success : CommandLine.Failure;
        });
        return command;
    }

    private static IEnumerable<Finding> Configuration(Workspace workspace)
    {
        yield return new Finding("settings", workspace.SettingsFaults.Count == 0, Settings(workspace));
        yield return Unicode();
        foreach (var account in workspace.UsableSettings.Accounts)
        {
            yield return Account(account, workspace);
            foreach (var duty in Duties(account, workspace))
                yield return duty;
        }
        if (workspace.UsableSettings.Accounts.Any(a => a.Network == "mastodon"))
            yield return Mastodon(workspace.NetworksOptions.Mastodon);
        foreach (var schedule in workspace.UsableSettings.Schedules)
            yield return new Finding($"schedule {schedule.Name}", true, $"{schedule.Rule.Expression} in {schedule.Rule.Zone.Id}, next {schedule.Rule.Next(workspace.Clock.GetUtcNow()):u}");
        yield return Threads(workspace);
        yield return Browser(workspace.UsableSettings.Printing);
    }

    private static string Settings(Workspace workspace) => workspace.SettingsFaults.Count == 0
        ? $"{workspace.UsableSettings.Source}; data in {workspace.UsableSettings.DataFolder}"
        : string.Join(" ", workspace.SettingsFaults.Select(f => f.Message));

    // Without ICU, string.Normalize does nothing and says nothing, and every network's count is wrong.
    private static Finding Unicode() => "e\u0301".Normalize(NormalizationForm.FormC).Length == 1
        ? new Finding("unicode", true, "normalisation works")
        : new Finding("unicode", false, "normalisation does nothing: install libicu and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT");

    private static Finding Account(Account account, Workspace workspace)
    {
        var subject = $"account {account.Name}";
        try
        {
            return workspace.Catalog.Obstacle(account) is { } obstacle
                ? new Finding(subject, false, obstacle)
                : new Finding(subject, true, $"on {account.Network}");
        }
        catch (FormatException e)
        {
            return new Finding(subject, false, e.Message);
        }
    }

    // Only documents in PDF need it: a bot that posts is healthy without.
    private static Finding Browser(PrintingOptions options)
    {
        try
        {
            return new Finding("browser", true, $"PDF is printed by {BrowserSearch.Find(options.Browser)}");
        }
        catch (PrintingException e)
        {
            return new Finding("browser", options.Browser == PrintingOptions.AnyBrowser, e.Message);
        }
    }

    private static IEnumerable<Finding> Duties(Account account, Workspace workspace)
    {
        try
        {
            return workspace.Catalog.Duties(account).Select(duty => new Finding(
                $"account {account.Name}, {duty.Name}",
                duty.IsAcknowledged,
                duty.IsAcknowledged ? $"acknowledged that {duty.Words}" : $"see to it that {duty.Words}, then add {duty.Name} to Acknowledged in its Settings"));
        }
        catch (FormatException)
        {
            // The account itself is found at fault for it.
            return [];
        }
    }

    private static Finding Mastodon(MastodonOptions limits) => new("mastodon", true,
        $"{LimitsCommand.InWords(limits)} ({limits.Source}){(limits.Source == MastodonOptions.OwnProgram ? "; 'threadbot limits SERVER' asks a server for its own" : "")}");

    private static Finding Threads(Workspace workspace)
    {
        try
        {
            var errors = workspace.Library.Faults.Count(f => f.Severity == Severity.Error);
            return new Finding("threads", errors == 0, errors == 0
                ? $"{TerminalText.Count(workspace.Library.Threads.Count, "thread")} in {workspace.UsableSettings.ThreadsFolder}"
                : $"{TerminalText.Count(errors, "error")} in {workspace.UsableSettings.ThreadsFolder}; see 'threadbot check'");
        }
        catch (UserError e)
        {
            return new Finding("threads", false, e.Message);
        }
    }

    private static async Task<IReadOnlyList<Finding>> LedgerAsync(Workspace workspace, bool onlyHealth, CancellationToken cancellationToken)
    {
        try
        {
            using var ledger = workspace.FindLedger();
            if (ledger is null)
                return [new Finding("ledger", true, $"{workspace.LedgerFile} is made when the first thread is posted")];
            List<Finding> findings = [new Finding("ledger", true, workspace.LedgerFile)];
            foreach (var account in workspace.UsableSettings.Accounts.Where(a => a.MonthlyBudget is not null && !onlyHealth))
                findings.Add(Spent(await new Budget(ledger, workspace.Clock).OfAsync(account, cancellationToken)));
            findings.AddRange(from delivery in await ledger.UnsettledAsync(Grace, cancellationToken)
                              select new Finding($"delivery {delivery.Id}", false, $"{delivery.Draft.Slug} is {delivery.Status.ToString().ToLowerInvariant()}: {delivery.Reason ?? "it should have ended"}; see 'threadbot history'"));
            foreach (var schedule in workspace.UsableSettings.Schedules)
            {
                if (await ledger.LastSlotAsync(schedule.Name, schedule.Account, cancellationToken) is { } last
                    && schedule.Rule.Next(last.Slot.FireTime) is { } due && due < workspace.Clock.GetUtcNow() - Grace)
                {
                    findings.Add(new Finding($"schedule {schedule.Name}", false, $"nothing is recorded for the slot of {due:u}; is 'threadbot run' running?"));
                }
            }

            return findings;
        }
        catch (LedgerException e)
        {
            return [new Finding("ledger", false, e.Message)];
        }
    }

    private static Finding Spent(Allowance allowance) => new(
        $"budget of {allowance.Account}",
        allowance.Left > 0,
        $"{Dollars.Write(allowance.Spent)} of {Dollars.Write(allowance.Budget!.Value)} spent in {allowance.Month.Words} (UTC){(allowance.Left > 0 ? "" : ": nothing goes out on it before the next month, or until its MonthlyBudget is raised")}");

    private static string Words(Finding finding) => TerminalText.Harmless($"{finding.Subject}: {finding.Words}");

    private static void Print(IEnumerable<Finding> findings, IAnsiConsole console)
    {
        foreach (var finding in findings)
        {
            console.WriteLine(finding.Healthy
                ? new StyledText("ok     ", Tone.Green).Append($" {Words(finding)}")
                : new StyledText("problem", Tone.Red).Append($" {Words(finding)}"));
        }
    }
}
