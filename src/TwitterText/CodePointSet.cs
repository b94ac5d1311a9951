namespace TwitterText;

/// <summary>A large set of code points that is asked for every character of a text: a bit for each, in pages, most of which are empty.</summary>
internal sealed class CodePointSet
{
    private const int PageShift = 12;
    private const int PageMask = (1 << PageShift) - 1;
    private const int Pages = 0x110000 >> PageShift;

    private readonly ulong[]?[] _pages = new ulong[]?[Pages];

    public bool Contains(int codePoint) =>
        _pages[codePoint >> PageShift] is { } page && (page[(codePoint & PageMask) >> 6] >> codePoint & 1) != 0;

    /// <summary>Adds the first and the last of each run, and what stands between them.</summary>
    public CodePointSet With(params ReadOnlySpan<int> ranges)
    {
        for (var i = 0; i < ranges.Length; i += 2)
        {
            for (var codePoint = ranges[i]; codePoint <= ranges[i + 1]; codePoint++)
                (_pages[codePoint >> PageShift] ??= new ulong[(PageMask + 1) / 64])[(codePoint & PageMask) >> 6] |= 1UL << codePoint;
        }

        return this;
    }
}
