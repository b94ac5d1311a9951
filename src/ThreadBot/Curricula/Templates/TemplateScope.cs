using Scriban.Runtime;
using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Files;
using ThreadBot.Curricula.Series;

namespace ThreadBot.Curricula.Templates;

/// <summary>What the templates of one curriculum can reach: everything else is out of their sight. What none of them asks for is not read.</summary>
/// <param name="folder">The threads folder.</param>
/// <param name="shelf">The data.</param>
/// <param name="files">Where the partials are: of two with one name the later wins.</param>
/// <param name="series">Finds the threads that the curriculum lists, if it is a series.</param>
internal sealed class TemplateScope(string folder, DataShelf shelf, List<FolderFile> files, Func<IReadOnlyList<SeriesPlace>> series)
{
    private readonly List<FolderFile> _partials = files.FindAll(f => f.Kind == FileKind.Partial);
    private readonly Lazy<IReadOnlyList<SeriesPlace>> _series = new(series);

    /// <summary>The threads folder, as a full path.</summary>
    public string Folder => folder;

    /// <summary>The data by name, with the lines on which it stands.</summary>
    public DataShelf Shelf => shelf;

    /// <summary>The data by name, as templates see it.</summary>
    public ScriptObject Data => field ??= new DataObject(shelf);

    /// <summary>By the name that <c>include</c> calls.</summary>
    public IReadOnlyDictionary<string, TemplateSource> Partials => field ??= ReadPartials();

    /// <summary>The threads that the curriculum lists, in their order; empty for all but a series.</summary>
    public IReadOnlyList<SeriesPlace> Series => _series.Value;

    private Dictionary<string, TemplateSource> ReadPartials()
    {
        var partials = new Dictionary<string, TemplateSource>();
        foreach (var partial in _partials.Select(f => f.Content).OfType<PartialFile>())
            partials[partial.Name] = partial.Source;
        return partials;
    }
}
