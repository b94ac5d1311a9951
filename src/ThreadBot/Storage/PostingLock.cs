using System.Globalization;

namespace ThreadBot.Storage;

/// <summary>The right to post from a data folder: one process has it, for as long as it lives or until it is disposed of.</summary>
public sealed class PostingLock : IDisposable
{
    private readonly FileStream _file;

    private PostingLock(FileStream file) => _file = file;

    /// <summary>Takes the lock <c>lock</c> in the data folder. The system lets go of it by itself when the process dies.</summary>
    /// <exception cref="LedgerException">Another process has it, or the folder cannot be written.</exception>
    public static PostingLock Take(string dataFolder)
    {
        var path = Path.GetFullPath(Path.Combine(dataFolder, "lock"));
        var held = new PostingLock(Open(path));
        File.WriteAllText(HolderFile(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return held;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static FileStream Open(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException fault) when (File.Exists(path))
        {
            throw new LedgerException($"another ThreadBot{Holder(path)} is posting from this ledger: stop it first", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"The lock {path} cannot be taken: check that its folder exists and that this user may write in it.", fault);
        }
    }

    private static string Holder(string path) =>
        File.Exists(HolderFile(path)) && int.TryParse(File.ReadAllText(HolderFile(path)), CultureInfo.InvariantCulture, out var id)
            ? $" (process {id})"
            : "";

    // Not in the lock itself: nobody else may open a file that is held.
    private static string HolderFile(string path) => path + ".pid";
}
