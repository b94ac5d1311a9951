using Microsoft.Win32.SafeHandles;

namespace ThreadBot.Networks.Media;

/// <summary>The bytes of a file, of which only those are read that are asked for.</summary>
internal sealed class FileBytes(SafeFileHandle handle)
{
    public long Length { get; } = RandomAccess.GetLength(handle);

    /// <summary>Bytes from an offset on; fewer where the file ends before.</summary>
    public byte[] At(long offset, int count)
    {
        var bytes = new byte[count];
        var read = 0;
        while (read < count && RandomAccess.Read(handle, bytes.AsSpan(read), offset + read) is > 0 and var more)
            read += more;
        return read == count ? bytes : bytes[..read];
    }
}
