using System.Buffers.Binary;

namespace ThreadBot.Unroll.Media;

/// <summary>Tells pictures, and how large they are, by their bytes and never by their names.</summary>
internal static class PictureHeader
{
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        IsPng(bytes) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? "image/gif"
        : bytes.Length >= 16 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBPVP8"u8) ? "image/webp"
        : null;

    public static (int Width, int Height)? SizeOf(string type, ReadOnlySpan<byte> bytes)
    {
        var size = type switch
        {
            "image/png" when bytes.Length >= 24 => ((int)BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])),
            "image/gif" when bytes.Length >= 10 => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
            "image/webp" => WebP(bytes),
            "image/jpeg" => Jpeg(bytes),
            _ => (0, 0),
        };
        return size is ( > 0 and < 100_000, > 0 and < 100_000) ? size : null;
    }

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    // VP8X says it in three bytes each, less one; VP8L in fourteen bits each, less one; VP8 behind its start code.
    private static (int Width, int Height) WebP(ReadOnlySpan<byte> bytes) => bytes.Length < 30 ? (0, 0) : bytes[15] switch
    {
        (byte)'X' => (1 + bytes[24] + (bytes[25] << 8) + (bytes[26] << 16), 1 + bytes[27] + (bytes[28] << 8) + (bytes[29] << 16)),
        (byte)'L' => (1 + (BinaryPrimitives.ReadInt32LittleEndian(bytes[21..]) & 0x3FFF), 1 + ((BinaryPrimitives.ReadInt32LittleEndian(bytes[21..]) >> 14) & 0x3FFF)),
        _ => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
    };

    // Segments follow one another until one that begins a frame, which says the height and the width.
    private static (int Width, int Height) Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var i = 2; i + 9 < bytes.Length && bytes[i] == 0xFF;)
        {
            if (bytes[i + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 5)..]));
            i += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 2)..]);
        }

        return (0, 0);
    }
}
