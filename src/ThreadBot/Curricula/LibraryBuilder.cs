using ThreadBot.Curricula.Files;

namespace ThreadBot.Curricula;

/// <summary>Makes a library of the files of a threads folder.</summary>
/// <param name="folder">The threads folder, as a full path.</param>
/// <param name="files">What was read from it.</param>
internal sealed class LibraryBuilder(string folder, IEnumerable<LibraryFile> files)
{
    private readonly ILookup<string?, LibraryFile> _byCurriculum = files.ToLookup(f => f.Curriculum);
    private readonly List<Fault> _faults = [];
    private readonly List<Curriculum> _curricula = [];
    private readonly List<Candidate> _candidates = [];

    public ThreadLibrary Build(CancellationToken cancellationToken)
    {
        _faults.AddRange(_byCurriculum.SelectMany(g => g).SelectMany(f => f.Faults));
        var shared = ScopeBuilder.Shared(folder, _byCurriculum[null], _faults);
        var curricula = _byCurriculum.Where(g => g.Key is not null).ToList();
        curricula.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        foreach (var curriculum in curricula)
            Add(curriculum.Key!, [.. curriculum], shared, cancellationToken);

        var order = new ReadingOrder(_candidates);
        _faults.AddRange(order.Find(cancellationToken));
        var placed = order.Threads.ToHashSet<ThreadTemplate>(ReferenceEqualityComparer.Instance);
        return new ThreadLibrary(folder, _curricula, order.Threads)
        {
            Blocked = [.. _candidates.Select(c => c.Template).Where(t => !placed.Contains(t))],
            Faults = _faults.Count == 0 ? [] : [.. _faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)],
        };
    }

    private void Add(string name, List<LibraryFile> own, ScopeBuilder shared, CancellationToken cancellationToken)
    {
        var settings = own.OfType<CurriculumFile>().FirstOrDefault();
        var threads = own.OfType<ThreadFile>().ToList();
        threads.Sort((a, b) => string.CompareOrdinal(a.Scanned.Name, b.Scanned.Name));
        if (settings is null && threads.Count == 0)
            return;
        if (!ThreadSlug.TryParse($"{name}/thread", out _))
        {
            _faults.Add(new Fault(Severity.Error, "front-matter", name, 0, "The folder's name is the first part of its threads' slugs: rename it in lower case letters, digits and hyphens."));
            return;
        }

        var curriculum = Read(name, settings);
        _curricula.Add(curriculum);
        var reader = new ThreadReader(curriculum, shared.For(own), _faults, cancellationToken);
        AddInOrder([.. threads.SelectMany(reader.Read)]);
    }

    // Threads of the same order stay as their files are. A list's own sort, since LINQ's is compiled when it is first used.
    private void AddInOrder(List<Candidate> read)
    {
        var places = new Dictionary<Candidate, int>(read.Count, ReferenceEqualityComparer.Instance);
        foreach (var candidate in read)
            places.Add(candidate, places.Count);
        read.Sort((a, b) => a.Template.Order != b.Template.Order ? a.Template.Order.CompareTo(b.Template.Order) : places[a].CompareTo(places[b]));
        _candidates.AddRange(read);
    }

    private Curriculum Read(string name, CurriculumFile? file)
    {
        if (file is null)
            return new Curriculum(name, name);

        var reader = new FrontMatterReader(file.Settings, s => s.Text,
            (line, message) => _faults.Add(new Fault(Severity.Error, "front-matter", file.Scanned.Path, line, message)));
        return new Curriculum(name, reader.Text("title") ?? name)
        {
            Description = reader.Text("description"),
            Author = reader.Text("author"),
            Language = reader.ReadLanguage() ?? "en",
        };
    }
}
