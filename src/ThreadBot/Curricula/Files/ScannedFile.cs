namespace ThreadBot.Curricula.Files;

/// <summary>A file of the threads folder as the file system describes it.</summary>
/// <param name="Path">Relative to the threads folder, with forward slashes.</param>
/// <param name="Root">The threads folder, as a full path.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was written last.</param>
/// <param name="Link">What sort of link it is, if it is one.</param>
internal sealed record ScannedFile(string Path, string Root, long Length, DateTime Written, LinkKind Link = LinkKind.None)
{
    /// <summary>Where it is; not remembered, since there may be many thousands of files.</summary>
    public string FullPath => System.IO.Path.Join(Root, Path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>The folders and the name.</summary>
    public string[] Segments => Path.Split('/');

    /// <summary>The name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>Whether a path is a symbolic link, and where it leads.</summary>
internal enum LinkKind
{
    /// <summary>No link, or one to a file within the threads folder.</summary>
    None,

    /// <summary>A link to a folder: it is not followed.</summary>
    Folder,

    /// <summary>A link out of the threads folder, or to nothing.</summary>
    Outside,
}
