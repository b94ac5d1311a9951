using Dapper;
using Microsoft.Data.Sqlite;

namespace ThreadBot.Storage;

public sealed partial class Ledger
{
    /// <summary>What happened to a delivery, in order.</summary>
    public Task<IReadOnlyList<RecordedEvent>> EventsAsync(long deliveryId, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<RecordedEvent>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<EventRow>($"{EventRow.Select} where delivery_id = @deliveryId order by id", new { deliveryId });
                return [.. rows.Select(r => r.ToEvent())];
            },
            cancellationToken);

    private async Task AddEventAsync(SqliteConnection connection, long deliveryId, RecordedEvent happened) => await connection.ExecuteAsync(
        "insert into events (delivery_id, at, kind, number, words, until) values (@deliveryId, @Now, @Kind, @Number, @Words, @Until)",
        new { deliveryId, Now, Kind = happened.Kind.ToString(), happened.Number, happened.Words, Until = UtcText.Write(happened.Until) });
}
