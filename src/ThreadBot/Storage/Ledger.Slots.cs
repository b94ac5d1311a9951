using Dapper;
using Microsoft.Data.Sqlite;

namespace ThreadBot.Storage;

public sealed partial class Ledger
{
    private const string InsertSlot = """
        insert into slots (schedule, fire_time, account, outcome, reason, delivery_id, recorded_at)
        values (@Schedule, @FireTime, @Account, @Outcome, @Reason, @DeliveryId, @RecordedAt)
        on conflict do nothing
        """;

    /// <summary>Hands a slot to a thread: slot, delivery and posts are recorded in one piece, or nothing is.</summary>
    public Task<FillOutcome> TryFillSlotAsync(Slot slot, ThreadDraft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _database.WriteAsync(connection => FillAsync(connection, slot, draft));
    }

    /// <summary>Records that slots are not filled, all of them or none; those with a record keep it.</summary>
    /// <param name="slots">The slots.</param>
    /// <param name="outcome"><see cref="SlotOutcome.Skipped"/> or <see cref="SlotOutcome.Empty"/>.</param>
    /// <param name="reason">In words, for whoever reads the history.</param>
    /// <param name="cancellationToken">Looked at before anything is written.</param>
    /// <returns>How many had no record.</returns>
    public Task<int> RecordSkippedAsync(IEnumerable<Slot> slots, SlotOutcome outcome, string reason, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var rows = slots.Select(slot => Values(slot, outcome, reason, null)).ToList();
        return _database.WriteAsync(connection => connection.ExecuteAsync(InsertSlot, rows));
    }

    /// <summary>Records that one slot is not filled; false where it has a record already.</summary>
    public async Task<bool> RecordSkippedAsync(Slot slot, SlotOutcome outcome, string reason, CancellationToken cancellationToken) =>
        await RecordSkippedAsync([slot], outcome, reason, cancellationToken) == 1;

    /// <summary>The latest slot of a schedule on an account that anything is recorded for; null where it never ran.</summary>
    public Task<RecordedSlot?> LastSlotAsync(string schedule, string account, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            connection => FindSlotAsync(
                connection,
                "schedule = @schedule and account = @account order by fire_time desc limit 1",
                new { schedule, account }),
            cancellationToken);

    private async Task<FillOutcome> FillAsync(SqliteConnection connection, Slot slot, ThreadDraft draft)
    {
        var recorded = await FindSlotAsync(
            connection,
            "schedule = @Schedule and fire_time = @FireTime and account = @Account",
            new { slot.Schedule, FireTime = UtcText.Write(slot.FireTime), slot.Account });
        if (recorded is not null)
            return new FillOutcome.SlotTaken(recorded);
        var earlier = await DeliveriesAsync(
            connection,
            "where d.account = @Account and d.slug = @Slug and d.status not in ('RolledBack', 'Refused')",
            new { slot.Account, Slug = draft.Slug.Value });
        return earlier is [var delivery]
            ? new FillOutcome.ThreadTaken(delivery)
            : new FillOutcome.Filled(await InsertAsync(connection, slot, draft));
    }

    private async Task<Delivery> InsertAsync(SqliteConnection connection, Slot slot, ThreadDraft draft)
    {
        var id = await connection.ExecuteScalarAsync<long>(
            "insert into deliveries (account, slug, status, draft, created_at) values (@Account, @Slug, 'Sending', @Draft, @CreatedAt) returning id",
            new { slot.Account, Slug = draft.Slug.Value, Draft = DraftText.Write(draft), CreatedAt = Now });
        await connection.ExecuteAsync(InsertSlot, Values(slot, SlotOutcome.Filled, null, id));
        await connection.ExecuteAsync(
            "insert into posts (delivery_id, number, status) values (@id, @number, 'Waiting')",
            Enumerable.Range(1, draft.Posts.Count).Select(number => new { id, number }));
        await InsertRevisitsAsync(connection, id, draft.Revisits);
        return (await DeliveriesAsync(connection, "where d.id = @id", new { id })).Single();
    }

    private object Values(Slot slot, SlotOutcome outcome, string? reason, long? deliveryId) => new
    {
        slot.Schedule,
        FireTime = UtcText.Write(slot.FireTime),
        slot.Account,
        Outcome = outcome.ToString(),
        Reason = reason,
        DeliveryId = deliveryId,
        RecordedAt = Now,
    };

    private static async Task<RecordedSlot?> FindSlotAsync(SqliteConnection connection, string condition, object values) =>
        (await connection.QueryFirstOrDefaultAsync<SlotRow>($"select {SlotRow.Columns} from slots where {condition}", values))?.ToSlot();
}
