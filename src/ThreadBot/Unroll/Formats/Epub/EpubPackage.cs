using System.IO.Compression;
using System.Text;

namespace ThreadBot.Unroll.Formats.Epub;

/// <summary>The files of a book, and the list of them that it carries.</summary>
/// <param name="zip">Where they are packed.</param>
internal sealed class EpubPackage(ZipArchive zip)
{
    // The earliest that a package can name: the bytes say nothing of when they were packed.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<EpubItem> _items = [];

    /// <summary>The files so far, but for those that every book has.</summary>
    public IReadOnlyList<EpubItem> Items => _items;

    /// <summary>Packs what every book begins with.</summary>
    public void Begin()
    {
        // Readers look for these bytes at this place.
        Pack("mimetype", "application/epub+zip"u8, CompressionLevel.NoCompression);
        Pack("META-INF/container.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
              <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>

            """u8, CompressionLevel.SmallestSize);
    }

    /// <summary>Packs a file and lists it.</summary>
    public void Add(EpubItem item, ReadOnlySpan<byte> bytes)
    {
        // Pictures are small as they are.
        Pack($"EPUB/{item.Path}", bytes, item.MediaType.StartsWith("image/", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.SmallestSize);
        _items.Add(item);
    }

    /// <summary>Packs the list.</summary>
    public void End(string packageDocument) => Pack("EPUB/package.opf", Encoding.UTF8.GetBytes(packageDocument), CompressionLevel.SmallestSize);

    private void Pack(string path, ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        var entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}

/// <summary>A file of a book.</summary>
/// <param name="Id">What the list calls it.</param>
/// <param name="Path">Its place.</param>
/// <param name="MediaType">What it is.</param>
internal sealed record EpubItem(string Id, string Path, string MediaType)
{
    /// <summary>What readers should know of it.</summary>
    public string? Properties { get; init; }

    /// <summary>Whether it is read from first to last with the others, and is not only referred to.</summary>
    public bool IsRead { get; init; }
}
