using System.Buffers.Binary;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>
/// The list of files at the end of a zip file. .NET holds all of it in memory, so it is looked at first: a small file can list millions.
/// </summary>
internal static class ZipDirectory
{
    private const int MostFiles = 500_000;
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const uint FileMark = 0x02014b50;
    private const uint EndMark = 0x06054b50;
    private const uint LargeEndMark = 0x06064b50;
    private const uint LocatorMark = 0x07064b50;
    private const int LocatorLength = 20;

    /// <summary>Looks at the list; the file is at its beginning after.</summary>
    /// <exception cref="InvalidDataException">It is too long, or there is none.</exception>
    public static void Check(FileStream file)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + LongestComment + LocatorLength)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        file.Seek(0, SeekOrigin.Begin);
        var end = tail.Length - EndLength;
        while (end >= 0 && Word(tail, end) != EndMark)
            end--;
        if (end < 0)
            throw new InvalidDataException("it is no zip file, or its end is missing");
        var start = (long)Word(tail, end + 16);
        if (start == uint.MaxValue && end >= LocatorLength && Word(tail, end - LocatorLength) == LocatorMark)
            start = LargeStart(file, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorLength + 8)));
        Count(file, start, file.Length - tail.Length + end);
        file.Seek(0, SeekOrigin.Begin);
    }

    private static long LargeStart(FileStream file, long at)
    {
        var record = new byte[56];
        if (at < 0 || at > file.Length - record.Length)
            throw new InvalidDataException("its list of files is torn");
        file.Seek(at, SeekOrigin.Begin);
        file.ReadExactly(record);
        return Word(record, 0) == LargeEndMark
            ? BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48))
            : throw new InvalidDataException("its list of files is torn");
    }

    // What the list says of its own length proves nothing; where it lies does.
    private static void Count(FileStream file, long start, long end)
    {
        if (start < 0 || start > end)
            throw new InvalidDataException("its list of files is torn");
        file.Seek(start, SeekOrigin.Begin);
        var header = new byte[46];
        for (var files = 0; file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && Word(header, 0) == FileMark; files++)
        {
            if (files >= MostFiles)
                throw new InvalidDataException($"it lists more than {MostFiles} files, which is more than any archive of X's holds");
            file.Seek(Half(header, 28) + Half(header, 30) + Half(header, 32), SeekOrigin.Current);
        }
    }

    private static uint Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static int Half(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
