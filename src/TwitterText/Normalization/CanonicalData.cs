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
    private const ushort Active = 0x8000;
    private const ushort Anew = 0x4000;
    private const ushort HasParts = 0x2000;
    private const ushort Joins = 0x1000;
    private const ushort Number = 0x0FFF;

    /// <summary>For each code point four flags and a number: of one that has parts their place in the table, of any other its rank. Most pages are empty.</summary>
    private static ushort[]?[] Properties => field ??= ReadProperties();

    private static (int First, int Second)[] Parts => field ??= ReadParts();

    private static Dictionary<long, int> Whole => field ??= ReadWhole();

    /// <summary>Whether a character may change in form C, or change its place or the character before it.</summary>
    public static bool IsActive(int codePoint) => (Property(codePoint) & Active) != 0;

    /// <summary>Whether a character that changes begins, however it does, with one that combines with nothing before it.</summary>
    public static bool BeginsAnew(int codePoint) => (Property(codePoint) & Anew) != 0;

    /// <summary>Whether a character makes another one of some character before it.</summary>
    public static bool JoinsAnother(int codePoint) => (Property(codePoint) & Joins) != 0;

    /// <summary>Place of a mark's combining class among all classes, 0 for what is no mark or has parts.</summary>
    public static int Rank(int codePoint) => Property(codePoint) is var property && (property & HasParts) == 0 ? property & Number : 0;

    /// <summary>What a character is taken apart into; the second is 0 where there is only one. Hangul stays whole.</summary>
    public static bool TryTakeApart(int codePoint, out (int First, int Second) parts)
    {
        var property = Property(codePoint);
        var hasParts = (property & HasParts) != 0;
        parts = hasParts ? Parts[property & Number] : default;
        return hasParts;
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

    private static ushort Property(int codePoint) => Properties[codePoint >> PageShift] is { } page ? page[codePoint & PageMask] : (ushort)0;

    private static ushort[]?[] ReadProperties()
    {
        var (pages, place) = (new ushort[]?[Pages], 0);
        Add(VowelBase, VowelBase + Vowels - 1, Active | Joins);
        Add(TailBase + 1, TailBase + Tails - 1, Active | Joins);
        for (var i = 0; i < Marks.Length; i += 3)
            Add(Marks[i], Marks[i + 1], Marks[i + 2] | Active);
        for (var i = 0; i < Composed.Length; i += 3)
            Add(Composed[i + 2], Composed[i + 2], Active | Joins);
        for (var i = 0; i < Composed.Length; i += 3)
            Add(Composed[i], Composed[i], HasParts | place++);
        for (var i = 0; i < OnlyDecomposed.Length; i += 3)
            Add(OnlyDecomposed[i], OnlyDecomposed[i], HasParts | Active | place++);
        for (var i = 0; i < Replaced.Length; i += 2)
            Add(Replaced[i], Replaced[i], HasParts | Active | place++);
        for (var i = 0; i < OnlyDecomposed.Length; i += 3)
            Add(OnlyDecomposed[i], OnlyDecomposed[i], AnewOrNot(OnlyDecomposed[i]));
        for (var i = 0; i < Replaced.Length; i += 2)
            Add(Replaced[i], Replaced[i], AnewOrNot(Replaced[i]));
        return pages;

        void Add(int first, int last, int property)
        {
            for (var c = first; c <= last; c++)
                (pages[c >> PageShift] ??= new ushort[PageMask + 1])[c & PageMask] |= (ushort)property;
        }

        int AnewOrNot(int c)
        {
            while ((pages[c >> PageShift]?[c & PageMask] ?? 0) is var property && (property & HasParts) != 0)
                c = Parts[property & Number].First;
            return ((pages[c >> PageShift]?[c & PageMask] ?? 0) & Active) == 0 ? Anew : 0;
        }
    }

    /// <summary>In the order in which <see cref="ReadProperties"/> numbers them.</summary>
    private static (int First, int Second)[] ReadParts()
    {
        var parts = new List<(int First, int Second)>();
        for (var i = 0; i < Composed.Length; i += 3)
            parts.Add((Composed[i + 1], Composed[i + 2]));
        for (var i = 0; i < OnlyDecomposed.Length; i += 3)
            parts.Add((OnlyDecomposed[i + 1], OnlyDecomposed[i + 2]));
        for (var i = 0; i < Replaced.Length; i += 2)
            parts.Add((Replaced[i + 1], 0));
        return [.. parts];
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
