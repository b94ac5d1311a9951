namespace ThreadBot.Networks.Media;

/// <summary>Counts the pictures of a GIF by its blocks (https://www.w3.org/Graphics/GIF/spec-gif89a.txt).</summary>
internal static class GifFrames
{
    // No network takes larger ones, so nobody asks how many frames they have.
    private const long MostBytes = 64_000_000;
    private const int ScreenEnd = 13;
    private const int DescriptorLength = 10;

    /// <summary>How many there are, as far as the file is whole; zero for a file that is too large to look.</summary>
    public static int Count(FileBytes file)
    {
        if (file.Length > MostBytes)
            return 0;
        var bytes = file.At(0, (int)file.Length);
        var frames = 0;
        for (var at = ScreenEnd + ColourTable(bytes, ScreenEnd - 3); at < bytes.Length;)
        {
            switch (bytes[at])
            {
                case 0x21:
                    at = EndOfParts(bytes, at + 2);
                    break;
                case 0x2C:
                    frames++;
                    at = EndOfParts(bytes, at + DescriptorLength + ColourTable(bytes, at + DescriptorLength - 1) + 1);
                    break;
                default:
                    return frames;
            }
        }
        return frames;
    }

    // The flags' highest bit says that there is one, the three lowest of how many colours, three bytes each.
    private static int ColourTable(byte[] bytes, int flags) =>
        flags < bytes.Length && (bytes[flags] & 0x80) != 0 ? 3 << ((bytes[flags] & 7) + 1) : 0;

    // Each part begins with its length; one of none is the last.
    private static int EndOfParts(byte[] bytes, int at)
    {
        while (at < bytes.Length && bytes[at] != 0)
            at += bytes[at] + 1;
        return at + 1;
    }
}
