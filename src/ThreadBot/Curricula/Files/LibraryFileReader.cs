using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Curricula.Files;

/// <summary>Reads one file of the threads folder according to where it lies.</summary>
internal static class LibraryFileReader
{
    /// <summary>What a file is, by where it lies.</summary>
    public static FileKind KindOf(ScannedFile file)
    {
        if (file.Link == LinkKind.Folder)
            return FileKind.Misplaced;

        var isTemplate = file.Path.EndsWith(".sbnmd", StringComparison.Ordinal);
        return file.Segments switch
        {
            ["data", _] or [_, "data", _] when !isTemplate => FileKind.Data,
            ["partials", ..] or [_, "partials", ..] when isTemplate => FileKind.Partial,
            [_, "curriculum.yaml"] => FileKind.Curriculum,
            [_, _] when isTemplate => FileKind.Thread,
            _ => isTemplate ? FileKind.Misplaced : FileKind.None,
        };
    }

    /// <summary>Reads a file; null where it is none of a library's.</summary>
    public static LibraryFile? Read(ScannedFile file)
    {
        var kind = KindOf(file);
        try
        {
            return kind switch
            {
                FileKind.Thread => ReadThread(file),
                FileKind.Partial => ReadPartial(file),
                FileKind.Data => ReadData(file),
                FileKind.Curriculum => ReadCurriculum(file),
                FileKind.Misplaced => Misplaced(file),
                _ => null,
            };
        }
        catch (DataFormatException e)
        {
            return new RefusedFile(file, [new Fault(Severity.Error, RuleOf(kind), file.Path, e.Line, e.Message)]);
        }
    }

    private static string RuleOf(FileKind kind) => kind switch
    {
        FileKind.Data => "data",
        FileKind.Thread or FileKind.Curriculum => "front-matter",
        _ => "template",
    };

    private static DataFile ReadData(ScannedFile file)
    {
        var text = SourceText.Read(file);
        var root = Path.GetExtension(file.Path) switch
        {
            ".json" => JsonSource.Parse(text),
            ".csv" => CsvSource.Parse(text),
            _ => YamlSource.Parse(text, 0) ?? throw new DataFormatException(0, "The file holds no data."),
        };
        return new DataFile(file, SlugCheck.FindDuplicates(file.Path, root), root);
    }

    private static PartialFile ReadPartial(ScannedFile file) =>
        new(file, [], new TemplateSource(file, SourceText.Read(file), 0, 1));

    private static CurriculumFile ReadCurriculum(ScannedFile file)
    {
        var settings = YamlSource.Parse(SourceText.Read(file), 0) switch
        {
            null or ScalarNode { Value: null } => new MapNode(1, []),
            MapNode map => map,
            var other => throw new DataFormatException(other.Line, "Write names and values, such as 'title: Machine learning from zero'."),
        };
        return new CurriculumFile(file, [], settings);
    }

    private static ThreadFile ReadThread(ScannedFile file)
    {
        var text = SourceText.Read(file);
        var (source, frontMatter) = FrontMatterBlock.Split(file, text);
        return new ThreadFile(file, UnknownKeys.Find(file.Path, frontMatter, FrontMatter.Keys), source, frontMatter);
    }

    private static RefusedFile Misplaced(ScannedFile file) => file.Link == LinkKind.Folder
        ? throw new DataFormatException(0, SourceText.FolderLink)
        : new(file, [new Fault(Severity.Warning, "template", file.Path, 0, "This file is not read: a thread lies in threads/<curriculum>/, a partial in partials/.")]);
}
