using System.CommandLine;
using ThreadBot.App.Schedule;
using ThreadBot.App.Terminal;
using ThreadBot.Curricula.Lessons;

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
    /// <param name="Prices">What all threads together would cost on each network that charges, in US dollars.</param>
    /// <param name="Posts">The posts with their lengths, where they were asked for.</param>
    internal sealed record CheckShown(
        int Threads, IReadOnlyList<string> Networks, int Errors, int Warnings, IReadOnlyList<Fault> Faults,
        IReadOnlyDictionary<string, decimal> Prices, IReadOnlyList<PostLength>? Posts);

    private sealed record Request(string[] Paths, string[]? Networks, bool Lengths);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files or folders to report on; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
        var network = Choices.Networks();
        var lengths = new Flag("--lengths") { Description = "Show every post's length and limit, also where no path is named." };
        var json = Choices.Json();
        var gitHub = new Flag("--github") { Description = "Print annotations for GitHub's checks." };
        var command = new Command("check", "Render and cut every thread, and report every fault with file and line.") { paths, network, lengths, json, gitHub };
        command.Does((parsed, workspace, cancellationToken) =>
        {
            var request = new Request(parsed.GetValue(paths) ?? [], parsed.GetValue(network), parsed.Has(lengths));
            var shown = Check(workspace, request, cancellationToken);
            if (parsed.Has(json))
                workspace.Console.WriteRaw(JsonOutput.Write(shown));
            else if (parsed.Has(gitHub))
                new FaultPrinter(workspace.Console).PrintForGitHub(shown.Faults, Path.GetRelativePath(".", workspace.UsableSettings.ThreadsFolder));
            else
                Print(shown, workspace);
            return shown.Errors > 0 ? CommandLine.Failure : CommandLine.Success;
        });
        return command;
    }

    private static CheckShown Check(Workspace workspace, Request request, CancellationToken cancellationToken)
    {
        var networks = workspace.Networks(request.Networks, () => workspace.UsableSettings.Networks(workspace.Catalog).Select(n => n.Name));
        var scope = CheckScope.Of(request.Paths, workspace.UsableSettings.ThreadsFolder);
        var threads = workspace.Library.Threads.Where(t => scope.Contains(t.File)).ToList();
        var faults = workspace.Library.Faults.Where(f => scope.Contains(f.File)).ToList();
        faults.AddRange(BetweenThreads(workspace).Where(f => scope.Contains(f.File)));
        faults.AddRange(workspace.SettingsFaults);
        faults.AddRange(ScheduleCheck.Faults(workspace.UsableSettings, workspace.Library, workspace.Clock.GetUtcNow()));
        // Whoever names a file wants to hear of it; of a whole library only what is wrong.
        List<PostLength>? posts = request.Lengths || request.Paths.Length > 0 ? [] : null;
        var check = new ThreadCheck(workspace, threads, posts, cancellationToken);
        faults.AddRange(LongWork.Do("Rendering and cutting", threads.Count * networks.Count, step => check.Faults(networks, step)));
        var sorted = faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal).ToList();
        var errors = sorted.Count(f => f.Severity == Severity.Error);
        return new CheckShown(threads.Count, [.. networks.Select(n => n.Name)], errors, sorted.Count - errors, sorted, check.Prices, posts);
    }

    private static IEnumerable<Fault> BetweenThreads(Workspace workspace) =>
        CurriculumCheck.UnknownConcepts(workspace.Library).Concat(
            from schedules in workspace.UsableSettings.Schedules.GroupBy(s => s.Account)
            let curricula = schedules.Any(s => s.Rhythm.Curricula.Count == 0) ? [] : schedules.SelectMany(s => s.Rhythm.Curricula).ToHashSet()
            from fault in CurriculumCheck.Unreachable(workspace.Library, schedules.Key, curricula)
            select fault);

    private static void Print(CheckShown shown, Workspace workspace)
    {
        new LengthPrinter(workspace.Console).Print(shown.Posts ?? []);
        new FaultPrinter(workspace.Console).Print(shown.Faults);
        workspace.Console.WriteRaw(
            $"{TerminalText.Count(shown.Threads, "thread")} on {string.Join(", ", shown.Networks)}: " +
            $"{TerminalText.Count(shown.Errors, "error")}, {TerminalText.Count(shown.Warnings, "warning")}" +
            string.Concat(shown.Prices.Select(p => $"; {Dollars.Write(p.Value)} on {p.Key}")));
    }
}
