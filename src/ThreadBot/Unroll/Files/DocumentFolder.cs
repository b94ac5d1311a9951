using System.Collections.Concurrent;

namespace ThreadBot.Unroll.Files;

/// <summary>
/// The folder in which documents are kept. A file is there whole or not at all, and one that would be the same is not touched: whoever was
/// cut short begins again and writes only what is missing.
/// </summary>
/// <param name="root">The folder.</param>
public sealed class DocumentFolder(string root)
{
    private const int BufferLength = 16_384;
    private readonly string _root = Path.GetFullPath(root);
    private readonly ConcurrentDictionary<(IMediaStore Media, string To), Lazy<Task<bool>>> _copies = new();

    /// <summary>Writes a document, and the files it needs beside it. Several may be written at once.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">What it becomes.</param>
    /// <param name="name">Its name below the folder, with forward slashes and with its ending.</param>
    /// <param name="cancellationToken">Ends the writing; what is not whole is taken away.</param>
    /// <returns>Whether it is other than what was there.</returns>
    public async Task<bool> WriteAsync(Document document, IDocumentFormat format, string name, CancellationToken cancellationToken)
    {
        var beside = MediaBeside.Of(document, Path.GetDirectoryName(name)!.Replace('\\', '/'));
        var isNew = await WriteAsync(name, output => format.WriteAsync(beside.Document, output, cancellationToken), cancellationToken);
        if (!format.KeepsMediaBeside)
            return isNew;
        foreach (var (from, to) in beside.Files)
        {
            // The same picture is in many documents, and two of them may begin with it at once.
            var copy = new Lazy<Task<bool>>(() => CopyAsync(document.Media, from, to, cancellationToken));
            var first = _copies.GetOrAdd((document.Media, to), copy);
            isNew |= await first.Value && first == copy;
        }

        return isNew;
    }

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its name below the folder, with forward slashes.</param>
    /// <param name="write">Writes what it holds.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>Whether it is other than what was there.</returns>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public async Task<bool> WriteAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        if (!MediaName.IsSafe(name))
            throw new IOException($"'{name}' is no name of a file below '{_root}'.");
        var path = Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        // What somebody who was cut short left; a file that is new is written faster than one that is cleared.
        File.Delete(part);
        try
        {
            using (var output = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferLength))
                await write(output);
            cancellationToken.ThrowIfCancellationRequested();
            if (!File.Exists(path) || !await IsSameAsync(part, path, cancellationToken))
            {
                File.Move(part, path, overwrite: true);
                return true;
            }
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        File.Delete(part);
        return false;
    }

    private async Task<bool> CopyAsync(IMediaStore media, string from, string to, CancellationToken cancellationToken)
    {
        await using var file = media.Open(from);
        return file is not null && await WriteAsync(to, output => file.CopyToAsync(output, cancellationToken), cancellationToken);
    }

    private static async Task<bool> IsSameAsync(string one, string other, CancellationToken cancellationToken)
    {
        await using var first = File.OpenRead(one);
        await using var second = File.OpenRead(other);
        if (first.Length != second.Length)
            return false;
        var (a, b) = (new byte[81920], new byte[81920]);
        while (await first.ReadAtLeastAsync(a, a.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var read)
        {
            await second.ReadAtLeastAsync(b, b.Length, throwOnEndOfStream: false, cancellationToken);
            if (!a.AsSpan(0, read).SequenceEqual(b.AsSpan(0, read)))
                return false;
        }

        return true;
    }
}
