using ThreadBot.Networks;
using ThreadBot.Storage;

namespace ThreadBot.Tests.Deliveries;

/// <summary>
/// Kills a process at its n-th moment: a moment is before or after any write to the ledger and any request. A dead process does nothing more,
/// not even fail: its task never ends.
/// </summary>
internal sealed class Fate(int deadly)
{
    private readonly TaskCompletionSource _death = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _moments;

    public Task Death => _death.Task;

    public static Fate Immortal => new(int.MaxValue);

    public async Task<T> MeetAsync<T>(Func<Task<T>> deed)
    {
        await MomentAsync();
        var result = await deed();
        await MomentAsync();
        return result;
    }

    public Task MeetAsync(Func<Task> deed) => MeetAsync(async () =>
    {
        await deed();
        return true;
    });

    private Task MomentAsync()
    {
        if (++_moments < deadly)
            return Task.CompletedTask;
        _death.TrySetResult();
        return new TaskCompletionSource().Task;
    }
}

internal sealed class MortalLedger(IDeliveryLedger ledger, Fate fate) : IDeliveryLedger
{
    public Task<Delivery?> FindAsync(long deliveryId, CancellationToken cancellationToken) => ledger.FindAsync(deliveryId, cancellationToken);

    public Task<IReadOnlyList<Delivery>> UnfinishedAsync(CancellationToken cancellationToken) => ledger.UnfinishedAsync(cancellationToken);

    public Task RecordSendingAsync(long deliveryId, int number) => fate.MeetAsync(() => ledger.RecordSendingAsync(deliveryId, number));

    public Task RecordPublishedAsync(long deliveryId, int number, (PostAddress Address, bool LookedUp) found, Charge? charge) =>
        fate.MeetAsync(() => ledger.RecordPublishedAsync(deliveryId, number, found, charge));

    public Task RecordDoubtAsync(long deliveryId, int number, string reason) =>
        fate.MeetAsync(() => ledger.RecordDoubtAsync(deliveryId, number, reason));

    public Task RecordUnsentAsync(long deliveryId, int number, Unsent cause) =>
        fate.MeetAsync(() => ledger.RecordUnsentAsync(deliveryId, number, cause));

    public Task RecordDeletedAsync(long deliveryId, int number, Charge? charge) => fate.MeetAsync(() => ledger.RecordDeletedAsync(deliveryId, number, charge));

    public ISpendBook BookOf(Delivery delivery) => new MortalBook(ledger.BookOf(delivery), fate);

    public Task PostponeAsync(long deliveryId, DateTimeOffset until, string reason) =>
        fate.MeetAsync(() => ledger.PostponeAsync(deliveryId, until, reason));

    public Task MoveAsync(long deliveryId, DeliveryStatus status, string? reason) =>
        fate.MeetAsync(() => ledger.MoveAsync(deliveryId, status, reason));
}

internal sealed class MortalBook(ISpendBook book, Fate fate) : ISpendBook
{
    public Task<long> OpenAsync(Charge most) => fate.MeetAsync(() => book.OpenAsync(most));

    public Task SettleAsync(long entry, Charge actual) => fate.MeetAsync(() => book.SettleAsync(entry, actual));
}

internal sealed class MortalNetwork(INetwork network, Fate fate) : INetwork
{
    public NetworkRules Rules => network.Rules;

    public Task<PublishOutcome> PublishAsync(OutgoingPost post, CancellationToken cancellationToken) =>
        fate.MeetAsync(() => network.PublishAsync(post, cancellationToken));

    public Task<LookupOutcome> FindAsync(OutgoingPost post, CancellationToken cancellationToken) =>
        fate.MeetAsync(() => network.FindAsync(post, cancellationToken));

    public Task<DeleteOutcome> DeleteAsync(PostAddress address, ISpendBook book, CancellationToken cancellationToken) =>
        fate.MeetAsync(() => network.DeleteAsync(address, book, cancellationToken));

    public Task<PollOutcome> ReadPollAsync(PostAddress address, ISpendBook book, CancellationToken cancellationToken) =>
        fate.MeetAsync(() => network.ReadPollAsync(address, book, cancellationToken));
}
