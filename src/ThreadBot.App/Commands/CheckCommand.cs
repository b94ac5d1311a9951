using System.CommandLine;
using ThreadBot.App.Schedule;
using ThreadBot.App.Terminal;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Networks;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot check</c>: every fault of every thread on every configured network, with file and line.</summary>
internal static class CheckCommand
{
    /// <summary>What <c>--json</c> prints.</summary>
    /// <param name="Threads">How many threads were checked.</param>
    /// <param name="Networks">The networks they were cut for.</param>
    /// <param name="Errors">How many errors there are.</param>
    /// <param name="Warnings">How many warnings there are.</param>
    /// <param name="Faults">All of them.</param>
    internal sealed record CheckShown(int Threads, IReadOnlyList<string> Networks, int Errors, int Warnings, IReadOnlyList<Fault> Faults);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders to report on; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
        var json = Choices.Json();
        var gitHub = new Option<bool>("--github") { Description = "Print annotations for GitHub's checks." };
        var command = new Command("check", "Render and cut every thread, and report every fault with file and line.") { paths, json, gitHub };
        command.Does((parsed, workspace, cancellationToken) =>
        {
            var shown = Check(workspace, parsed.GetValue(paths) ?? [], cancellationToken);
            if (parsed.GetValue(json))
                workspace.Console.WriteRaw(JsonOutput.Write(shown));
            else if (parsed.GetValue(gitHub))
                new FaultPrinter(workspace.Console).PrintForGitHub(shown.Faults, Path.GetRelativePath(".", workspace.UsableSettings.ThreadsFolder));
            else
                Print(shown, workspace);
            return shown.Errors > 0 ? CommandLine.Failure : CommandLine.Success;
        });
        return command;
    }

    private static CheckShown Check(Workspace workspace, string[] paths, CancellationToken cancellationToken)
    {
        var networks = workspace.UsableSettings.Networks(workspace.Catalog).ToList();
        var scope = CheckScope.Of(paths, workspace.UsableSettings.ThreadsFolder);
        var threads = workspace.Library.Threads.Where(t => scope.Contains(t.File)).ToList();
        var faults = workspace.Library.Faults.Where(f => scope.Contains(f.File)).ToList();
        faults.AddRange(workspace.SettingsFaults);
        faults.AddRange(ScheduleCheck.Faults(workspace.UsableSettings, workspace.Library, workspace.Clock.GetUtcNow()));
        faults.AddRange(ThreadFaults(workspace, threads, networks, cancellationToken));
        var sorted = faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal).ToList();
        var errors = sorted.Count(f => f.Severity == Severity.Error);
        return new CheckShown(threads.Count, [.. networks.Select(n => n.Name)], errors, sorted.Count - errors, sorted);
    }

    private static IEnumerable<Fault> ThreadFaults(
        Workspace workspace, IReadOnlyList<ThreadTemplate> threads, IReadOnlyList<NetworkRules> networks, CancellationToken cancellationToken)
    {
        foreach (var rules in networks)
        {
            var duplicates = new DuplicateTexts();
            var numbering = workspace.UsableSettings.Accounts.First(a => a.Network == rules.Name).Numbering;
            foreach (var thread in threads)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var composed = workspace.Editor.Prepare(
                    thread, rules, numbering, new OrderedAddresses(workspace.Library, thread, rules.ExampleUrl), cancellationToken);
                foreach (var fault in composed.Faults)
                    yield return fault;
                foreach (var fault in composed.Draft is { } draft ? duplicates.Add(thread.File, draft) : [])
                    yield return fault;
            }
        }
    }

    private static void Print(CheckShown shown, Workspace workspace)
    {
        new FaultPrinter(workspace.Console).Print(shown.Faults);
        workspace.Console.WriteRaw(
            $"{TerminalText.Count(shown.Threads, "thread")} on {string.Join(", ", shown.Networks)}: " +
            $"{TerminalText.Count(shown.Errors, "error")}, {TerminalText.Count(shown.Warnings, "warning")}");
    }
}
