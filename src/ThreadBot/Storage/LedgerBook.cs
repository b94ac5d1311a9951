using Dapper;

namespace ThreadBot.Storage;

/// <summary>Books what a network is asked for on behalf of an account.</summary>
internal sealed class LedgerBook(SqliteDatabase database, TimeProvider time, string account, long? deliveryId) : ISpendBook
{
    public Task<long> OpenAsync(Charge most) => database.WriteAsync(connection => connection.ExecuteScalarAsync<long>(
        """
        insert into spend (account, delivery_id, kind, count, amount, certain, spent_at)
        values (@account, @deliveryId, @Kind, @Count, @Amount, 0, @now) returning id
        """,
        new { account, deliveryId, Kind = most.Kind.ToString(), most.Count, Amount = MicroDollars.Write(most.Amount), now = UtcText.Write(time.GetUtcNow()) }));

    public Task SettleAsync(long entry, Charge actual) => database.WriteAsync(connection => connection.ExecuteAsync(
        actual.Count == 0
            ? "delete from spend where id = @entry"
            : "update spend set kind = @Kind, count = @Count, amount = @Amount, certain = 1 where id = @entry",
        new { entry, Kind = actual.Kind.ToString(), actual.Count, Amount = MicroDollars.Write(actual.Amount) }));
}
