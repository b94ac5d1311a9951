using ThreadBot.Curricula.Files;

namespace ThreadBot.Curricula;

/// <summary>A threads folder that may change while the program runs. Only files whose length or time of writing changed are read again.</summary>
/// <param name="folder">The threads folder.</param>
public sealed class LiveThreadLibrary(string folder)
{
    private readonly Lock _gate = new();
    private Dictionary<string, FolderFile> _files = [];
    private ThreadLibrary? _current;

    /// <summary>The folder as it is now. Where nothing changed it is the same library as before.</summary>
    public ThreadLibrary Current(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!Directory.Exists(folder))
                return Missing();
            if (ReadChanges(cancellationToken) || _current is null)
                _current = Read(cancellationToken);
            return _current;
        }
    }

    private ThreadLibrary Read(CancellationToken cancellationToken)
    {
        _current = null;
        var full = Path.GetFullPath(folder);
        var library = new ThreadLibrary(full, new LibraryFolder(full, [.. _files.Values]));
        library.Contents(cancellationToken);
        return library;
    }

    private bool ReadChanges(CancellationToken cancellationToken)
    {
        var scanned = FolderScan.Scan(folder);
        var files = new Dictionary<string, FolderFile>(scanned.Count);
        var changed = scanned.Count != _files.Count;
        foreach (var file in scanned)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = _files.GetValueOrDefault(file.Path);
            var now = before is not null && IsStill(before, file) ? before : Read(file);
            changed |= before is null || !SaysTheSame(now, before);
            files.Add(file.Path, now);
        }

        _files = files;
        return changed;
    }

    // What it holds stays with it, so that it is read once for as long as it does not change.
    private static FolderFile Read(ScannedFile file)
    {
        var read = new FolderFile(file);
        _ = read.Content;
        return read;
    }

    // A file that could not be read may have been mended without being written, by new permissions for one.
    private static bool IsStill(FolderFile before, ScannedFile file) => before.Scanned == file && before.Content is not RefusedFile;

    private static bool SaysTheSame(FolderFile now, FolderFile before) =>
        ReferenceEquals(now, before)
        || (now.Content is RefusedFile refused && before.Content is RefusedFile refusedBefore && refused.Faults.SequenceEqual(refusedBefore.Faults));

    private ThreadLibrary Missing()
    {
        (_files, _current) = ([], null);
        return ThreadLibrary.Missing(folder);
    }
}
