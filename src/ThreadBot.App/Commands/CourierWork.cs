using ThreadBot.App.Schedule;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Deliveries;
using ThreadBot.Storage;

namespace ThreadBot.App.Commands;

/// <summary>What the commands that send or delete have in common: a courier, what it tells on the way, and how it ended.</summary>
internal static class CourierWork
{
    /// <summary>How patient a courier is by the settings.</summary>
    public static CourierSettings Patience(BotSettings settings) => new()
    {
        RequestTimeout = settings.Delivery.PostTimeout,
        LongestWait = settings.Delivery.LongestWait,
        LookUpFor = settings.Delivery.LookUpFor,
        RetryAfter = settings.Delivery.RetryAfter,
    };

    /// <summary>Has a courier work on a delivery, and shows the work and its end.</summary>
    /// <returns>The command's exit code: success only where the delivery is published, waits for its poll or, where that was asked for, is rolled back.</returns>
    public static async Task<int> DoAsync(Workspace workspace, Ledger ledger, long deliveryId, bool json, Func<Courier, Task> work)
    {
        if (await ledger.FindAsync(deliveryId, CancellationToken.None) is { } begun && workspace.Settings.Accounts.FirstOrDefault(a => a.Name == begun.Account) is { } account)
            workspace.RequirePostable(account);
        IProgress<DeliveryEvent>[] listeners = json ? [] : [new RunDisplay(workspace.Settings, workspace.Clock)];
        var connections = new Connections(workspace.Settings.Accounts, workspace.Catalog);
        await work(new Courier(ledger, connections, new Pace(Patience(workspace.Settings), workspace.Clock), listeners));
        var delivery = (await ledger.FindAsync(deliveryId, CancellationToken.None))!;
        if (json)
            workspace.Console.WriteRaw(JsonOutput.Write(Show(delivery)));
        else if (delivery.RevealAt is { } reveal)
            workspace.Console.WriteRaw($"The answer follows at {reveal.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, when the poll has closed; 'threadbot run' posts it.");
        return delivery.Status is DeliveryStatus.Published or DeliveryStatus.RolledBack || delivery.RevealAt is not null ? CommandLine.Success : CommandLine.Failure;
    }

    private static PostCommand.PostShown Show(Delivery delivery) => new(
        delivery.Id, delivery.Status, delivery.Reason, delivery.Draft.Price, delivery.Draft.Posts,
        [.. delivery.Posts.Select(p => p.Address?.Url).OfType<string>()]);
}
