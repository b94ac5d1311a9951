namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>The files of an archive by their names, with forward slashes. Nothing is ever unpacked, and no link is followed.</summary>
internal interface IArchiveFiles : IDisposable
{
    /// <summary>The names of all files that may be read, in order of their letters.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>What is odd about the archive, one sentence each.</summary>
    IReadOnlyList<string> Oddities { get; }

    /// <summary>The bytes of a file.</summary>
    long Length(string name);

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    Stream Open(string name);

    /// <summary>Where the file is on the disk, as it is; null where it is packed.</summary>
    string? PathOf(string name);
}
