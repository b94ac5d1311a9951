using ThreadBot.Curricula.Files;

namespace ThreadBot.Curricula;

/// <summary>A threads folder as it was at one moment: what is in it, in which order it comes, and what is wrong with it.</summary>
public sealed class ThreadLibrary
{
    private readonly Lock _gate = new();
    private LibraryFolder? _unread;
    private LibraryContents? _contents;

    internal ThreadLibrary(string folder, LibraryFolder unread)
        : this(folder) => _unread = unread;

    internal ThreadLibrary(string folder, LibraryContents contents)
        : this(folder) => _contents = contents;

    private ThreadLibrary(string folder) => Folder = folder;

    /// <summary>The threads folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>The curricula, by name.</summary>
    public IReadOnlyList<Curriculum> Curricula
    {
        get
        {
            lock (_gate)
                return _contents?.Curricula ?? _unread!.Curricula;
        }
    }

    /// <summary>The threads that can go out, in the order in which they come: every concept is taught before it is required.</summary>
    public IReadOnlyList<ThreadTemplate> Threads => Contents(CancellationToken.None).Threads;

    /// <summary>For each concept the threads that teach it, in their order.</summary>
    public ILookup<string, ThreadTemplate> Teachers =>
        field ??= Threads.SelectMany(t => t.Teaches.Select(concept => (concept, t))).ToLookup(p => p.concept, p => p.t, StringComparer.Ordinal);

    /// <summary>The threads that cannot go out, by file: an error in front matter, an unknown concept, a cycle. <see cref="Faults"/> says which.</summary>
    public IReadOnlyList<ThreadTemplate> Blocked => Contents(CancellationToken.None).Blocked;

    /// <summary>All that is wrong in the folder, by file and line. What is wrong inside a template is found by rendering it.</summary>
    public IReadOnlyList<Fault> Faults => Contents(CancellationToken.None).Faults;

    private SlugIndex Slugs => field ??= new SlugIndex([.. Threads, .. Blocked]);

    private Dictionary<ThreadSlug, int> Positions => field ??= Threads.Index().ToDictionary(t => t.Item.Slug, t => t.Index);

    /// <summary>Reads a threads folder. A file that is wrong is a fault, and the others are read all the same.</summary>
    public static ThreadLibrary Load(string folder, CancellationToken cancellationToken)
    {
        var library = Open(folder);
        library.Contents(cancellationToken);
        return library;
    }

    /// <summary>
    /// Opens a threads folder and reads nothing yet: to find one thread by its slug few files are read, and for all else all of them, once.
    /// What comes of it is the same as if all had been read at once.
    /// </summary>
    public static ThreadLibrary Open(string folder)
    {
        var full = Path.GetFullPath(folder);
        return Directory.Exists(folder)
            ? new ThreadLibrary(full, new LibraryFolder(full, FolderScan.Scan(full).ConvertAll(f => new FolderFile(f))))
            : Missing(folder);
    }

    /// <summary>The library of a folder that is not there.</summary>
    internal static ThreadLibrary Missing(string folder) => new(Path.GetFullPath(folder), new LibraryContents([], [], [],
        [new Fault(Severity.Error, "template", folder, 0, "There is no such threads folder: create it, or name another in the settings.")]));

    /// <summary>Finds a thread by its slug, or by the end of it from a slash on, such as <c>first-words</c>.</summary>
    public ThreadSearch Find(string slug)
    {
        lock (_gate)
        {
            if (_unread?.Find(slug) is { } found)
                return new ThreadSearch.Found(found);
        }

        return Slugs.Find(slug);
    }

    /// <summary>The threads of a curriculum that can go out, in an order in which nothing comes before what it builds on. A series has its own first, then what it lists, as it lists it.</summary>
    public IReadOnlyList<ThreadTemplate> ThreadsOf(string curriculum)
    {
        var own = Threads.Where(t => t.Slug.Curriculum == curriculum);
        if (Curricula.FirstOrDefault(c => c.Name == curriculum) is not { IsSeries: true, Threads: var entries })
            return [.. own];

        var listed = entries.Select(e => e.Slug).Distinct().Where(Positions.ContainsKey).Select(slug => Threads[Positions[slug]]).ToList();
        return [.. own.Where(t => t.IsInOrder).Except(listed), .. listed.Where(t => !t.MakesRecaps)];
    }

    /// <summary>The threads of some curricula; of all but series where none is named, since a series tells others' threads again.</summary>
    public IEnumerable<ThreadTemplate> ThreadsOf(IReadOnlyCollection<string> curricula)
    {
        if (curricula.Count > 0)
            return curricula.SelectMany(ThreadsOf).DistinctBy(t => t.Slug);
        var series = Curricula.Where(c => c.IsSeries).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        return Threads.Where(t => !series.Contains(t.Slug.Curriculum));
    }

    /// <summary>Whether a curriculum is a series.</summary>
    public bool IsSeries(string curriculum) => Curricula.Any(c => c.Name == curriculum && c.IsSeries);

    /// <summary>Whether one thread comes before another. To one that is blocked, every thread that can go out comes before.</summary>
    public bool ComesBefore(ThreadSlug earlier, ThreadSlug later) =>
        Positions.TryGetValue(earlier, out var position)
        && position < Positions.GetValueOrDefault(later, int.MaxValue);

    /// <summary>All that is in the folder; the files are let go once they are read.</summary>
    internal LibraryContents Contents(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _contents ??= _unread!.ReadAll(cancellationToken);
            _unread = null;
            return _contents;
        }
    }
}
