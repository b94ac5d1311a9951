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

        try
        {
            using var bytes = new FileBytes(file);
            return Decode(bytes.Span);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFormatException(0, $"The file cannot be read: {e.Message}");
        }
    }

    /// <summary>
    /// Whether a file of data or front matter may say a word: it stands there, or a backslash, behind which it may hide. A file that
    /// cannot say it need not be parsed to know so.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="word">With a letter in it: the same number can be written in many ways.</param>
    public static bool MaySay(ScannedFile file, string word)
    {
        if (WhyRefused(file) is not null || file.Length == 0)
            return false;
        if (!Characters.Any(word, char.IsAsciiLetterLower))
            return true;

        try
        {
            using var bytes = new FileBytes(file);
            return bytes.Span.IndexOf((byte)'\\') >= 0 || bytes.Span.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DataFormatException)
        {
            return false;
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

    /// <summary>The bytes of a file, in a buffer that is lent.</summary>
    private readonly ref struct FileBytes : IDisposable
    {
        private readonly byte[] _buffer;
        private readonly int _length;

        public FileBytes(ScannedFile file)
        {
            // Whoever writes the file meanwhile is not kept from it: what they write is another version, and read at the next look.
            using var handle = File.OpenHandle(file.FullPath, share: FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            if (length > MaxBytes)
                throw new DataFormatException(0, TooLong);
            _buffer = ArrayPool<byte>.Shared.Rent((int)length);
            while (_length < length && RandomAccess.Read(handle, _buffer.AsSpan(_length), _length) is var read and > 0)
                _length += read;
        }

        public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

        public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
    }
}
