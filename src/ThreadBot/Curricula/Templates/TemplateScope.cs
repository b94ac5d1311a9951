using Scriban.Runtime;
using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Files;

namespace ThreadBot.Curricula.Templates;

/// <summary>What the templates of one curriculum can reach: everything else is out of their sight. What none of them asks for is not read.</summary>
/// <param name="folder">The threads folder.</param>
/// <param name="shelf">The data.</param>
/// <param name="files">Where the partials are: of two with one name the later wins.</param>
internal sealed class TemplateScope(string folder, DataShelf shelf, IEnumerable<FolderFile> files)
{
    private readonly Lazy<Dictionary<string, TemplateSource>> _partials = new(() => PartialsIn(files));

    /// <summary>The threads folder, as a full path.</summary>
    public string Folder => folder;

    /// <summary>The data by name, with the lines on which it stands.</summary>
    public DataShelf Shelf => shelf;

    /// <summary>The data by name, as templates see it.</summary>
    public ScriptObject Data { get; } = new DataObject(shelf);

    /// <summary>By the name that <c>include</c> calls.</summary>
    public IReadOnlyDictionary<string, TemplateSource> Partials => _partials.Value;

    private static Dictionary<string, TemplateSource> PartialsIn(IEnumerable<FolderFile> files)
    {
        var partials = new Dictionary<string, TemplateSource>();
        foreach (var partial in files.Where(f => f.Kind == FileKind.Partial).Select(f => f.Content).OfType<PartialFile>())
            partials[partial.Name] = partial.Source;
        return partials;
    }
}
