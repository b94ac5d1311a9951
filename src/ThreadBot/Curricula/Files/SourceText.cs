using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ThreadBot.Curricula.Data;

namespace ThreadBot.Curricula.Files;

/// <summary>The text of a file of the threads folder: UTF-8 without byte order mark, lines ended by \n.</summary>
internal static class SourceText
{
    /// <summary>The most that a file may hold, in bytes.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataFormatException">It is no text of an allowed size within the folder.</exception>
    public static string Read(ScannedFile file)
    {
        if (WhyRefused(file) is { } reason)
            throw new DataFormatException(0, reason);
        if (file.Length == 0)
            return "";

        var buffer = ArrayPool<byte>.Shared.Rent(MaxBytes + 1);
        try
        {
            return Decode(ReadBytes(file, buffer));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFormatException(0, $"The file cannot be read: {e.Message}");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>What to say of a link to a folder.</summary>
    public const string FolderLink = "This is a link to a folder, which is not followed: put the folder itself here.";

    private static string? WhyRefused(ScannedFile file) => file switch
    {
        { Link: LinkKind.Folder } => FolderLink,
        { Link: LinkKind.Outside } => "This link leads to nothing within the threads folder: put the file itself here.",
        { Length: > MaxBytes } => TooLong,
        _ => null,
    };

    private static string TooLong => $"The file holds more than {MaxBytes:N0} bytes, the most that is read: split it.";

    private static ReadOnlySpan<byte> ReadBytes(ScannedFile file, byte[] buffer)
    {
        // Whoever writes the file meanwhile is not kept from it: what they write is another version, and read at the next look.
        using var handle = File.OpenHandle(file.FullPath, share: FileShare.ReadWrite | FileShare.Delete);
        var length = 0;
        while (length < file.Length && RandomAccess.Read(handle, buffer.AsSpan(length), length) is var read and > 0)
            length += read;
        return length > MaxBytes ? throw new DataFormatException(0, TooLong) : buffer.AsSpan(0, length);
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(bytes))
            throw new DataFormatException(FirstInvalidLine(bytes), "This line is not UTF-8: save the file as UTF-8.");

        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }

    private static int FirstInvalidLine(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[bytes.Length];
        Utf8.ToUtf16(bytes, characters, out var valid, out _, replaceInvalidSequences: false);
        return bytes[..valid].Count((byte)'\n') + 1;
    }
}
