namespace ThreadBot.Curricula;

/// <summary>A threads folder as it was at one moment: what is in it, in which order it comes, and what is wrong with it.</summary>
public sealed class ThreadLibrary
{
    private readonly Lazy<SlugIndex> _slugs;
    private readonly Lazy<Dictionary<ThreadSlug, int>> _positions;

    internal ThreadLibrary(string folder, IReadOnlyList<Curriculum> curricula, IReadOnlyList<ThreadTemplate> threads)
    {
        Folder = folder;
        Curricula = curricula;
        Threads = threads;
        _positions = new Lazy<Dictionary<ThreadSlug, int>>(() => Threads.Index().ToDictionary(t => t.Item.Slug, t => t.Index));
        _slugs = new Lazy<SlugIndex>(() => new SlugIndex([.. Threads, .. Blocked]));
    }

    /// <summary>The threads folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>The curricula, by name.</summary>
    public IReadOnlyList<Curriculum> Curricula { get; }

    /// <summary>The threads that can go out, in the order in which they come: every concept is taught before it is required.</summary>
    public IReadOnlyList<ThreadTemplate> Threads { get; }

    /// <summary>The threads that cannot go out, by file: an error in front matter, an unknown concept, a cycle. <see cref="Faults"/> says which.</summary>
    public IReadOnlyList<ThreadTemplate> Blocked { get; internal init; } = [];

    /// <summary>All that is wrong in the folder, by file and line. What is wrong inside a template is found by rendering it.</summary>
    public IReadOnlyList<Fault> Faults { get; internal init; } = [];

    /// <summary>Reads a threads folder. A file that is wrong is a fault, and the others are read all the same.</summary>
    public static ThreadLibrary Load(string folder, CancellationToken cancellationToken) =>
        new LiveThreadLibrary(folder).Current(cancellationToken);

    /// <summary>Finds a thread by its slug, or by the end of it from a slash on, such as <c>first-words</c>.</summary>
    public ThreadSearch Find(string slug) => _slugs.Value.Find(slug);

    /// <summary>Whether one thread comes before another. To one that is blocked, every thread that can go out comes before.</summary>
    public bool ComesBefore(ThreadSlug earlier, ThreadSlug later) =>
        _positions.Value.TryGetValue(earlier, out var position)
        && position < _positions.Value.GetValueOrDefault(later, int.MaxValue);
}
