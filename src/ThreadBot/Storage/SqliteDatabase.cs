using Dapper;
using Microsoft.Data.Sqlite;

namespace ThreadBot.Storage;

/// <summary>One SQLite file: connections that keep what they wrote through a power cut, and errors that say what to do.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly string _file;
    private readonly string _connectionString;

    // Writers of this process queue here. SQLite has them try again and again instead, and the unlucky one fails.
    private readonly SemaphoreSlim _writing = new(1);

    public SqliteDatabase(string file, TimeProvider time)
    {
        _file = Path.GetFullPath(file);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = _file }.ToString();
        CreateFolder();
        Guarded(() =>
        {
            using var connection = Connect();
            var schema = new Schema(_file, time);
            schema.Check(connection);
            connection.Execute("pragma journal_mode = wal");
            schema.Update(connection);
        });
    }

    /// <summary>More PRAGMAs for each connection: tests make a disk small or a file read-only with them.</summary>
    public string Pragmas { private get; set; } = "";

    /// <summary>How long to wait for another process to let go of the file, in whole seconds.</summary>
    public TimeSpan BusyTimeout { private get; set; } = TimeSpan.FromSeconds(5);

    public Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Guarded(async () =>
        {
            await using var connection = Connect();
            return await read(connection);
        });
    }

    /// <summary>All of it or nothing. It takes no token: half a record would lie.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> write) => Guarded(async () =>
    {
        await _writing.WaitAsync();
        try
        {
            await using var connection = Connect();
            await using var transaction = await connection.BeginTransactionAsync();
            var result = await write(connection);
            await transaction.CommitAsync();
            return result;
        }
        finally
        {
            _writing.Release();
        }
    });

    public void Dispose()
    {
        _writing.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString) { DefaultTimeout = (int)BusyTimeout.TotalSeconds };
        try
        {
            connection.Open();
            connection.Execute(
                $"pragma busy_timeout = {BusyTimeout.TotalMilliseconds:0}; pragma foreign_keys = on; pragma synchronous = full; {Pragmas}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(SqliteFaults.Unopenable(_file), fault);
        }
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, _file);
        }
    }

    private async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, _file);
        }
    }
}
