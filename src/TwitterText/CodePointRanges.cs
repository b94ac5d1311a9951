namespace TwitterText;

/// <summary>Sets of code points, as the first and the last of each run in ascending order.</summary>
internal static class CodePointRanges
{
    public static bool Contains(ReadOnlySpan<int> ranges, int codePoint)
    {
        var (low, high) = (0, ranges.Length / 2 - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < ranges[2 * middle])
                high = middle - 1;
            else if (codePoint > ranges[2 * middle + 1])
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    /// <summary>The code point at an index, a lone surrogate as itself; 0 after the end.</summary>
    public static int At(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
            return 0;
        return index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];
    }

    /// <summary>How many UTF-16 code units the code point takes.</summary>
    public static int Utf16Length(int codePoint) => codePoint > 0xFFFF ? 2 : 1;
}
