using Dapper;
using Microsoft.Data.Sqlite;

namespace ThreadBot.Storage;

public sealed partial class Ledger
{
    /// <inheritdoc/>
    public async Task<Delivery?> FindAsync(long deliveryId, CancellationToken cancellationToken) =>
        (await DeliveriesAsync("where d.id = @deliveryId", new { deliveryId }, cancellationToken)).SingleOrDefault();

    /// <inheritdoc/>
    public Task<IReadOnlyList<Delivery>> UnfinishedAsync(CancellationToken cancellationToken) =>
        DeliveriesAsync("where d.status in ('Sending', 'RollingBack') order by d.id", new { }, cancellationToken);

    /// <summary>
    /// What someone should look at: deliveries that wait for a person, those that should have ended <paramref name="grace"/> ago, and
    /// an account's latest where it was refused. Nothing here is what health means.
    /// </summary>
    public Task<IReadOnlyList<Delivery>> UnsettledAsync(TimeSpan grace, CancellationToken cancellationToken) => DeliveriesAsync(
        """
        where d.status = 'Held'
           or (d.status in ('Sending', 'RollingBack') and coalesce(d.not_before, d.created_at) < @Overdue)
           or (d.status = 'Refused' and d.id = (select max(l.id) from deliveries l where l.account = d.account))
        order by d.id
        """,
        new { Overdue = UtcText.Write(_time.GetUtcNow() - grace) },
        cancellationToken);

    /// <summary>The latest deliveries, newest first.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="account">Only those to one account; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<Delivery>> HistoryAsync(int limit, string? account, CancellationToken cancellationToken) => DeliveriesAsync(
        "where @account is null or d.account = @account order by d.id desc limit @limit",
        new { limit, account },
        cancellationToken);

    /// <summary>The addresses of the first posts of all threads that are published on an account.</summary>
    public Task<IReadOnlyDictionary<ThreadSlug, string>> AddressesAsync(string account, CancellationToken cancellationToken) => PairsAsync(
        """
        select d.slug as Slug, p.url as Value from deliveries d join posts p on p.delivery_id = d.id and p.number = 1
        where d.account = @account and d.status = 'Published'
        """,
        account,
        url => url,
        cancellationToken);

    /// <summary>How far each thread that was ever handed to an account is, by its latest delivery.</summary>
    public Task<IReadOnlyDictionary<ThreadSlug, DeliveryStatus>> StatusesAsync(string account, CancellationToken cancellationToken) => PairsAsync(
        """
        select d.slug as Slug, d.status as Value from deliveries d
        where d.account = @account and d.id = (select max(l.id) from deliveries l where l.account = d.account and l.slug = d.slug)
        """,
        account,
        Enum.Parse<DeliveryStatus>,
        cancellationToken);

    private Task<IReadOnlyDictionary<ThreadSlug, T>> PairsAsync<T>(
        string sql, string account, Func<string, T> read, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyDictionary<ThreadSlug, T>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<(string Slug, string Value)>(sql, new { account });
                return rows.ToDictionary(r => ThreadSlug.Parse(r.Slug), r => read(r.Value));
            },
            cancellationToken);

    private Task<IReadOnlyList<Delivery>> DeliveriesAsync(string condition, object values, CancellationToken cancellationToken) =>
        _database.ReadAsync(connection => DeliveriesAsync(connection, condition, values), cancellationToken);

    private static async Task<IReadOnlyList<Delivery>> DeliveriesAsync(SqliteConnection connection, string condition, object values)
    {
        var rows = (await connection.QueryAsync<DeliveryRow>($"{DeliveryRow.Select} {condition}", values)).ToList();
        var posts = await connection.QueryAsync<PostRow>(
            $"{PostRow.Select} where delivery_id in @ids order by number", new { ids = rows.Select(r => r.Id) });
        var postsOf = posts.ToLookup(p => p.DeliveryId);
        return [.. rows.Select(r => r.ToDelivery(postsOf[r.Id]))];
    }
}
