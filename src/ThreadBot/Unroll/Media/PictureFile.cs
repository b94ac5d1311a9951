namespace ThreadBot.Unroll.Media;

/// <summary>A picture that a document can hold.</summary>
/// <param name="Header">What it is, by its bytes.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record PictureFile(PictureHeader Header, byte[] Bytes)
{
    /// <summary>The most bytes that a picture in a document may have: what networks take at most, and a little more.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;
    private const int MaxSide = 100_000;

    /// <summary>What it is, such as <c>image/png</c>.</summary>
    public string MediaType => Header.Format.MediaType;

    /// <summary>Its size in pixels; null where its header does not say, or says what no picture is.</summary>
    public (int Width, int Height)? Size => Header is { Width: > 0 and < MaxSide, Height: > 0 and < MaxSide } ? (Header.Width, Header.Height) : null;

    /// <summary>The ending of a file's name that fits what it is.</summary>
    public string Extension => ExtensionOf(Header.Format);

    /// <summary>What the bytes of a picture say; null where they are none.</summary>
    public static PictureHeader? HeaderOf(ReadOnlyMemory<byte> bytes) =>
        PictureHeader.Read((offset, count) => offset >= bytes.Length ? [] : bytes.Slice((int)offset, Math.Min(count, bytes.Length - (int)offset)).ToArray());

    /// <summary>The ending of a file's name that fits a format.</summary>
    public static string ExtensionOf(MediaFormat format) => format switch
    {
        MediaFormat.Png => ".png",
        MediaFormat.Gif => ".gif",
        MediaFormat.WebP => ".webp",
        _ => ".jpg",
    };

    /// <summary>Why a file is no picture that a document can hold; null where it is one.</summary>
    public static string? Fault(IMediaStore media, string name) => Read(media, name, out var reason) is null ? reason : null;

    /// <summary>Reads a picture; says why there is none where it cannot be shown. Never more than <see cref="MaxBytes"/> are kept in memory.</summary>
    public static PictureFile? Read(IMediaStore media, string name, out string? reason)
    {
        reason = null;
        try
        {
            using var file = MediaName.IsSafe(name) ? media.Open(name) : null;
            if (file is null)
                reason = "it is not there";
            else if (ReadBytes(file) is not { } bytes)
                reason = $"it is larger than {MaxBytes / 1024 / 1024} MB";
            else if (HeaderOf(bytes) is { } header)
                return new PictureFile(header, bytes);
            else
                reason = "it is no PNG, JPEG, GIF or WebP";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            reason = $"it cannot be read: {e.Message}";
        }

        return null;
    }

    private static byte[]? ReadBytes(Stream file)
    {
        if (file.CanSeek && file.Length > MaxBytes)
            return null;
        var kept = new MemoryStream();
        var buffer = new byte[81920];
        while (file.Read(buffer) is > 0 and var read)
        {
            if (kept.Length + read > MaxBytes)
                return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
