using Dapper;

namespace ThreadBot.Storage;

public sealed partial class Ledger
{
    /// <inheritdoc/>
    public Task<DateTimeOffset?> UsedUpUntilAsync(RequestLimit limit) => _database.ReadAsync(
        async connection => UtcText.Read(await connection.ExecuteScalarAsync<string?>(
            "select used_up_until from limits where network = @Network and holder = @Holder and name = @Name", limit)),
        CancellationToken.None);

    /// <inheritdoc/>
    public Task RememberAsync(RequestLimit limit, DateTimeOffset until) => _database.WriteAsync(async connection =>
    {
        await connection.ExecuteAsync("delete from limits where used_up_until <= @Now", new { Now });
        return await connection.ExecuteAsync(
            """
            insert into limits (network, holder, name, used_up_until) values (@Network, @Holder, @Name, @Until)
            on conflict do update set used_up_until = excluded.used_up_until
            """,
            new { limit.Network, limit.Holder, limit.Name, Until = UtcText.Write(until) });
    });
}
