using System.Buffers.Binary;
using System.Text;

namespace FakeX.Media;

/// <summary>How large a file is in pixels, and how long it runs, as far as it says so where this X looks.</summary>
internal sealed record MediaShape(int Width, int Height, int DurationMs, string Extension)
{
    /// <summary>Looks into a file.</summary>
    public static MediaShape Of(ReadOnlySpan<byte> file) => file switch
    {
        _ when file.StartsWith("GIF8"u8) && file.Length > 9 =>
            new(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]), 0, "gif"),
        [0x89, ..] => file.Length > 24
            ? new(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]), 0, "png")
            : new(0, 0, 0, "png"),
        [0xFF, ..] => new(0, 0, 0, "jpg"),
        _ when file.StartsWith("RIFF"u8) => new(0, 0, 0, "webp"),
        _ => Video(file),
    };

    // The names of boxes do not stand in a video by chance: the first of each name is the one.
    private static MediaShape Video(ReadOnlySpan<byte> file)
    {
        var movie = After(file, "mvhd");
        var (width, height) = (0, 0);
        for (var track = After(file, "tkhd"); track.Length >= 84; track = After(track, "tkhd"))
        {
            var size = track[(track is [1, ..] and { Length: >= 96 } ? 88 : 76)..];
            if (BinaryPrimitives.ReadUInt16BigEndian(size) is > 0 and var found)
                (width, height) = (found, BinaryPrimitives.ReadUInt16BigEndian(size[4..]));
        }
        var duration = movie.Length >= 20 && BinaryPrimitives.ReadUInt32BigEndian(movie[12..]) is > 0 and var scale
            ? (int)(1000L * BinaryPrimitives.ReadUInt32BigEndian(movie[16..]) / scale)
            : 0;
        return new(width, height, duration, "mp4");
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> file, string box) =>
        file.IndexOf(Encoding.ASCII.GetBytes(box)) is >= 0 and var at ? file[(at + 4)..] : default;
}
