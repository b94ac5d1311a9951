namespace TwitterText.Normalization;

/// <summary>What Unicode says about characters that are composed of others.</summary>
internal static partial class CanonicalData
{
    private const int HangulBase = 0xAC00;
    private const int HangulEnd = 0xD7A4;
    private const int LeadBase = 0x1100;
    private const int Leads = 19;
    private const int VowelBase = 0x1161;
    private const int Vowels = 21;
    private const int TailBase = 0x11A7;
    private const int Tails = 28;

    private const int PageShift = 12;
    private const int PageMask = (1 << PageShift) - 1;
    private const int Pages = 0x110000 >> PageShift;
    private const byte RankMask = 0x3F;
    private const byte HasParts = 0x40;
    private const byte Active = 0x80;

    /// <summary>A byte for each code point: its rank, and two flags. Most pages are empty.</summary>
    private static byte[]?[] Properties => field ??= ReadProperties();

    private static Dictionary<int, (int First, int Second)> Parts => field ??= ReadParts();

    private static Dictionary<long, int> Whole => field ??= ReadWhole();

    /// <summary>Whether a character may change in form C, or change its place or the character before it.</summary>
    public static bool IsActive(int codePoint) => (Property(codePoint) & Active) != 0;

    /// <summary>Place of a mark's combining class among all classes, 0 for what is no mark.</summary>
    public static int Rank(int codePoint) => Property(codePoint) & RankMask;

    /// <summary>What a character is taken apart into; the second is 0 where there is only one. Hangul stays whole.</summary>
    public static bool TryTakeApart(int codePoint, out (int First, int Second) parts)
    {
        parts = (Property(codePoint) & HasParts) != 0 ? Parts[codePoint] : default;
        return parts.First > 0;
    }

    /// <summary>The character that two make, 0 if they make none.</summary>
    public static int Join(int first, int second) => second switch
    {
        > TailBase and < TailBase + Tails =>
            first is >= HangulBase and < HangulEnd && (first - HangulBase) % Tails == 0 ? first + second - TailBase : 0,
        >= VowelBase and < VowelBase + Vowels =>
            first is >= LeadBase and < LeadBase + Leads ? HangulBase + ((first - LeadBase) * Vowels + second - VowelBase) * Tails : 0,
        _ => Whole.GetValueOrDefault(Pair(first, second)),
    };

    private static byte Property(int codePoint) => Properties[codePoint >> PageShift] is { } page ? page[codePoint & PageMask] : (byte)0;

    private static byte[]?[] ReadProperties()
    {
        var pages = new byte[]?[Pages];
        Add(VowelBase, VowelBase + Vowels - 1, Active);
        Add(TailBase + 1, TailBase + Tails - 1, Active);
        for (var i = 0; i < Composed.Length; i += 3)
        {
            Add(Composed[i], Composed[i], HasParts);
            Add(Composed[i + 2], Composed[i + 2], Active);
        }

        for (var i = 0; i < OnlyDecomposed.Length; i += 3)
            Add(OnlyDecomposed[i], OnlyDecomposed[i], HasParts | Active);
        for (var i = 0; i < Replaced.Length; i += 2)
            Add(Replaced[i], Replaced[i], HasParts | Active);
        for (var i = 0; i < Marks.Length; i += 3)
            Add(Marks[i], Marks[i + 1], (byte)(Marks[i + 2] | Active));
        return pages;

        void Add(int first, int last, byte property)
        {
            for (var c = first; c <= last; c++)
                (pages[c >> PageShift] ??= new byte[PageMask + 1])[c & PageMask] |= property;
        }
    }

    private static Dictionary<int, (int First, int Second)> ReadParts()
    {
        var parts = new Dictionary<int, (int First, int Second)>();
        for (var i = 0; i < Composed.Length; i += 3)
            parts.Add(Composed[i], (Composed[i + 1], Composed[i + 2]));
        for (var i = 0; i < OnlyDecomposed.Length; i += 3)
            parts.Add(OnlyDecomposed[i], (OnlyDecomposed[i + 1], OnlyDecomposed[i + 2]));
        for (var i = 0; i < Replaced.Length; i += 2)
            parts.Add(Replaced[i], (Replaced[i + 1], 0));
        return parts;
    }

    private static Dictionary<long, int> ReadWhole()
    {
        var whole = new Dictionary<long, int>();
        for (var i = 0; i < Composed.Length; i += 3)
            whole.Add(Pair(Composed[i + 1], Composed[i + 2]), Composed[i]);
        return whole;
    }

    private static long Pair(int first, int second) => (long)first << 32 | (uint)second;
}
