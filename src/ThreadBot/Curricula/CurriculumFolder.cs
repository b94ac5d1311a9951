using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Files;
using ThreadBot.Curricula.Series;
using ThreadBot.Curricula.Standards;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Curricula;

/// <summary>The folder of one curriculum. Its files are read when something in them is asked for.</summary>
/// <param name="name">The folder's name.</param>
/// <param name="files">What lies in it.</param>
/// <param name="scope">What its templates can reach.</param>
internal sealed class CurriculumFolder(string name, List<FolderFile> files, TemplateScope scope)
{
    private static readonly string[] Keys = ["title", "description", "author", "language", "threads", "standard"];
    private readonly List<Fault> _faults = [];
    private bool _isRead;

    /// <summary>The folder's name.</summary>
    public string Name => name;

    /// <summary>What the folder says of itself; null where it is none of a curriculum.</summary>
    public Curriculum? Curriculum
    {
        get
        {
            if (!_isRead)
                (field, _isRead) = (ReadCurriculum(), true);
            return field;
        }
    }

    /// <summary>What is wrong with the folder as a whole.</summary>
    public IEnumerable<Fault> Faults
    {
        get
        {
            if (Curriculum is null)
                return _faults;
            _ = Curriculum.Standard.Value; // What is wrong in it is said when it is read.
            return [.. scope.Shelf.Clashes(), .. Settings is { } settings ? UnknownKeysOf(settings.Scanned.Path, settings.Settings) : [], .. _faults];
        }
    }

    /// <summary>All threads, by their order and then by file.</summary>
    /// <param name="faults">Takes what is wrong with their files and with them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public List<Candidate> ReadAll(List<Fault> faults, CancellationToken cancellationToken)
    {
        var reader = Curriculum is null ? null : new ThreadReader(Curriculum, scope, faults, cancellationToken);
        var threads = new List<Candidate>();
        foreach (var file in ThreadFiles().Select(f => f.ReadOnce()!))
        {
            faults.AddRange(file.Faults);
            if (reader is not null && file is ThreadFile thread)
                reader.Read(thread, threads);
        }

        SortByOrder(threads);
        return threads;
    }

    /// <summary>Finds the threads of a series once and for all, so that nothing holds on to the folder for their sake.</summary>
    public void SettleSeries() => _ = scope.Series;

    /// <summary>Finds the threads whose slugs end in a certain way. Of the files no more are read than can make one of them.</summary>
    public void Find(SlugEnding ending, List<Candidate> found)
    {
        foreach (var file in ThreadFiles())
        {
            if (!MayMake(file, ending) || file.Content is not ThreadFile thread || Curriculum is null)
                continue;
            new ThreadReader(Curriculum, scope, [], CancellationToken.None) { Wanted = ending }.Read(thread, found);
        }
    }

    private CurriculumFile? Settings => files.Find(f => f.Kind == FileKind.Curriculum)?.Content as CurriculumFile;

    private bool MayMake(FolderFile file, SlugEnding ending)
    {
        var slug = $"{name}/{file.Scanned.Name}";
        return ending.Fits(slug) || (ending.MayFitFamily(slug) && file.MaySay("for_each"));
    }

    private List<FolderFile> ThreadFiles()
    {
        var threads = new List<FolderFile>();
        foreach (var file in files)
        {
            if (file.Kind == FileKind.Thread)
                threads.Add(file);
        }

        threads.Sort((a, b) => string.CompareOrdinal(a.Scanned.Name, b.Scanned.Name));
        return threads;
    }

    // Threads of the same order stay as their files are. A list's own sort, since LINQ's is compiled when it is first used.
    private static void SortByOrder(List<Candidate> threads)
    {
        var places = new Dictionary<Candidate, int>(threads.Count, ReferenceEqualityComparer.Instance);
        foreach (var candidate in threads)
            places.Add(candidate, places.Count);
        threads.Sort((a, b) => a.Template.Order.CompareTo(b.Template.Order) is var order and not 0 ? order : places[a].CompareTo(places[b]));
    }

    private Curriculum? ReadCurriculum()
    {
        var settings = Settings;
        if (settings is null && !files.Exists(f => f is { Kind: FileKind.Thread, Content: ThreadFile }))
            return null;
        if (!ThreadSlug.TryParse($"{name}/thread", out _))
        {
            _faults.Add(new Fault(Severity.Error, "front-matter", name, 0, "The folder's name is the first part of its threads' slugs: rename it in lower case letters, digits and hyphens."));
            return null;
        }

        return settings is null ? new Curriculum(name, name) : Read(settings);
    }

    private static IEnumerable<Fault> UnknownKeysOf(string file, MapNode settings)
    {
        var places = settings.Find("threads")?.Value is ListNode list ? list.Items.OfType<MapNode>() : [];
        IEnumerable<Fault> standard = settings.Find("standard")?.Value is MapNode map ? UnknownKeys.Find(file, map, Standard.Keys) : [];
        return [.. UnknownKeys.Find(file, settings, Keys), .. places.SelectMany(p => UnknownKeys.Find(file, p, SeriesReader.Keys)), .. standard];
    }

    private Curriculum Read(CurriculumFile file)
    {
        void Report(int line, string message) => _faults.Add(new Fault(Severity.Error, "front-matter", file.Scanned.Path, line, message));
        var reader = new FrontMatterReader(file.Settings, s => s.Text, Report);
        return new Curriculum(name, reader.Text("title") ?? name)
        {
            Description = reader.Text("description"),
            Author = reader.Text("author"),
            Language = reader.ReadLanguage() ?? "en",
            Standard = new(() => new StandardReader(Report).Read(file.Settings.Find("standard")?.Value)),
            Threads = file.Settings.Find("threads") is { } threads ? new SeriesReader(Report).Read(threads.Value) : [],
        };
    }
}
