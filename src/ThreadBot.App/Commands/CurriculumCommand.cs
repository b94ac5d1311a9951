using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using ThreadBot.App.Schedule;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Curricula.Lessons;
using ThreadBot.Deliveries;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot curriculum</c>: what teaches and requires what, and where each account stands in it.</summary>
internal static class CurriculumCommand
{
    private const int DaysAhead = 366;
    private const int ReturnsShown = 5;

    /// <summary>What <c>--json</c> prints.</summary>
    /// <param name="Threads">The threads, in an order in which nothing comes before what it builds on.</param>
    /// <param name="Accounts">Where the accounts stand.</param>
    internal sealed record CurriculumShown(IReadOnlyList<ThreadShown> Threads, IReadOnlyList<AccountShown> Accounts);

    /// <summary>A thread and what it builds on.</summary>
    /// <param name="Thread">The thread's slug.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Kind"><c>thread</c> or <c>quiz</c>.</param>
    /// <param name="Teaches">The concepts that it teaches.</param>
    /// <param name="Requires">The concepts that it requires.</param>
    /// <param name="SeeAlso">The concepts that it leads back to.</param>
    internal sealed record ThreadShown(
        string Thread, string Title, string Kind, IReadOnlyList<string> Teaches, IReadOnlyList<string> Requires, IReadOnlyList<string> SeeAlso);

    /// <summary>Where an account stands.</summary>
    /// <param name="Account">The account's name.</param>
    /// <param name="Next">What its next slot will hold.</param>
    /// <param name="Returns">What is to be said again, soonest first.</param>
    /// <param name="Threads">Where each thread stands.</param>
    internal sealed record AccountShown(string Account, NextShown? Next, IReadOnlyList<ReturnShown> Returns, IReadOnlyList<StandingShown> Threads);

    /// <summary>A concept that is to be said again.</summary>
    /// <param name="Concept">The concept.</param>
    /// <param name="Day">From which day on.</param>
    internal sealed record ReturnShown(string Concept, DateOnly Day);

    /// <summary>What the next slot of an account will hold.</summary>
    /// <param name="Utc">The slot in UTC.</param>
    /// <param name="Lesson">What it is: <c>thread</c>, <c>recap</c> or <c>quiz</c>.</param>
    /// <param name="Thread">The thread's slug.</param>
    internal sealed record NextShown(DateTimeOffset Utc, string Lesson, string Thread);

    /// <summary>Where a thread stands on an account.</summary>
    /// <param name="Thread">The thread's slug.</param>
    /// <param name="Standing">How far it is.</param>
    /// <param name="Missing">The concepts that it waits for.</param>
    /// <param name="At">The instant of its slot.</param>
    internal sealed record StandingShown(string Thread, Standing Standing, IReadOnlyList<string> Missing, DateTimeOffset? At);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "The curriculum; all where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var account = Choices.Account();
        var json = Choices.Json();
        var graph = new Option<FileInfo?>("--graph") { Description = "Draw what builds on what, as an SVG picture (or a .dot file).", HelpName = "FILE" };
        var command = new Command("curriculum", "Show what builds on what, and where each account stands.") { name, account, json, graph };
        command.Does(async (parsed, workspace, cancellationToken) =>
        {
            var scope = new CurriculumScope(workspace, parsed.GetValue(name), parsed.GetValue(account));
            var standings = await scope.StandingsAsync(cancellationToken);
            var next = await NextAsync(workspace, cancellationToken);
            if (parsed.Has(json))
                workspace.Console.WriteRaw(JsonOutput.Write(Show(standings, next)));
            else
                Print(standings, next, workspace.Console);
            return parsed.GetValue(graph) is { } file
                ? await Graphviz.DrawAsync(CurriculumGraph.Write(standings[0]), file, cancellationToken)
                : CommandLine.Success;
        });
        return command;
    }

    // Whoever only writes threads has no settings, and wants to see the graph all the same.
    private static async Task<Dictionary<string, PlannedSlot>> NextAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var now = workspace.Clock.GetUtcNow();
        var forecasts = await workspace.ForecastsAsync(cancellationToken);
        var next = new Dictionary<string, PlannedSlot>();
        foreach (var schedules in workspace.Settings.Schedules.GroupBy(s => s.Account))
        {
            var first = new PostingPlan([.. schedules], forecasts).Between(now, now.AddDays(DaysAhead), cancellationToken).FirstOrDefault();
            if (first is { Lesson: not null })
                next.Add(schedules.Key, first);
        }

        return next;
    }

    private static CurriculumShown Show(IReadOnlyList<AccountStandings> accounts, Dictionary<string, PlannedSlot> next) => new(
        [.. accounts[0].Threads.Select(t => t.Template).Select(t => new ThreadShown(t.Slug.Value, t.Title, KindOf(t), t.Teaches, t.Requires, t.SeeAlso))],
        [.. accounts.Select(a => new AccountShown(a.Account, next.GetValueOrDefault(a.Account) is { Lesson: { } lesson } slot
            ? new NextShown(slot.Slot.FireTime, lesson.Lesson.Kind, lesson.Lesson.Template.Slug.Value)
            : null, a.Returns, [.. a.Threads.Select(t => new StandingShown(t.Template.Slug.Value, t.Standing, t.Missing, t.At))]))]);

    private static string KindOf(Curricula.ThreadTemplate thread) => thread.IsInOrder ? "thread" : "quiz";

    private static void Print(IReadOnlyList<AccountStandings> accounts, Dictionary<string, PlannedSlot> next, IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumns(["Thread", "Teaches", "Requires", .. accounts.Select(a => a.Account)]);
        foreach (var (i, standing) in accounts[0].Threads.Index().Where(t => accounts[0].IsSeries || t.Item.Template.IsInOrder))
        {
            var thread = standing.Template;
            string[] cells = [thread.Slug.Value, string.Join(", ", thread.Teaches), string.Join(", ", thread.Requires), .. accounts.Select(a => Words(a.Threads[i]))];
            table.AddRow(cells.Select(cell => new Text(TerminalText.Harmless(cell))));
        }

        console.Write(table);
        foreach (var account in accounts)
            console.WriteRaw(TerminalText.Harmless(Summary(account, next.GetValueOrDefault(account.Account))));
    }

    private static string Summary(AccountStandings account, PlannedSlot? next)
    {
        var counts = account.Threads.GroupBy(t => t.Standing).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}");
        var coming = next is { Lesson: { } lesson }
            ? $"next: {lesson.Lesson.Kind} {lesson.Lesson.Template.Slug}, {next.Local.ToString("ddd yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}"
            : "nothing is next";
        return $"{account.Account}: {string.Join(", ", counts)}; {coming}{Returns(account.Returns)}";
    }

    private static string Returns(IReadOnlyList<ReturnShown> returns) => returns.Count == 0
        ? ""
        : $"; to be said again: {string.Join(", ", returns.Take(ReturnsShown).Select(r => $"{r.Concept} from {r.Day:yyyy-MM-dd}"))}{(returns.Count > ReturnsShown ? $" and {returns.Count - ReturnsShown} more" : "")}";

    private static string Words(ThreadStanding thread) => thread.Standing switch
    {
        Standing.Published => $"published {thread.At:yyyy-MM-dd}",
        Standing.Begun => "begun",
        Standing.Ready => "ready",
        Standing.Blocked => "has an error",
        _ => $"waits for {string.Join(", ", thread.Missing)}",
    };
}

