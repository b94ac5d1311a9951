using System.IO.Enumeration;

namespace ThreadBot.Curricula.Files;

/// <summary>Lists what may matter to a library in a threads folder: templates and data, without hidden files.</summary>
internal static class FolderScan
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };

    /// <summary>Everything found, in the order of the paths.</summary>
    /// <param name="folder">The threads folder; it exists.</param>
    public static List<ScannedFile> Scan(string folder)
    {
        var root = Path.GetFullPath(folder);
        var found = new FileSystemEnumerable<ScannedFile>(root, (ref entry) => ToScannedFile(root, ref entry), Everything)
        {
            ShouldIncludePredicate = (ref entry) => !IsHidden(ref entry) && (entry.IsDirectory ? IsLink(ref entry) : IsRead(entry.FileName)),
            ShouldRecursePredicate = (ref entry) => !IsHidden(ref entry) && !IsLink(ref entry),
        };
        var files = new List<ScannedFile>();
        foreach (var file in found)
            files.Add(file.Link == LinkKind.None ? file : Follow(file, root));
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static bool IsRead(ReadOnlySpan<char> name) =>
        Path.GetExtension(name) is ".sbnmd" or ".yaml" or ".yml" or ".json" or ".csv";

    private static bool IsHidden(ref FileSystemEntry entry) => entry.FileName[0] == '.';

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static ScannedFile ToScannedFile(string root, ref FileSystemEntry entry)
    {
        var relative = entry.ToFullPath()[(entry.RootDirectory.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
        return new ScannedFile(relative, root, entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.UtcDateTime, LinkOf(ref entry));
    }

    private static LinkKind LinkOf(ref FileSystemEntry entry) => (IsLink(ref entry), entry.IsDirectory) switch
    {
        (false, _) => LinkKind.None,
        (true, true) => LinkKind.Folder,
        (true, false) => LinkKind.Outside,
    };

    private static ScannedFile Follow(ScannedFile link, string root)
    {
        if (link.Link == LinkKind.Folder || RealPath.Resolve(root) is not { } realRoot || !RealPath.IsInside(link.FullPath, realRoot))
            return link;

        var target = new FileInfo(RealPath.Resolve(link.FullPath)!);
        return link with { Link = LinkKind.None, Length = target.Length, Written = target.LastWriteTimeUtc };
    }
}
