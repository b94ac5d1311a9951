using System.Collections.Concurrent;
using ThreadBot.Storage;

namespace ThreadBot.Deliveries;

/// <summary>
/// Hands the posts of a delivery to its network one by one, and survives a crash at any moment: each step begins with what the ledger says
/// and ends with what is written there. Two deliveries to one account follow each other.
/// </summary>
/// <param name="ledger">Where it writes down what it does.</param>
/// <param name="connections">The accounts.</param>
/// <param name="pace">How long it waits.</param>
/// <param name="listeners">Told of each event, in order, after it is written down. They must be quick and not throw.</param>
public sealed class Courier(IDeliveryLedger ledger, Connections connections, Pace pace, IEnumerable<IProgress<DeliveryEvent>> listeners)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new();
    private readonly Records _records = new(ledger, pace, listeners);
    private Dispatch Dispatch => field ??= new Dispatch(_records, new LookUp(_records, pace), pace);
    private Withdrawal Withdrawal => field ??= new Withdrawal(_records, new LookUp(_records, pace), pace);

    /// <summary>
    /// Goes on with a delivery until it is published, refused, held or rolled back, must wait for long, or is stopped; the answer says which.
    /// </summary>
    /// <param name="deliveryId">The ledger's number.</param>
    /// <param name="stop">Ends the work between two requests, never inside one.</param>
    /// <exception cref="LedgerException">There is no such delivery, or the ledger failed.</exception>
    public Task<Delivery> DeliverAsync(long deliveryId, CancellationToken stop) =>
        InTurnAsync(deliveryId, delivery => Task.FromResult(delivery), stop);

    /// <summary>Takes up a delivery that is held or waits for a later instant: what does not stand yet is sent.</summary>
    /// <param name="deliveryId">The ledger's number.</param>
    /// <param name="stop">Ends the work between two requests.</param>
    /// <exception cref="LedgerException">The delivery has ended or is rolling back, or posts of it are deleted already.</exception>
    public Task<Delivery> ResumeAsync(long deliveryId, CancellationToken stop) =>
        InTurnAsync(deliveryId, delivery => MoveAsync(delivery, DeliveryStatus.Sending, null), stop);

    /// <summary>Deletes what stands of a delivery, from its last post to its first. The thread may be delivered anew after it.</summary>
    /// <param name="deliveryId">The ledger's number.</param>
    /// <param name="stop">Ends the work between two requests.</param>
    /// <exception cref="LedgerException">The delivery is refused or rolled back already.</exception>
    public Task<Delivery> RollbackAsync(long deliveryId, CancellationToken stop) => InTurnAsync(
        deliveryId,
        delivery => delivery.Status == DeliveryStatus.RollingBack
            ? Task.FromResult(delivery)
            : MoveAsync(delivery, DeliveryStatus.RollingBack, "rolled back by hand"),
        stop);

    /// <summary>
    /// Goes on with every delivery that is under way and need not wait any longer: at start, and again whenever one falls due. Accounts go on
    /// side by side.
    /// </summary>
    /// <param name="stop">Ends the work between two requests.</param>
    /// <returns>The deliveries that were gone on with, as they are now.</returns>
    public async Task<IReadOnlyList<Delivery>> RecoverAsync(CancellationToken stop)
    {
        var unfinished = await ledger.UnfinishedAsync(stop);
        var due = unfinished.Where(IsDue).GroupBy(d => d.Account);
        var recovered = await Task.WhenAll(due.Select(deliveries => RecoverAsync(deliveries, stop)));
        return [.. recovered.SelectMany(d => d)];
    }

    private async Task<IReadOnlyList<Delivery>> RecoverAsync(IEnumerable<Delivery> deliveries, CancellationToken stop)
    {
        var recovered = new List<Delivery>();
        foreach (var delivery in deliveries)
            recovered.Add(await DeliverAsync(delivery.Id, stop));
        return recovered;
    }

    private async Task<Delivery> InTurnAsync(long deliveryId, Func<Delivery, Task<Delivery>> begin, CancellationToken stop)
    {
        var account = (await FindAsync(deliveryId)).Account;
        var turn = _turns.GetOrAdd(account, _ => new SemaphoreSlim(1));
        // Whoever has the turn looks at the same stop; a wait that ends by an exception would hide how the delivery stands.
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            return await GoOnAsync(await begin(await FindAsync(deliveryId)), stop);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Delivery> GoOnAsync(Delivery delivery, CancellationToken stop)
    {
        var next = Next.GoOn;
        while (next == Next.GoOn && IsDue(delivery) && !stop.IsCancellationRequested)
        {
            next = await TakeStepAsync(delivery, stop);
            delivery = await FindAsync(delivery.Id);
            if (!IsUnderWay(delivery))
                _records.Tell(new DeliveryEvent.Rested(delivery));
        }
        return delivery;
    }

    private Task<Next> TakeStepAsync(Delivery delivery, CancellationToken stop)
    {
        if (connections.Find(delivery.Account) is not { } connection)
        {
            return _records.MoveAsync(
                delivery, DeliveryStatus.Held, $"the settings no longer name the account '{delivery.Account}': add it again, then resume");
        }
        var step = new Step(delivery, connection.Account, new TimedNetwork(connection.Network, pace), stop) { Book = ledger.BookOf(delivery) };
        return delivery.Status == DeliveryStatus.Sending ? Dispatch.TakeAsync(step) : Withdrawal.TakeAsync(step);
    }

    private bool IsDue(Delivery delivery) => IsUnderWay(delivery) && !(delivery.NotBefore > pace.Now);

    private static bool IsUnderWay(Delivery delivery) => delivery.Status is DeliveryStatus.Sending or DeliveryStatus.RollingBack;

    private async Task<Delivery> MoveAsync(Delivery delivery, DeliveryStatus status, string? reason)
    {
        await ledger.MoveAsync(delivery.Id, status, reason);
        return await FindAsync(delivery.Id);
    }

    private async Task<Delivery> FindAsync(long deliveryId) =>
        await ledger.FindAsync(deliveryId, CancellationToken.None) ?? throw new LedgerException($"There is no delivery {deliveryId}.");
}
