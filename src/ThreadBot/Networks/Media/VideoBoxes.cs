using System.Buffers.Binary;
using System.Text;

namespace ThreadBot.Networks.Media;

/// <summary>Reads the boxes of an MP4 or MOV file (ISO/IEC 14496-12) as far as they say what the video is: how long, how wide, how high.</summary>
internal static class VideoBoxes
{
    private const int MostBoxes = 10_000;

    // The first box of a MOV that is older than the box that says what a file is.
    private static readonly string[] OldBeginnings = ["moov", "mdat", "wide", "free", "skip"];

    /// <summary>What a video says of itself; null where the file is none, or sound alone.</summary>
    public static MediaFile? Read(FileBytes file)
    {
        if (Find(file, 0, file.Length).FirstOrDefault() is not { } first || FormatOf(file, first) is not { } format)
            return null;
        if (Find(file, 0, file.Length).FirstOrDefault(b => b.Type == "moov") is not { } movie)
            return null;
        var (width, height) = Size(file, movie);
        return width > 0 && height > 0
            ? new MediaFile(format, file.Length) { Width = width, Height = height, Duration = Duration(file, movie) }
            : null;
    }

    private static MediaFormat? FormatOf(FileBytes file, Box first)
    {
        if (OldBeginnings.Contains(first.Type))
            return MediaFormat.Mov;
        if (first.Type != "ftyp")
            return null;
        // Pictures in the same container, such as HEIC and AVIF, may have tracks too.
        return Encoding.Latin1.GetString(file.At(first.Start, 4)) switch
        {
            "qt  " => MediaFormat.Mov,
            "heic" or "heix" or "hevc" or "mif1" or "msf1" or "avif" or "avis" => null,
            _ => MediaFormat.Mp4,
        };
    }

    // Of all tracks the widest: sound has no width.
    private static (int Width, int Height) Size(FileBytes file, Box movie) =>
        Find(file, movie.Start, movie.End).Where(b => b.Type == "trak")
            .SelectMany(track => Find(file, track.Start, track.End)).Where(b => b.Type == "tkhd")
            .Select(header => TrackSize(file, header)).DefaultIfEmpty().MaxBy(size => size.Width);

    // Behind times, number, matrix and the like stand width and height, with 16 bits of fraction each.
    private static (int Width, int Height) TrackSize(FileBytes file, Box header)
    {
        ReadOnlySpan<byte> bytes = file.At(header.Start, 96);
        var at = bytes is [1, ..] ? 88 : 76;
        return bytes.Length < at + 8
            ? default
            : (BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 4)..]));
    }

    private static TimeSpan? Duration(FileBytes file, Box movie)
    {
        if (Find(file, movie.Start, movie.End).FirstOrDefault(b => b.Type == "mvhd") is not { } header)
            return null;
        ReadOnlySpan<byte> bytes = file.At(header.Start, 32);
        if (bytes.Length < 32)
            return null;
        var (scale, ticks) = bytes[0] == 1
            ? (BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]))
            : (BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]));
        var isSaid = scale > 0 && ticks > 0 && ticks != (bytes[0] == 1 ? ulong.MaxValue : uint.MaxValue);
        return isSaid && ticks / (double)scale is var seconds && seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static IEnumerable<Box> Find(FileBytes file, long start, long end)
    {
        for (var i = 0; i < MostBoxes && Read(file, start, end) is { } box; i++, start = box.End)
            yield return box;
    }

    // A length of 1 stands for one of 64 bits behind the name, one of 0 for all that is left.
    private static Box? Read(FileBytes file, long offset, long end)
    {
        ReadOnlySpan<byte> header = file.At(offset, 16);
        if (header.Length < 8)
            return null;
        long size = BinaryPrimitives.ReadUInt32BigEndian(header);
        var start = offset + (size == 1 ? 16 : 8);
        if (size == 1)
            size = header.Length < 16 ? 0 : BinaryPrimitives.ReadInt64BigEndian(header[8..]);
        else if (size == 0)
            size = end - offset;
        var isWhole = size >= start - offset && size <= end - offset;
        return isWhole ? new Box(Encoding.Latin1.GetString(header.Slice(4, 4)), start, offset + size) : null;
    }

    /// <summary>A box: its name, and from where to where it holds something.</summary>
    private sealed record Box(string Type, long Start, long End);
}
