namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>An archive that was unpacked. Of its folders only those are looked into in which posts and their files can be.</summary>
internal sealed class FolderFiles : IArchiveFiles
{
    private const int Depth = 4;
    private readonly string _folder;
    private readonly List<string> _oddities = [];

    public FolderFiles(string folder)
    {
        _folder = folder;
        var names = new List<string>();
        Collect(folder, "", Depth, names);
        names.Sort(StringComparer.Ordinal);
        Names = names;
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> Oddities => _oddities;

    public long Length(string name) => new FileInfo(Path.Combine(_folder, name)).Length;

    public Stream Open(string name) => File.OpenRead(PathOf(name));

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose()
    {
    }

    private void Collect(string folder, string prefix, int depth, List<string> names)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            var name = prefix + entry.Name;
            if (!ArchiveLayout.MayMatter(name))
                continue;
            if (entry.LinkTarget is not null)
                _oddities.Add($"'{name}' is a link to somewhere else and is not followed.");
            else if (entry is DirectoryInfo && depth > 1)
                Collect(entry.FullName, name + "/", depth - 1, names);
            else if (entry is FileInfo && MediaName.IsSafe(name))
                names.Add(name);
        }
    }
}
