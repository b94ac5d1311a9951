using System.Buffers.Binary;

namespace ThreadBot;

/// <summary>What the first bytes of a picture say, whatever its name says.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Width">In pixels; zero where it does not say.</param>
/// <param name="Height">In pixels; zero where it does not say.</param>
internal readonly record struct PictureHeader(MediaFormat Format, int Width, int Height)
{
    private const int Longest = 32;
    private const int MostSegments = 1000;

    /// <summary>Reads a picture's header; null where the file is no picture.</summary>
    /// <param name="at">Gives bytes of the file from an offset on; fewer where the file ends before.</param>
    public static PictureHeader? Read(Func<long, int, byte[]> at)
    {
        ReadOnlySpan<byte> header = at(0, Longest);
        if (IsPng(header))
            return Sized(MediaFormat.Png, (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..])));
        if (IsGif(header))
            return Sized(MediaFormat.Gif, (BinaryPrimitives.ReadUInt16LittleEndian(header[6..]), BinaryPrimitives.ReadUInt16LittleEndian(header[8..])));
        if (IsJpeg(header))
            return Sized(MediaFormat.Jpeg, JpegSize(at));
        return IsWebP(header) ? Sized(MediaFormat.WebP, WebPSize(header)) : null;
    }

    private static PictureHeader Sized(MediaFormat format, (int Width, int Height) size) => new(format, size.Width, size.Height);

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

    // The frame's segment says the size; what comes before it is as long as each segment says.
    private static (int Width, int Height) JpegSize(Func<long, int, byte[]> at)
    {
        long offset = 2;
        for (var i = 0; i < MostSegments; i++)
        {
            ReadOnlySpan<byte> segment = at(offset, 9);
            if (segment.Length < 9 || segment[0] != 0xFF)
                break;
            if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            offset += 2 + BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
        }
        return default;
    }

    private static (int Width, int Height) WebPSize(ReadOnlySpan<byte> header)
    {
        if (header.Length < Longest - 2)
            return default;
        if (header[15] == 'X')
            return (1 + Int24(header[24..]), 1 + Int24(header[27..]));
        if (header[15] == ' ')
            return (BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) & 0x3FFF);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(header[21..]);
        return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
