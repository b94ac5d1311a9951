using System.IO.Compression;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>An archive as it came. It is read in place: no name in it ever becomes a file.</summary>
internal sealed class ZippedFiles : IArchiveFiles
{
    private const long MostBytes = 16L << 30;
    private const long LargeFile = 16 << 20;
    // Posts shrink to a tenth or so. A file that shrinks to a three-hundredth was made to burst.
    private const long MostShrinking = 300;
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _oddities = [];
    private readonly Lock _reading = new();

    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public ZippedFiles(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        try
        {
            ZipDirectory.Check(file);
            _zip = new ZipArchive(file, ZipArchiveMode.Read);
            foreach (var entry in _zip.Entries)
                Add(entry);
        }
        catch
        {
            file.Dispose();
            throw;
        }
        Names = [.. _entries.Keys.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> Oddities => _oddities;

    public long Length(string name) => _entries[name].Length;

    public Stream Open(string name)
    {
        var entry = _entries[name];
        if (entry.Length > MostBytes || (entry.Length > LargeFile && entry.Length / MostShrinking > entry.CompressedLength))
            throw new InvalidDataException($"'{name}' unpacks to {entry.Length} bytes, which is more than any archive of X's holds");
        // .NET gives no more bytes of an entry than its length says.
        lock (_reading)
            return new SharedStream(entry.Open(), _reading);
    }

    public string? PathOf(string name) => null;

    public void Dispose() => _zip.Dispose();

    private void Add(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.EndsWith('/') || !ArchiveLayout.MayMatter(name))
            return;
        if (!MediaName.IsSafe(name))
            _oddities.Add($"'{name}' leads out of the archive and is not read.");
        else if (((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink)
            _oddities.Add($"'{name}' is a link to somewhere else and is not followed.");
        else if (!_entries.TryAdd(name, entry))
            _oddities.Add($"'{name}' is in the archive more than once; the first is read.");
    }

    /// <summary>One of several streams over the same file, which has one position.</summary>
    private sealed class SharedStream(Stream inner, Lock reading) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            lock (reading)
                return inner.Read(buffer);
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
