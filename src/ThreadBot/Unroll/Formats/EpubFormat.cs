using System.IO.Compression;
using ThreadBot.Unroll.Formats.Epub;

namespace ThreadBot.Unroll.Formats;

/// <summary>A book for readers of books: EPUB 3.</summary>
public sealed class EpubFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "epub";

    /// <inheritdoc/>
    public string Extension => ".epub";

    /// <inheritdoc/>
    public async Task WriteAsync(Document document, Stream output, CancellationToken cancellationToken)
    {
        // A package that is written in one go, without going back, marks its entries in a way that the first of them must not have.
        if (output.CanSeek && output.Position == 0)
        {
            Write(document, output, cancellationToken);
            return;
        }

        await using var whole = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        Write(document, whole, cancellationToken);
        whole.Position = 0;
        await whole.CopyToAsync(output, cancellationToken);
    }

    private static void Write(Document document, Stream output, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        new EpubBook(document, new EpubPackage(zip)).Write(cancellationToken);
    }
}
