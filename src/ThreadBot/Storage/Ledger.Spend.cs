using Dapper;

namespace ThreadBot.Storage;

public sealed partial class Ledger
{
    // In the transaction of the change itself, so that it is booked exactly as often as it happened: once.
    private const string BookPost = """
        insert into spend (account, delivery_id, post, kind, count, amount, certain, spent_at)
        select d.account, d.id, p.number, @Kind, @Count, @Amount, 1, case p.status when 'Published' then coalesce(p.sent_at, @now) else @now end
        from deliveries d join posts p on p.delivery_id = d.id
        where d.id = @deliveryId and p.number = @number and @Amount > 0
        """;

    /// <inheritdoc/>
    public ISpendBook BookOf(Delivery delivery) => new LedgerBook(_database, _time, delivery.Account, delivery.Id);

    /// <summary>A book for what an account is charged outside of all deliveries.</summary>
    public ISpendBook BookOf(string account) => new LedgerBook(_database, _time, account, null);

    /// <summary>What was booked in a month, added up for each delivery and kind, by account.</summary>
    public Task<IReadOnlyList<BookedCharge>> SpendAsync(BillingMonth month, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<BookedCharge>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<SpendRow>(
                    $"{SpendRow.Select} where s.spent_at >= @from and s.spent_at < @until order by s.account, s.delivery_id, s.id",
                    new { from = UtcText.Write(month.From), until = UtcText.Write(month.Until) });
                return [.. SpendRow.AddUp(rows)];
            },
            cancellationToken);

    /// <summary>All that was booked for an account in a month, in US dollars; what is in doubt counts as spent.</summary>
    public Task<decimal> SpentAsync(string account, BillingMonth month, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            async connection => MicroDollars.Read(await connection.ExecuteScalarAsync<long>(
                "select coalesce(sum(amount), 0) from spend where account = @account and spent_at >= @from and spent_at < @until",
                new { account, from = UtcText.Write(month.From), until = UtcText.Write(month.Until) })),
            cancellationToken);
}
