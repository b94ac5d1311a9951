using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Files;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Curricula;

/// <summary>Gathers the data and the partials that templates see: those of all curricula, and over them those of one.</summary>
internal sealed class ScopeBuilder
{
    private readonly string _folder;
    private readonly List<Fault> _faults;
    private readonly Dictionary<string, PartialFile> _partials;

    private ScopeBuilder(string folder, List<Fault> faults, Dictionary<string, DataFile> data, Dictionary<string, PartialFile> partials) =>
        (_folder, _faults, Data, _partials) = (folder, faults, data, partials);

    /// <summary>The data in sight, by name.</summary>
    public Dictionary<string, DataFile> Data { get; }

    /// <summary>What all curricula share.</summary>
    public static ScopeBuilder Shared(string folder, IEnumerable<LibraryFile> files, List<Fault> faults) =>
        new ScopeBuilder(folder, faults, [], []).For(files);

    /// <summary>This, with the files of one curriculum over it.</summary>
    public ScopeBuilder For(IEnumerable<LibraryFile> own)
    {
        var scope = new ScopeBuilder(_folder, _faults, new(Data), new(_partials));
        var seen = new Dictionary<string, DataFile>();
        foreach (var file in own)
        {
            if (file is PartialFile partial)
                scope._partials[partial.Name] = partial;
            else if (file is DataFile data && !seen.TryAdd(data.Scanned.Name, data))
                ReportClash(data, seen[data.Scanned.Name]);
        }

        foreach (var (name, data) in seen)
            scope.Data[name] = data;
        return scope;
    }

    public TemplateScope Build() => new(
        _folder,
        FrozenData.Of(Data.Keys.ToDictionary(name => name, name => Data[name].Frozen)),
        _partials.Keys.ToDictionary(name => name, name => _partials[name].Source));

    private void ReportClash(DataFile file, DataFile first) => _faults.Add(new Fault(Severity.Error, "data", file.Scanned.Path, 0,
        $"'data.{file.Scanned.Name}' is {first.Scanned.Path} already: rename one of the files."));
}
