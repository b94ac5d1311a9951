using System.Buffers.Binary;

namespace CrashMatrix;

/// <summary>
/// A ledger as it stood on the disk after each of its transactions: SQLite appends them to its log, and a log that ends after any of them is what
/// a kill at that moment leaves (https://sqlite.org/fileformat2.html#walformat).
/// </summary>
internal sealed class WrittenLedger
{
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;
    private readonly byte[] _database;
    private readonly byte[] _log;
    private readonly int _frameLength;

    private WrittenLedger(byte[] database, byte[] log)
    {
        (_database, _log) = (database, log);
        _frameLength = FrameHeaderLength + BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8));
        Ends = [.. FindEnds()];
    }

    /// <summary>Where each transaction ends in the log, in bytes.</summary>
    public IReadOnlyList<int> Ends { get; }

    /// <summary>Reads what a program that was killed left.</summary>
    public static WrittenLedger Read(string file) => new(File.ReadAllBytes(file), File.ReadAllBytes(file + "-wal"));

    /// <summary>Writes the ledger as it stood after a transaction, with the torn beginning of the next one behind it.</summary>
    /// <param name="transactions">How many transactions are whole, from 0.</param>
    /// <param name="file">Where to.</param>
    public void Write(int transactions, string file)
    {
        var end = transactions == 0 ? HeaderLength : Ends[transactions - 1];
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Delete(file + "-shm");
        File.WriteAllBytes(file, _database);
        File.WriteAllBytes(file + "-wal", _log[..Math.Min(end + _frameLength / 2, _log.Length)]);
    }

    // The last frame of a transaction has the size of the database in it; frames with another salt are left from an earlier log.
    private IEnumerable<int> FindEnds()
    {
        var salt = _log[16..24];
        for (var frame = HeaderLength; frame + _frameLength <= _log.Length && _log.AsSpan(frame + 8, 8).SequenceEqual(salt); frame += _frameLength)
        {
            if (BinaryPrimitives.ReadInt32BigEndian(_log.AsSpan(frame + 4)) != 0)
                yield return frame + _frameLength;
        }
    }
}
