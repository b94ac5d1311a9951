using System.CommandLine;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot whoami</c>: whose account on X the settings' keys or the login are good for.</summary>
internal static class WhoamiCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var account = Choices.XAccount();
        var command = new Command("whoami", "Ask X whose account it is.") { account };
        command.DoesWithSecrets(async (parsed, workspace, cancellationToken) =>
        {
            await TellAsync(workspace, workspace.Settings.XAccount(parsed.GetRequiredValue(account)), cancellationToken);
            return CommandLine.Success;
        });
        return command;
    }

    /// <summary>Asks and shows.</summary>
    /// <exception cref="UserError">X does not say.</exception>
    public static async Task TellAsync(Workspace workspace, Account account, CancellationToken cancellationToken)
    {
        using var ledger = workspace.OpenLedger();
        var (username, problem) = await workspace.X.WhoAsync(account, ledger.BookOf(account.Name), cancellationToken);
        if (username is null)
            throw new UserError($"Account '{account.Name}': {problem}.");
        workspace.Console.WriteRaw($"{account.Name} is @{username} on X.");
    }
}
