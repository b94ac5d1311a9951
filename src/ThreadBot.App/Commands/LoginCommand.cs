using System.CommandLine;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot login</c>: a person lets the app post on their account, in a browser on this machine.</summary>
internal static class LoginCommand
{
    private const int DefaultPort = 8976;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var account = Choices.XAccount();
        var port = new Option<int>("--port") { Description = "The port on which the browser comes back.", HelpName = "N", DefaultValueFactory = _ => DefaultPort };
        var command = new Command("login", "Log in to an account on X with a browser.") { account, port };
        command.DoesWithSecrets(async (parsed, workspace, stop) =>
        {
            await LogInAsync(workspace, workspace.Settings.XAccount(parsed.GetRequiredValue(account)), parsed.GetValue(port), stop);
            return CommandLine.Success;
        });
        return command;
    }

    private static async Task LogInAsync(Workspace workspace, Account account, int port, CancellationToken stop)
    {
        using var browser = BrowserReturn.Listen(port);
        var login = workspace.X.BeginLogin(account, browser.Address)
            ?? throw new UserError($"Account '{account.Name}' names no app: set ClientId (and ClientSecret, if the app has one) in its Settings.");
        workspace.Console.WriteRaw($"Open this page in a browser on this machine, as the account that is to be posted on:\n\n{login.Page.AbsoluteUri}\n");
        var answer = await browser.WaitAsync(stop);
        if (answer["code"] is not { } code)
            throw new UserError($"X gives no login: {answer["error"] ?? "it sent no code"}.");
        if (await login.EndAsync(answer["state"], code, stop) is { } problem)
            throw new UserError($"X gives no login: {problem}.");
        await WhoamiCommand.TellAsync(workspace, account, stop);
    }
}
