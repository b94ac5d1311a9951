using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>
/// Where elements can be read again by their place: in the archive's own files where they lie in a folder, and else in a temporary file that is
/// gone with this.
/// </summary>
internal sealed class ElementStore : IDisposable
{
    private const int BufferLength = 1 << 20;
    private readonly List<SafeFileHandle> _files = [];
    private readonly byte[] _pending = new byte[BufferLength];
    private FileStream? _spill;
    private long _written;
    private int _pendingLength;
    private int _current;
    private bool _keepsInPlace;

    /// <summary>From now on, elements of this file are kept.</summary>
    /// <param name="path">The file; null for one that is packed.</param>
    public void Begin(string? path)
    {
        _keepsInPlace = path is not null;
        if (path is not null)
            _files.Add(File.OpenHandle(path, options: FileOptions.RandomAccess));
        else if (_spill is null)
            _files.Add((_spill = CreateSpill()).SafeFileHandle);
        _current = path is not null ? _files.Count - 1 : _files.IndexOf(_spill!.SafeFileHandle);
    }

    /// <summary>Keeps an element, and says where.</summary>
    public (int File, long Offset) Keep(ReadOnlySpan<byte> element, long offset)
    {
        if (_keepsInPlace)
            return (_current, offset);
        var place = _written + _pendingLength;
        if (_pendingLength + element.Length > BufferLength)
            Flush();
        if (element.Length > BufferLength)
        {
            RandomAccess.Write(_files[_current], element, _written);
            _written += element.Length;
        }
        else
        {
            element.CopyTo(_pending.AsSpan(_pendingLength));
            _pendingLength += element.Length;
        }
        return (_current, place);
    }

    /// <summary>All is kept: now it can be read.</summary>
    public void End()
    {
        if (_spill is not null)
            Flush();
    }

    /// <summary>The JSON of a post; null where the file is not any more what it was.</summary>
    public JsonDocument? TryParse(PostEntry post) => TryParse(post.File, post.Offset, post.Length);

    /// <summary>Reads an element; null where the file is not any more what it was.</summary>
    public JsonDocument? TryParse(int file, long offset, int length)
    {
        // Not pooled: the document reads from it for as long as it lives.
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        try
        {
            return TryRead(file, offset, bytes) ? JsonDocument.Parse(bytes) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool TryRead(int file, long offset, Span<byte> element)
    {
        for (var read = 0; read < element.Length;)
        {
            var more = RandomAccess.Read(_files[file], element[read..], offset + read);
            if (more == 0)
                return false;
            read += more;
        }
        return true;
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
        _spill?.Dispose();
    }

    private void Flush()
    {
        RandomAccess.Write(_spill!.SafeFileHandle, _pending.AsSpan(0, _pendingLength), _written);
        _written += _pendingLength;
        _pendingLength = 0;
    }

    // Nobody else may read it, and the system deletes it with the last handle.
    private static FileStream CreateSpill()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 0, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"threadbot-{Path.GetRandomFileName()}"), options);
    }
}
