namespace ThreadBot.Storage;

/// <summary>
/// What the courier reads and writes down: each record stands, as a whole, when its task ends, and a change that the stored state does not
/// allow is a <see cref="LedgerException"/>. Records take no token, as one that is half written would lie.
/// </summary>
public interface IDeliveryLedger
{
    /// <summary>A delivery; null where there is none of the number.</summary>
    Task<Delivery?> FindAsync(long deliveryId, CancellationToken cancellationToken);

    /// <summary>The deliveries that are sending or rolling back, oldest first.</summary>
    Task<IReadOnlyList<Delivery>> UnfinishedAsync(CancellationToken cancellationToken);

    /// <summary>Before a post is handed to the network. The posts before it must stand, and it must not be in doubt.</summary>
    Task RecordSendingAsync(long deliveryId, int number);

    /// <summary>A post that was handed over stands at this address.</summary>
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="number">The post's place, from 1.</param>
    /// <param name="found">Where, and whether it was found by looking.</param>
    /// <param name="charge">What the network charges for it, booked with the record; null where it is free.</param>
    Task RecordPublishedAsync(long deliveryId, int number, (PostAddress Address, bool LookedUp) found, Charge? charge);

    /// <summary>Nobody knows whether a post that was handed over stands.</summary>
    Task RecordDoubtAsync(long deliveryId, int number, string reason);

    /// <summary>A post that was handed over certainly does not stand.</summary>
    Task RecordUnsentAsync(long deliveryId, int number, Unsent cause);

    /// <summary>A post is deleted again.</summary>
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="number">The post's place, from 1.</param>
    /// <param name="charge">What the network charges for that, booked with the record; null where it is free.</param>
    Task RecordDeletedAsync(long deliveryId, int number, Charge? charge);

    /// <summary>A book for what the network is asked for, beside posting and deleting, on behalf of a delivery.</summary>
    ISpendBook BookOf(Delivery delivery);

    /// <summary>The delivery is to be gone on with at a later instant.</summary>
    Task PostponeAsync(long deliveryId, DateTimeOffset until, string reason);

    /// <summary>
    /// Moves a delivery on. To <see cref="DeliveryStatus.Sending"/> with nothing deleted, from Held or where it waits for a later instant; to Published when every post stands; to
    /// Refused when none ever did; to RolledBack when none is left.
    /// </summary>
    Task MoveAsync(long deliveryId, DeliveryStatus status, string? reason);
}
