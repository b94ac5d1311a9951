namespace TwitterText;

/// <summary>
/// UTF-16 code units that all weigh the same, among which no emoji sequence goes on and none is invalid or half a character: they
/// can be added up without a closer look.
/// </summary>
/// <param name="First">First code unit.</param>
/// <param name="Last">Last code unit, inclusive.</param>
/// <param name="Weight">Weight of each.</param>
internal readonly record struct WeightedRun(char First, char Last, int Weight)
{
    /// <summary>Latin and everything else before the first code unit that joins emoji.</summary>
    public static WeightedRun OfLatin(TwitterTextConfiguration configuration) => Around('a', '\0', '\u1FFF', configuration);

    /// <summary>Kana, ideographs, Hangul: everything from the first of them to the surrogates.</summary>
    public static WeightedRun OfIdeographs(TwitterTextConfiguration configuration) => Around('漢', '\u2E80', '\uD7FF', configuration);

    public bool ContainsAscii => First == '\0' && Last >= '\u007F';

    public bool Contains(char c) => c >= First && c <= Last;

    /// <summary>The code units around one that weigh the same, by the first range that says so.</summary>
    private static WeightedRun Around(char c, char first, char last, TwitterTextConfiguration configuration)
    {
        foreach (var range in configuration.OwnRanges)
        {
            if (c < range.Start)
                last = (char)Math.Min(last, range.Start - 1);
            else if (c > range.End)
                first = (char)Math.Max(first, range.End + 1);
            else
                return new((char)Math.Max(first, range.Start), (char)Math.Min(last, range.End), range.Weight);
        }

        return new(first, last, configuration.DefaultWeight);
    }
}
