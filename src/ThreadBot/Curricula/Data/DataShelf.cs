using ThreadBot.Curricula.Files;

namespace ThreadBot.Curricula.Data;

/// <summary>The data that a curriculum's templates see, by name: its own, and behind it what all share. A file is read when it is first asked for.</summary>
internal sealed class DataShelf
{
    private readonly DataShelf? _shared;
    private readonly Dictionary<string, List<FolderFile>> _own = [];

    /// <param name="files">The files, in the order in which they win over others of their name.</param>
    /// <param name="shared">What stands behind them.</param>
    public DataShelf(List<FolderFile> files, DataShelf? shared)
    {
        _shared = shared;
        foreach (var file in files)
        {
            if (file.Kind != FileKind.Data)
                continue;
            if (!_own.TryGetValue(file.Scanned.Name, out var ofName))
                _own.Add(file.Scanned.Name, ofName = []);
            ofName.Add(file);
        }
    }

    /// <summary>The names that there is data of.</summary>
    public IReadOnlyList<string> Names => [.. OfAll().Where(name => Find(name) is not null)];

    /// <summary>The data of a name; null where there is none that could be read.</summary>
    public DataFile? Find(string name) => Own(name).FirstOrDefault() ?? _shared?.Find(name);

    /// <summary>The list that a path such as <c>glossary.terms</c> leads to, and its file; null where it leads to none.</summary>
    public (DataFile File, ListNode List)? FindList(string path)
    {
        var names = path.Split('.');
        if (Find(names[0]) is not { } file)
            return null;
        var node = (DataNode?)file.Root;
        foreach (var name in names[1..])
            node = (node as MapNode)?.Find(name)?.Value;
        return node is ListNode list ? (file, list) : null;
    }

    /// <summary>Whether the data of a name may say a word, as far as one can tell without parsing it.</summary>
    public bool MaySay(string name, string word) => FilesOf(name).Exists(f => f.MaySay(word)) || _shared?.MaySay(name, word) == true;

    /// <summary>Files whose name another one beside them has already.</summary>
    public IEnumerable<Fault> Clashes() =>
        from name in _own.Keys
        let files = Own(name).ToList()
        from file in files.Skip(1)
        select new Fault(Severity.Error, "data", file.Scanned.Path, 0, $"'data.{name}' is {files[0].Scanned.Path} already: rename one of the files.");

    private IEnumerable<DataFile> Own(string name) => FilesOf(name).Select(f => f.Content).OfType<DataFile>();

    private IEnumerable<string> OfAll() => (_shared?.OfAll() ?? []).Union(_own.Keys);

    private List<FolderFile> FilesOf(string name) => _own.GetValueOrDefault(name, []);
}
