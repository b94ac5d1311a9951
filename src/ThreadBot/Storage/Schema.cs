using Dapper;
using Microsoft.Data.Sqlite;

namespace ThreadBot.Storage;

/// <summary>Brings a ledger to the newest schema, and refuses what is not a ledger or is newer than this program.</summary>
internal sealed class Schema(string file, TimeProvider time)
{
    public void Check(SqliteConnection connection)
    {
        var verdict = connection.ExecuteScalar<string>("pragma quick_check(1)");
        if (verdict != "ok")
            throw new LedgerException(SqliteFaults.Damaged(file, verdict ?? "no verdict"));
    }

    public void Update(SqliteConnection connection)
    {
        // Reading commands open the ledger too: where nothing is to be done, nothing is locked.
        if (Missing(connection).Count == 0)
            return;
        using var transaction = connection.BeginTransaction();
        foreach (var migration in Missing(connection))
            Apply(connection, migration);
        transaction.Commit();
    }

    // Each step by itself, and not all above the highest: one that was written beside another may come after it.
    private List<Migration> Missing(SqliteConnection connection)
    {
        var applied = Applied(connection);
        if (applied.Count > 0 && applied.Max() > Migration.Latest)
        {
            throw new LedgerException(
                $"The ledger {file} was written by a newer ThreadBot (schema {applied.Max()}, this one knows {Migration.Latest}): run that version or a later one.");
        }
        return [.. Migration.All.Where(m => !applied.Contains(m.Version))];
    }

    private HashSet<int> Applied(SqliteConnection connection)
    {
        var tables = connection.Query<string>("select name from sqlite_master where type = 'table'").ToHashSet();
        if (tables.Contains("schema_versions"))
            return [.. connection.Query<int>("select version from schema_versions")];
        return tables.Count == 0
            ? []
            : throw new LedgerException($"{file} is a database, but no ledger of ThreadBot: name another data folder in the settings.");
    }

    private void Apply(SqliteConnection connection, Migration migration)
    {
        connection.Execute("create table if not exists schema_versions (version integer primary key, applied_at text not null) strict");
        connection.Execute(migration.Sql);
        connection.Execute(
            "insert into schema_versions (version, applied_at) values (@Version, @AppliedAt)",
            new { migration.Version, AppliedAt = UtcText.Write(time.GetUtcNow()) });
    }
}
