namespace ThreadBot.Storage;

/// <summary>
/// The only memory of the program: which slots are settled, which threads are out, and how far those on their way are.
/// Safe to share between threads.
/// </summary>
public sealed partial class Ledger : IDeliveryLedger, ILimitMemory, IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly TimeProvider _time;

    private Ledger(SqliteDatabase database, TimeProvider time)
    {
        _database = database;
        _time = time;
    }

    /// <summary>Opens a ledger, checks that it is whole, and brings it to this version's schema. A missing one is created, with its folder.</summary>
    /// <exception cref="LedgerException">It is damaged, locked, not writable, no ledger, or newer than this program.</exception>
    public static Ledger Open(string file, TimeProvider time) => new(new SqliteDatabase(file, time), time);

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    /// <summary>More PRAGMAs for each connection, for tests.</summary>
    internal string Pragmas { set => _database.Pragmas = value; }

    /// <summary>How long to wait for another process to let go of the file.</summary>
    internal TimeSpan BusyTimeout { set => _database.BusyTimeout = value; }

    private string Now => UtcText.Write(_time.GetUtcNow());
}
