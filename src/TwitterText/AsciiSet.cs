namespace TwitterText;

/// <summary>A set of ASCII characters, in two words: asked for one character at a time, faster than what searches a whole text.</summary>
internal readonly struct AsciiSet
{
    private readonly ulong _low;
    private readonly ulong _high;

    public AsciiSet(string characters)
    {
        foreach (var c in characters)
        {
            if (c < 64)
                _low |= 1UL << c;
            else
                _high |= 1UL << c;
        }
    }

    public bool Contains(char c) => c < 0x80 && ((c < 64 ? _low : _high) >> c & 1) != 0;
}
