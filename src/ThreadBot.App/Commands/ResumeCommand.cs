using System.CommandLine;
using ThreadBot.App.Settings;
using ThreadBot.Storage;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot resume</c>: goes on with a delivery that was held or cut short.</summary>
internal static class ResumeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var number = Choices.Delivery();
        var json = Choices.Json();
        var command = new Command("resume", "Go on with a delivery that stopped.") { number, json };
        command.DoesWithSecrets(async (parsed, workspace, stop) =>
        {
            using var ledger = workspace.FindLedger();
            var id = parsed.GetValue(number);
            var delivery = await Workspace.DeliveryAsync(ledger, id, stop);
            if (delivery.Status is not (DeliveryStatus.Held or DeliveryStatus.Sending))
                throw new UserError($"Delivery {id} is {delivery.Status.ToString().ToLowerInvariant()}; only one that is held or on its way can be resumed.");
            using var posting = PostingLock.Take(workspace.Settings.DataFolder);
            return await CourierWork.DoAsync(workspace, ledger!, id, parsed.Has(json), courier => courier.ResumeAsync(id, stop));
        });
        return command;
    }
}
