using Microsoft.Data.Sqlite;

namespace ThreadBot.Storage;

/// <summary>SQLite's errors as sentences. The numbers are its primary result codes: https://sqlite.org/rescode.html.</summary>
internal static class SqliteFaults
{
    public static LedgerException Explain(SqliteException fault, string file) => new(fault.SqliteErrorCode switch
    {
        5 or 6 => $"The ledger {file} is locked by another process: close whatever has it open and try again.",
        8 => $"The ledger {file} is read-only: give this user the right to write the file and its folder.",
        10 => $"The disk of the ledger {file} failed to read or write: check that the disk is whole and not full, then start again; what is posted is not lost.",
        11 or 26 => Damaged(file, fault.Message),
        13 => $"The disk of the ledger {file} is full: free some space, then start again; what is posted is looked up and not sent twice.",
        14 => Unopenable(file),
        _ => $"The ledger {file} failed: {fault.Message}",
    }, fault);

    public static string Damaged(string file, string detail) =>
        $"The ledger {file} is damaged ({detail.ReplaceLineEndings(" ").TrimEnd('.')}): restore it from a backup, since without it nobody knows what is already posted.";

    public static string Unopenable(string file) =>
        $"The ledger {file} cannot be opened: check that its folder exists and that this user may write in it.";
}
