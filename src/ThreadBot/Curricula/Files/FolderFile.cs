namespace ThreadBot.Curricula.Files;

/// <summary>A file of the threads folder, of which nothing but its place is known until it is asked for what it holds.</summary>
/// <param name="scanned">The file as the file system describes it.</param>
internal sealed class FolderFile(ScannedFile scanned)
{
    private readonly Lazy<LibraryFile?> _content = new(() => LibraryFileReader.Read(scanned));
    private (string Word, bool MaySay) _asked = ("", false);

    /// <summary>The file as the file system describes it.</summary>
    public ScannedFile Scanned => scanned;

    /// <summary>What it is, by where it lies.</summary>
    public FileKind Kind { get; } = LibraryFileReader.KindOf(scanned);

    /// <summary>What was read from it when it was first asked for; null where it is none of a library's.</summary>
    public LibraryFile? Content => _content.Value;

    /// <summary>What it holds, not remembered unless it was asked for before: what is made of many files needs no more room than what is made of one.</summary>
    public LibraryFile? ReadOnce() => _content.IsValueCreated ? _content.Value : LibraryFileReader.Read(scanned);

    /// <summary>Whether it may say a word, as far as one can tell without making anything of it; see <see cref="SourceText.MaySay"/>.</summary>
    public bool MaySay(string word)
    {
        if (_content.IsValueCreated)
            return true;
        if (_asked.Word != word)
            _asked = (word, SourceText.MaySay(scanned, word)); // Several families are made of one file.
        return _asked.MaySay;
    }

    /// <summary>The curriculum whose folder it lies in; null for what all share.</summary>
    public string? Curriculum =>
        scanned.Path.IndexOf('/') is var end and > 0 && scanned.Path[..end] is var folder and not ("data" or "partials") ? folder : null;
}

/// <summary>What a file of the threads folder is, by where it lies.</summary>
internal enum FileKind
{
    /// <summary>None of a library's.</summary>
    None,

    /// <summary>A thread, or a family of threads.</summary>
    Thread,

    /// <summary>A template to be included by others.</summary>
    Partial,

    /// <summary>A file of data.</summary>
    Data,

    /// <summary>A <c>curriculum.yaml</c>.</summary>
    Curriculum,

    /// <summary>A template where none is read, or a link to a folder.</summary>
    Misplaced,
}
