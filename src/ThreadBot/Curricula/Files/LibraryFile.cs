using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Curricula.Files;

/// <summary>A file of the threads folder once it is read. What it means depends on the others, and is found out when a library is built.</summary>
/// <param name="Scanned">The file as it was when it was read.</param>
/// <param name="Faults">What is wrong in the file itself.</param>
internal abstract record LibraryFile(ScannedFile Scanned, IReadOnlyList<Fault> Faults);

/// <summary>A thread, or a family of threads.</summary>
internal sealed record ThreadFile(ScannedFile Scanned, IReadOnlyList<Fault> Faults, TemplateSource Source, MapNode FrontMatter)
    : LibraryFile(Scanned, Faults);

/// <summary>A template to be included by others.</summary>
internal sealed record PartialFile(ScannedFile Scanned, IReadOnlyList<Fault> Faults, TemplateSource Source)
    : LibraryFile(Scanned, Faults)
{
    /// <summary>What <c>include</c> calls it: its path under <c>partials/</c>, without extension.</summary>
    public string Name
    {
        get
        {
            var start = Scanned.Path.IndexOf("partials/", StringComparison.Ordinal) + "partials/".Length;
            return Scanned.Path[start..^".sbnmd".Length];
        }
    }
}

/// <summary>A file of data.</summary>
internal sealed record DataFile(ScannedFile Scanned, IReadOnlyList<Fault> Faults, DataNode Root)
    : LibraryFile(Scanned, Faults)
{
    private readonly Lazy<object?> _frozen = new(() => FrozenData.Of(Root));

    /// <summary>What templates see: it cannot be changed.</summary>
    public object? Frozen => _frozen.Value;
}

/// <summary>What a <c>curriculum.yaml</c> says.</summary>
internal sealed record CurriculumFile(ScannedFile Scanned, IReadOnlyList<Fault> Faults, MapNode Settings)
    : LibraryFile(Scanned, Faults);

/// <summary>A file that nothing could be made of.</summary>
internal sealed record RefusedFile(ScannedFile Scanned, IReadOnlyList<Fault> Faults) : LibraryFile(Scanned, Faults);
