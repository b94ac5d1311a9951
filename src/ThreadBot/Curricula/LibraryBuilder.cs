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
        foreach (var group in _byCurriculum.Where(g => g.Key is not null).OrderBy(g => g.Key, StringComparer.Ordinal))
            Add(group.Key!, [.. group], shared, cancellationToken);

        var order = new ReadingOrder(_candidates);
        _faults.AddRange(order.Find(cancellationToken));
        var placed = order.Threads.ToHashSet<ThreadTemplate>(ReferenceEqualityComparer.Instance);
        return new ThreadLibrary(folder, _curricula, order.Threads)
        {
            Blocked = [.. _candidates.Select(c => c.Template).Where(t => !placed.Contains(t))],
            Faults = [.. _faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)],
        };
    }

    private void Add(string name, List<LibraryFile> own, ScopeBuilder shared, CancellationToken cancellationToken)
    {
        var settings = own.OfType<CurriculumFile>().FirstOrDefault();
        var threads = own.OfType<ThreadFile>().OrderBy(f => f.Scanned.Name, StringComparer.Ordinal).ToList();
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
        _candidates.AddRange(threads.SelectMany(reader.Read).OrderBy(c => c.Template.Order));
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
