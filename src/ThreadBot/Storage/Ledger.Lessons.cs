using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ThreadBot.Storage;

public sealed partial class Ledger
{
    /// <summary>What an account has had and what is on its way there, in the order in which it was begun.</summary>
    public Task<IReadOnlyList<PastLesson>> LessonsAsync(string account, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<PastLesson>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<LessonRow>(LessonRow.Select, new { account });
                var revisits = await connection.QueryAsync<RevisitRow>(RevisitRow.Select, new { account });
                var revisitsOf = revisits.ToLookup(r => r.DeliveryId, r => r.ToRevisit());
                return [.. rows.Select(row => row.ToLesson([.. revisitsOf[row.Id]]))];
            },
            cancellationToken);

    /// <summary>What the latest slots of a schedule held, latest first: the way in which a thread came back to something, or null for all else.</summary>
    /// <param name="schedule">The schedule's name.</param>
    /// <param name="account">The account's name.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<RevisitKind?>> LatestKindsAsync(string schedule, string account, int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<RevisitKind?>>(
            async connection =>
            {
                var kinds = await connection.QueryAsync<string?>(
                    """
                    select (select min(r.kind) from revisits r where r.delivery_id = s.delivery_id) from slots s
                    where s.schedule = @schedule and s.account = @account order by s.fire_time desc limit @limit
                    """,
                    new { schedule, account, limit });
                return [.. kinds.Select(kind => kind is null ? (RevisitKind?)null : Enum.Parse<RevisitKind>(kind))];
            },
            cancellationToken);

    /// <summary>The quizzes of which nobody has asked yet how they were answered, oldest first.</summary>
    public Task<IReadOnlyList<Delivery>> UnreadQuizzesAsync(CancellationToken cancellationToken) => DeliveriesAsync(
        """
        where d.status in ('Sending', 'Published', 'Held')
          and exists (select 1 from revisits r where r.delivery_id = d.id and r.kind = 'Quiz')
          and not exists (select 1 from poll_results p where p.delivery_id = d.id)
        order by d.id
        """,
        new { },
        cancellationToken);

    /// <summary>Writes down how a quiz was answered; what is written down already stays.</summary>
    /// <param name="deliveryId">The quiz.</param>
    /// <param name="votes">One number for each option; null where the network does not say.</param>
    /// <param name="answer">The place of the right option, from 1; null where none is.</param>
    /// <param name="closedAt">When the poll closed.</param>
    public Task RecordPollAsync(long deliveryId, IReadOnlyList<int>? votes, int? answer, DateTimeOffset closedAt) =>
        _database.WriteAsync(connection => connection.ExecuteAsync(
            """
            insert into poll_results (delivery_id, votes, answer, closed_at, recorded_at)
            values (@deliveryId, @votes, @answer, @closedAt, @now) on conflict do nothing
            """,
            new
            {
                deliveryId,
                votes = votes is null ? null : string.Join(',', votes.Select(v => v.ToString(CultureInfo.InvariantCulture))),
                answer,
                closedAt = UtcText.Write(closedAt),
                now = Now,
            }));

    private static Task<int> InsertRevisitsAsync(SqliteConnection connection, long id, IEnumerable<Revisit> revisits) => connection.ExecuteAsync(
        "insert into revisits (delivery_id, concept, kind, words) values (@id, @Concept, @Kind, @Words)",
        revisits.DistinctBy(r => r.Concept).Select(r => new { id, r.Concept, Kind = r.Kind.ToString(), r.Words }));
}
