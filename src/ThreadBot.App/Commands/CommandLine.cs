using System.CommandLine;
using System.CommandLine.Invocation;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;

namespace ThreadBot.App.Commands;

/// <summary>The program's commands, and what all of them have in common.</summary>
internal static class CommandLine
{
    /// <summary>The work is done.</summary>
    public const int Success = 0;

    /// <summary>Something is wrong that the message names.</summary>
    public const int Failure = 1;

    private const string Name = "threadbot";
    private static readonly Flag Verbose = new("--verbose") { Description = "Show details, and the stack of an error.", Recursive = true };
    private static readonly Option<string?> SettingsFile = new("--settings") { Description = "The settings file (threadbot.json in this folder).", HelpName = "FILE", Recursive = true };

    private static readonly string[] Names =
    [
        "run", "preview", "check", "plan", "curriculum", "post", "history", "spend", "resume",
        "rollback", "unroll", "new", "split", "login", "whoami", "limits", "doctor", "completion",
    ];

    /// <summary>Runs the command that the arguments name.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        Terminals.SpeakUtf8();
        var parsed = Parse(args);
        if (parsed.Action is ParseErrorAction mistake)
            mistake.ShowHelp = false;
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // A post in flight is never cut: a stop waits for it as long as the courier waits for its answer.
            ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
        };
        return parsed.Action is SynchronousCommandLineAction ? Task.FromResult(parsed.Invoke(configuration)) : parsed.InvokeAsync(configuration);
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Build()
    {
        var root = new RootCommand("Posts educational threads from files, on a schedule, each exactly once, and turns them into documents.") { Verbose, SettingsFile };
        foreach (var name in Names)
            root.Add(Create(name)!);
        root.Action = RunCommand.Create().Action;
        return root;
    }

    // Where a command is named first and all is well, neither the others nor the help are even made: they take a fifth of the time of a first preview.
    private static ParseResult Parse(string[] args)
    {
        if (args is [var first, ..] && !Array.Exists(args, IsForTheRoot) && Create(first) is { } command
            && new Command(Name) { Verbose, SettingsFile, command }.Parse(args) is { Errors.Count: 0 } parsed)
        {
            return parsed;
        }

        return Build().Parse(args);
    }

    private static Command? Create(string name) => name switch
    {
        "run" => RunCommand.Create(),
        "preview" => PreviewCommand.Create(),
        "check" => CheckCommand.Create(),
        "plan" => PlanCommand.Create(),
        "curriculum" => CurriculumCommand.Create(),
        "post" => PostCommand.Create(),
        "history" => HistoryCommand.Create(),
        "spend" => SpendCommand.Create(),
        "resume" => ResumeCommand.Create(),
        "rollback" => RollbackCommand.Create(),
        "unroll" => UnrollCommand.Create(),
        "new" => NewCommand.Create(),
        "split" => SplitCommand.Create(),
        "login" => LoginCommand.Create(),
        "whoami" => WhoamiCommand.Create(),
        "limits" => LimitsCommand.Create(),
        "doctor" => DoctorCommand.Create(),
        "completion" => CompletionCommand.Create(),
        _ => null,
    };

    private static bool IsForTheRoot(string argument) =>
        argument is "-h" or "/h" or "-?" or "/?"
        || argument.StartsWith("--help", StringComparison.Ordinal)
        || argument.StartsWith("--version", StringComparison.Ordinal);

    /// <summary>Makes a command do its work with a workspace, and tell a mistake in one line.</summary>
    public static void Does(this Command command, Func<ParseResult, Workspace, CancellationToken, Task<int>> work) =>
        command.SetAction((parsed, cancellationToken) => GuardAsync(parsed, work, withSecrets: false, cancellationToken));

    /// <summary>The same for a command that speaks to networks, and so needs the keys of accounts.</summary>
    public static void DoesWithSecrets(this Command command, Func<ParseResult, Workspace, CancellationToken, Task<int>> work) =>
        command.SetAction((parsed, cancellationToken) => GuardAsync(parsed, work, withSecrets: true, cancellationToken));

    /// <summary>Makes a command do its work with a workspace, and tell a mistake in one line.</summary>
    public static void Does(this Command command, Func<ParseResult, Workspace, CancellationToken, int> work) =>
        command.Does((parsed, workspace, cancellationToken) => Task.FromResult(work(parsed, workspace, cancellationToken)));

    /// <summary>The same for work that is over before anybody would stop it: to listen for Ctrl+C takes longer than to cut a thread.</summary>
    public static void DoesAtOnce(this Command command, Func<ParseResult, Workspace, int> work) =>
        command.SetAction(parsed => Guard(parsed, work));

    /// <summary>Makes a command do other work where a flag stands.</summary>
    public static void Does(this Flag option, Func<ParseResult, Workspace, CancellationToken, Task<int>> work) => option.Action = new OptionAction(work);

    private static int Guard(ParseResult parsed, Func<ParseResult, Workspace, int> work)
    {
        var workspace = new Workspace(parsed.GetValue(SettingsFile), parsed.Has(Verbose));
        try
        {
            return work(parsed, workspace);
        }
        catch (Exception e)
        {
            Tell(e, workspace.Verbose);
            return Failure;
        }
    }

    private static async Task<int> GuardAsync(
        ParseResult parsed, Func<ParseResult, Workspace, CancellationToken, Task<int>> work, bool withSecrets, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(parsed.GetValue(SettingsFile), parsed.Has(Verbose), withSecrets);
        try
        {
            return await work(parsed, workspace, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Failure;
        }
        catch (Exception e)
        {
            Tell(e, workspace.Verbose);
            return Failure;
        }
    }

    private static void Tell(Exception e, bool verbose)
    {
        var message = e is UserError or Storage.LedgerException or Unroll.Printing.PrintingException or Unroll.Sources.ThreadUnreadableException
            or IOException or UnauthorizedAccessException
            ? e.Message
            : $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")} This is a fault of ThreadBot; run it with --verbose and report what it shows.";
        Console.Error.WriteLine($"threadbot: {TerminalText.Harmless(message)}");
        if (verbose)
            Console.Error.WriteLine(e);
    }

    private sealed class OptionAction(Func<ParseResult, Workspace, CancellationToken, Task<int>> work) : AsynchronousCommandLineAction
    {
        public override Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default) =>
            GuardAsync(parseResult, work, withSecrets: false, cancellationToken);
    }
}