/// <summary>Where the threads stand on an account.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Threads">The threads, for all accounts in the same order.</param>
/// <param name="Returns">What is to be said again, soonest first.</param>
internal sealed record AccountStandings(string Account, IReadOnlyList<ThreadStanding> Threads, IReadOnlyList<CurriculumCommand.ReturnShown> Returns)
{
    /// <summary>Whether the threads are those of a series, in which quizzes have their places. Elsewhere they come by themselves, one for each concept.</summary>
    public bool IsSeries { get; init; }
}

/// <summary>The curricula and accounts that somebody asks about.</summary>
internal sealed class CurriculumScope(Workspace workspace, string? curriculum, string? account)
{
    /// <summary>Where the threads stand on each of the accounts.</summary>
    /// <exception cref="UserError">There is no such curriculum or account.</exception>
    public async Task<IReadOnlyList<AccountStandings>> StandingsAsync(CancellationToken cancellationToken)
    {
        if (curriculum is not null && workspace.Library.Curricula.All(c => c.Name != curriculum))
            throw new UserError($"There is no curriculum '{curriculum}'. There are: {string.Join(", ", workspace.Library.Curricula.Select(c => c.Name))}.");
        var pasts = await workspace.PastAsync(cancellationToken);
        var names = account is null ? workspace.Settings.Accounts.Select(a => a.Name) : [workspace.Settings.Account(account).Name];
        return [.. names.Select(name => new AccountStandings(name, Asked(pasts[name]), Returns(name, pasts[name])) { IsSeries = IsSeries })];
    }

    private bool IsSeries => curriculum is not null && workspace.Library.IsSeries(curriculum);

    private IReadOnlyList<ThreadStanding> Asked(AccountPast past)
    {
        var all = ThreadStanding.Of(workspace.Library, past.Lessons);
        if (!IsSeries)
            return [.. all.Where(IsAsked)];
        var standings = all.ToDictionary(t => t.Template.Slug);
        return [.. workspace.Library.ThreadsOf(curriculum!).Select(t => standings[t.Slug])];
    }

    // By the calendar of the account's first schedule: others may be a day apart.
    private List<CurriculumCommand.ReturnShown> Returns(string name, AccountPast past)
    {
        if (workspace.Settings.Schedules.FirstOrDefault(s => s.Account == name) is not { } schedule)
            return [];
        var slot = new LessonSlot(workspace.Clock.GetUtcNow(), schedule.Rule.Zone, schedule.Rhythm, []);
        var planner = new LessonPlanner(workspace.Library, workspace.Settings.Account(name).Spacing);
        return [.. planner.Returns(new Curricula.Lessons.Progress(workspace.Library, past.Lessons), slot).Select(r => new CurriculumCommand.ReturnShown(r.Concept, r.Day))];
    }

    // A template for recaps stands nowhere itself.
    private bool IsAsked(ThreadStanding thread) =>
        !thread.Template.MakesRecaps && (curriculum is null || thread.Template.Slug.Curriculum == curriculum);
}
