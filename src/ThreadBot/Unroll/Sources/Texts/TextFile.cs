namespace ThreadBot.Unroll.Sources.Texts;

/// <summary>Files that people write.</summary>
internal static class TextFile
{
    // A hundred books.
    private const long MostBytes = 50_000_000;

    /// <summary>The text of a file, lines ending with \n.</summary>
    /// <exception cref="ThreadUnreadableException">It is too long to have been written by anybody.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken) =>
        new FileInfo(path).Length <= MostBytes
            ? (await File.ReadAllTextAsync(path, cancellationToken)).ReplaceLineEndings("\n")
            : throw new ThreadUnreadableException($"'{path}' has more than {MostBytes} bytes, so it is not read.");
}
