using ThreadBot.Curricula.Files;

namespace ThreadBot.Curricula;

/// <summary>A threads folder that may change while the program runs. Only files whose length or time of writing changed are read again.</summary>
/// <param name="folder">The threads folder.</param>
public sealed class LiveThreadLibrary(string folder)
{
    private readonly Lock _gate = new();
    private Dictionary<string, KnownFile> _files = [];
    private ThreadLibrary? _current;

    /// <summary>The folder as it is now. Where nothing changed it is the same library as before.</summary>
    public ThreadLibrary Current(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!Directory.Exists(folder))
                return Missing();
            if (ReadChanges(cancellationToken) || _current is null)
                _current = new LibraryBuilder(Path.GetFullPath(folder), _files.Values.Select(f => f.File).OfType<LibraryFile>()).Build(cancellationToken);
            return _current;
        }
    }

    private bool ReadChanges(CancellationToken cancellationToken)
    {
        var scanned = FolderScan.Scan(folder);
        var files = new Dictionary<string, KnownFile>(scanned.Count);
        var changed = scanned.Count != _files.Count;
        foreach (var file in scanned)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = _files.GetValueOrDefault(file.Path);
            var now = before is not null && before.IsStill(file) ? before : new KnownFile(file, LibraryFileReader.Read(file));
            changed |= before is null || !now.SaysTheSameAs(before);
            files.Add(file.Path, now);
        }

        _files = files;
        return changed;
    }

    private ThreadLibrary Missing()
    {
        (_files, _current) = ([], null);
        return new ThreadLibrary(Path.GetFullPath(folder), [], [])
        {
            Faults = [new Fault(Severity.Error, "template", folder, 0, "There is no such threads folder: create it, or name another in the settings.")],
        };
    }

    /// <summary>A file and what was made of it; null where it is none of a library's.</summary>
    private sealed record KnownFile(ScannedFile Scanned, LibraryFile? File)
    {
        // A file that could not be read may have been mended without being written, by new permissions for one.
        public bool IsStill(ScannedFile file) => Scanned == file && File is not RefusedFile;

        public bool SaysTheSameAs(KnownFile other) =>
            ReferenceEquals(this, other)
            || (File is RefusedFile now && other.File is RefusedFile before && now.Faults.SequenceEqual(before.Faults));
    }
}
