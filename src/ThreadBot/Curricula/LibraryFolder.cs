using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Files;
using ThreadBot.Curricula.Series;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Curricula;

/// <summary>All that is in a threads folder.</summary>
/// <param name="Curricula">By name.</param>
/// <param name="Threads">Those that can go out, in their order.</param>
/// <param name="Blocked">Those that cannot, by file.</param>
/// <param name="Faults">By file and line.</param>
internal sealed record LibraryContents(
    IReadOnlyList<Curriculum> Curricula, IReadOnlyList<ThreadTemplate> Threads, IReadOnlyList<ThreadTemplate> Blocked, IReadOnlyList<Fault> Faults);

/// <summary>A threads folder whose files are known and read when they are asked for: one thread, or all.</summary>
internal sealed class LibraryFolder
{
    private readonly IReadOnlyList<FolderFile> _files;
    private readonly DataShelf _shared;
    private readonly List<CurriculumFolder> _curricula;

    /// <param name="folder">The threads folder, as a full path.</param>
    /// <param name="files">What lies in it, by path.</param>
    public LibraryFolder(string folder, IReadOnlyList<FolderFile> files)
    {
        _files = files;
        var shared = new List<FolderFile>();
        var byCurriculum = new Dictionary<string, List<FolderFile>>();
        foreach (var file in files)
            ListOf(file.Curriculum).Add(file);
        _shared = new DataShelf(shared, null);
        _curricula = new(byCurriculum.Count);
        foreach (var (name, own) in byCurriculum)
            _curricula.Add(new CurriculumFolder(name, own, new TemplateScope(folder, new DataShelf(own, _shared), [.. shared, .. own], () => SeriesOf(name))));
        _curricula.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));

        List<FolderFile> ListOf(string? curriculum)
        {
            if (curriculum is null)
                return shared;
            if (!byCurriculum.TryGetValue(curriculum, out var own))
                byCurriculum.Add(curriculum, own = []);
            return own;
        }
    }

    /// <summary>The curricula, by name.</summary>
    public IReadOnlyList<Curriculum> Curricula => [.. _curricula.Select(c => c.Curriculum).OfType<Curriculum>()];

    /// <summary>The thread of a slug, or of an end of one that no other thread has; null where there is none or more than one.</summary>
    public ThreadTemplate? Find(string slug)
    {
        var ending = new SlugEnding(slug);
        var found = new List<Candidate>();
        foreach (var curriculum in _curricula)
            curriculum.Find(ending, found);
        return SlugIndex.TheOne(found.ConvertAll(c => c.Template), slug);
    }

    /// <summary>Reads all of it. A file that is wrong is a fault, and the others are read all the same.</summary>
    public LibraryContents ReadAll(CancellationToken cancellationToken)
    {
        // The faults of a curriculum's thread files come with its threads.
        List<Fault> faults = [.. _files.Where(f => f.Kind != FileKind.Thread || f.Curriculum is null).SelectMany(f => f.Content?.Faults ?? []), .. _shared.Clashes()];
        var candidates = new List<Candidate>();
        foreach (var curriculum in _curricula)
        {
            faults.AddRange(curriculum.Faults);
            candidates.AddRange(curriculum.ReadAll(faults, cancellationToken));
        }

        _curricula.ForEach(c => c.SettleSeries());
        if (Curricula.Any(c => c.IsSeries))
        {
            var threads = candidates.ToDictionary(c => c.Template.Slug, c => c.Template);
            faults.AddRange(Curricula.Where(c => c.IsSeries).SelectMany(c => new SeriesCheck(c, threads).Faults()));
        }

        var order = new ReadingOrder(candidates);
        faults.AddRange(order.Find(cancellationToken));
        return new LibraryContents(
            Curricula,
            order.Threads,
            order.Threads.Count == candidates.Count ? [] : [.. candidates.Select(c => c.Template).Except<ThreadTemplate>(order.Threads, ReferenceEqualityComparer.Instance)],
            faults.Count == 0 ? [] : [.. faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)]);
    }

    private IReadOnlyList<SeriesPlace> SeriesOf(string name) =>
    [
        .. from entry in _curricula.Find(c => c.Name == name)?.Curriculum?.Threads ?? []
           let thread = Find(entry.Slug.Value)
           where thread is not null
           select new SeriesPlace(entry, thread),
    ];
}
