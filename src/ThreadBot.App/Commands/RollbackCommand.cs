using System.CommandLine;
using ThreadBot.App.Settings;
using ThreadBot.Storage;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot rollback</c>: deletes what a delivery has posted, last post first.</summary>
internal static class RollbackCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var number = Choices.Delivery();
        var dryRun = new Flag("--dry-run") { Description = "Show what would be deleted and delete nothing." };
        var json = Choices.Json();
        var command = new Command("rollback", "Delete the posts of a delivery.") { number, dryRun, json };
        command.DoesWithSecrets(async (parsed, workspace, stop) =>
        {
            using var ledger = workspace.FindLedger();
            var id = parsed.GetValue(number);
            var delivery = await Workspace.DeliveryAsync(ledger, id, stop);
            if (delivery.Status is DeliveryStatus.RolledBack or DeliveryStatus.Refused)
                throw new UserError($"Nothing of delivery {id} stands.");
            if (parsed.Has(dryRun))
                return DryRun(delivery, workspace);
            using var posting = PostingLock.Take(workspace.Settings.DataFolder);
            return await CourierWork.DoAsync(workspace, ledger!, id, parsed.Has(json), courier => courier.RollbackAsync(id, stop));
        });
        return command;
    }

    private static int DryRun(Delivery delivery, Workspace workspace)
    {
        foreach (var post in delivery.Posts.Where(p => p.Address is not null && p.Status != PostStatus.Deleted).Reverse())
            Terminal.Terminals.WriteRaw(workspace.Console, $"would delete {post.Number}/{delivery.Posts.Count} {post.Address!.Url}");
        return CommandLine.Success;
    }
}
