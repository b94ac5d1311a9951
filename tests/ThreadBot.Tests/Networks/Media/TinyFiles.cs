using System.Buffers.Binary;
using System.Text;

namespace ThreadBot.Tests.Networks.Media;

/// <summary>The smallest files that are what they say.</summary>
internal static class TinyFiles
{
    /// <summary>A PNG's beginning.</summary>
    public static byte[] Png(int width = 1, int height = 1) =>
        [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. Int(width), .. Int(height), 8, 2, 0, 0, 0];

    /// <summary>A GIF's beginning, and as many bytes as are wanted.</summary>
    public static byte[] Gif(int length = 113) => [.. "GIF89a"u8, 10, 0, 10, 0, .. new byte[length - 10]];

    /// <summary>A GIF of some frames of one pixel, with a table of colours and times between them.</summary>
    public static byte[] MovingGif(int width, int height, int frames) =>
    [
        .. "GIF89a"u8, .. LittleShort(width), .. LittleShort(height), 0x80, 0, 0, .. new byte[6],
        .. Enumerable.Range(0, frames).SelectMany(_ => (byte[])[0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]),
        0x3B,
    ];

    /// <summary>A JPEG with a comment before its frame.</summary>
    public static byte[] Jpeg(int width, int height) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. new byte[14], 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, .. Short(height), .. Short(width), .. new byte[10]];

    /// <summary>A video without a picture in it, of which all is said.</summary>
    public static byte[] Mp4(int width = 640, int height = 360, double seconds = 2, string brand = "isom") =>
        [.. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0]), .. Box("mdat", new byte[100]), .. Movie(width, height, seconds)];

    /// <summary>The box that says what a video is.</summary>
    public static byte[] Movie(int width, int height, double seconds) =>
        Box("moov", [.. Box("mvhd", [.. new byte[12], .. Int(1000), .. Int((int)(seconds * 1000)), .. new byte[80]]), .. Track(0, 0), .. Track(width, height)]);

    /// <summary>A box.</summary>
    public static byte[] Box(string type, byte[] content) => [.. Int(8 + content.Length), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Track(int width, int height) =>
        Box("trak", Box("tkhd", [.. new byte[76], .. Short(width), 0, 0, .. Short(height), 0, 0]));

    private static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] LittleShort(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];
}
