using Dapper;

namespace ThreadBot.Storage;

public sealed partial class Ledger
{
    /// <summary>From where a delivery may come to a status, and the posts that stand in the way.</summary>
    private static readonly Dictionary<DeliveryStatus, (DeliveryStatus[] From, PostStatus[] Unless)> Moves = new()
    {
        [DeliveryStatus.Sending] = ([DeliveryStatus.Sending, DeliveryStatus.Held], [PostStatus.Deleted]),
        [DeliveryStatus.Published] = ([DeliveryStatus.Sending], [PostStatus.Waiting, PostStatus.Sending, PostStatus.Deleted]),
        [DeliveryStatus.Refused] = ([DeliveryStatus.Sending], [PostStatus.Sending, PostStatus.Published, PostStatus.Deleted]),
        [DeliveryStatus.Held] = ([DeliveryStatus.Sending, DeliveryStatus.RollingBack], []),
        [DeliveryStatus.RollingBack] = ([DeliveryStatus.Sending, DeliveryStatus.Held, DeliveryStatus.Published], []),
        [DeliveryStatus.RolledBack] = ([DeliveryStatus.RollingBack], [PostStatus.Sending, PostStatus.Published]),
    };

    private static readonly Dictionary<DeliveryStatus, EventKind> Ends = new()
    {
        [DeliveryStatus.Sending] = EventKind.Resumed,
        [DeliveryStatus.Published] = EventKind.Published,
        [DeliveryStatus.Refused] = EventKind.Refused,
        [DeliveryStatus.Held] = EventKind.Held,
        [DeliveryStatus.RollingBack] = EventKind.RollingBack,
        [DeliveryStatus.RolledBack] = EventKind.RolledBack,
    };

    /// <inheritdoc/>
    public Task RecordSendingAsync(long deliveryId, int number) => ChangeAsync(
        deliveryId,
        $"post {number} cannot be sent",
        """
        update posts set status = 'Sending', attempts = attempts + 1, sent_at = @now
        where delivery_id = @deliveryId and number = @number and status = 'Waiting'
          and exists (select 1 from deliveries where id = @deliveryId and status = 'Sending')
          and not exists (select 1 from posts e where e.delivery_id = @deliveryId and e.number < @number and e.status <> 'Published')
        """,
        new { deliveryId, number, now = Now },
        Event(EventKind.PostSent, number));

    /// <inheritdoc/>
    public Task RecordPublishedAsync(long deliveryId, int number, (PostAddress Address, bool LookedUp) found, Charge? charge) => ChangeAsync(
        deliveryId,
        $"post {number} cannot be recorded as published",
        """
        update posts set status = 'Published', network_id = @Id, url = @Url, published_at = @now
        where delivery_id = @deliveryId and number = @number and status = 'Sending'
        """,
        new { deliveryId, number, found.Address.Id, found.Address.Url, now = Now, Kind = charge?.Kind.ToString(), charge?.Count, Amount = Micros(charge) },
        Event(found.LookedUp ? EventKind.PostFound : EventKind.PostPublished, number),
        BookPost);

    /// <inheritdoc/>
    public Task RecordDoubtAsync(long deliveryId, int number, string reason) => ChangeAsync(
        deliveryId,
        $"post {number} cannot be in doubt",
        "update posts set status = status where delivery_id = @deliveryId and number = @number and status = 'Sending'",
        new { deliveryId, number },
        Event(EventKind.PostInDoubt, number, reason));

    /// <inheritdoc/>
    public Task RecordUnsentAsync(long deliveryId, int number, Unsent cause) => ChangeAsync(
        deliveryId,
        $"post {number} cannot be recorded as not sent",
        """
        update posts set status = 'Waiting', attempts = attempts - @refund
        where delivery_id = @deliveryId and number = @number and status = 'Sending'
        """,
        new { deliveryId, number, refund = cause is Unsent.Throttled ? 1 : 0 },
        cause switch
        {
            Unsent.Throttled throttled => Event(EventKind.Throttled, number, until: throttled.Until),
            Unsent.Rejected rejected => Event(EventKind.PostRejected, number, rejected.Reason),
            _ => Event(EventKind.PostAbsent, number),
        });

    /// <inheritdoc/>
    public Task RecordDeletedAsync(long deliveryId, int number, Charge? charge) => ChangeAsync(
        deliveryId,
        $"post {number} cannot be recorded as deleted",
        """
        update posts set status = 'Deleted'
        where delivery_id = @deliveryId and number = @number and status = 'Published'
          and exists (select 1 from deliveries where id = @deliveryId and status = 'RollingBack')
        """,
        new { deliveryId, number, now = Now, Kind = charge?.Kind.ToString(), charge?.Count, Amount = Micros(charge) },
        Event(EventKind.PostDeleted, number),
        BookPost);

    /// <inheritdoc/>
    public Task PostponeAsync(long deliveryId, DateTimeOffset until, string reason) => ChangeAsync(
        deliveryId,
        "it cannot be postponed",
        """
        update deliveries set not_before = @until, reason = @reason
        where id = @deliveryId and status in ('Sending', 'RollingBack')
        """,
        new { deliveryId, until = UtcText.Write(until), reason },
        Event(EventKind.Postponed, words: reason, until: until));

    /// <inheritdoc/>
    public Task MoveAsync(long deliveryId, DeliveryStatus status, string? reason)
    {
        var (from, unless) = Moves[status];
        var ends = status is DeliveryStatus.Published or DeliveryStatus.Refused or DeliveryStatus.RolledBack;
        return ChangeAsync(
            deliveryId,
            $"it cannot become {status}",
            $"""
            update deliveries set status = @to, reason = @reason, not_before = null, finished_at = @finished
            where id = @deliveryId and status in @from
              and not exists (select 1 from posts where delivery_id = @deliveryId and status in @unless)
            """,
            new
            {
                deliveryId,
                to = status.ToString(),
                reason,
                finished = ends ? Now : null,
                from = from.Select(s => s.ToString()),
                unless = unless.Select(s => s.ToString()),
            },
            Event(Ends[status], words: reason),
            afterwards: status == DeliveryStatus.Sending ? "update posts set attempts = 0 where delivery_id = @deliveryId" : null);
    }

    private static long Micros(Charge? charge) => charge is null ? 0 : MicroDollars.Write(charge.Amount);

    private static RecordedEvent Event(EventKind kind, int? number = null, string? words = null, DateTimeOffset? until = null) =>
        new(default, kind, number, words, until);

    /// <summary>Makes a change that must meet exactly one row, and remembers that it happened.</summary>
    private async Task ChangeAsync(long deliveryId, string refusal, string sql, object values, RecordedEvent happened, string? afterwards = null) =>
        await _database.WriteAsync(async connection =>
        {
            if (await connection.ExecuteAsync(sql, values) != 1)
            {
                var status = await connection.ExecuteScalarAsync<string?>("select status from deliveries where id = @deliveryId", new { deliveryId });
                throw new LedgerException(
                    status is null ? $"There is no delivery {deliveryId}." : $"Delivery {deliveryId} is {status} as the ledger has it, so {refusal}.");
            }
            if (afterwards is not null)
                await connection.ExecuteAsync(afterwards, values);
            await AddEventAsync(connection, deliveryId, happened);
            return true;
        });
}
