using System.Buffers.Binary;

namespace ThreadBot.Composition.Rendering;

/// <summary>Tells images by their first bytes.</summary>
internal static class ImageHeader
{
    private const int Longest = 32;

    /// <summary>Whether a file begins as a PNG, JPEG, GIF or WebP does.</summary>
    public static bool IsImage(string path)
    {
        // A file without a length may be a pipe, which would never end.
        if (new FileInfo(path) is not { Length: > 0 })
            return false;

        Span<byte> buffer = stackalloc byte[Longest];
        using var handle = File.OpenHandle(path);
        var header = buffer[..RandomAccess.Read(handle, buffer, 0)];
        return IsPng(header) || IsJpeg(header) || IsGif(header) || IsWebP(header);
    }

    // Signature, then the chunk IHDR of 13 bytes: width, height, bit depth.
    private static bool IsPng(ReadOnlySpan<byte> header) =>
        header.Length >= 25
        && header[0] == 0x89
        && header[1..].StartsWith("PNG\r\n\x1a\n\0\0\0\rIHDR"u8)
        && BinaryPrimitives.ReadInt32BigEndian(header[16..]) > 0
        && BinaryPrimitives.ReadInt32BigEndian(header[20..]) > 0;

    // Start of image, then a segment (application data, comment, table or frame) and its length.
    private static bool IsJpeg(ReadOnlySpan<byte> header) =>
        header.Length >= 6
        && header[0] == 0xFF && header[1] == 0xD8 && header[2] == 0xFF
        && header[3] is (>= 0xE0 and <= 0xEF) or (>= 0xC0 and <= 0xCF) or 0xDB or 0xDD or 0xFE
        && BinaryPrimitives.ReadUInt16BigEndian(header[4..]) >= 2;

    // Version, then width and height of the screen.
    private static bool IsGif(ReadOnlySpan<byte> header) =>
        header.Length >= 13
        && (header.StartsWith("GIF87a"u8) || header.StartsWith("GIF89a"u8))
        && BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) > 0
        && BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) > 0;

    // A RIFF container of the type WEBP whose first chunk is one of the three that hold a picture.
    private static bool IsWebP(ReadOnlySpan<byte> header) =>
        header.Length >= 20
        && header.StartsWith("RIFF"u8)
        && header[8..].StartsWith("WEBPVP8"u8)
        && header[15] is (byte)' ' or (byte)'L' or (byte)'X';
}
