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

    private static CodePointSet Active => field ??= FindActive();

    private static Dictionary<int, byte> Ranks => field ??= ReadRanks();

    private static Dictionary<int, (int First, int Second)> Parts => field ??= ReadParts();

    private static Dictionary<long, int> Whole => field ??= ReadWhole();

    /// <summary>Whether a character may change in form C, or change its place or the character before it.</summary>
    public static bool IsActive(int codePoint) => Active.Contains(codePoint);

    /// <summary>Place of a mark's combining class among all classes, 0 for what is no mark.</summary>
    public static int Rank(int codePoint) => Ranks.GetValueOrDefault(codePoint);

    /// <summary>What a character is taken apart into; the second is 0 where there is only one. Hangul stays whole.</summary>
    public static bool TryTakeApart(int codePoint, out (int First, int Second) parts) => Parts.TryGetValue(codePoint, out parts);

    /// <summary>The character that two make, 0 if they make none.</summary>
    public static int Join(int first, int second) => second switch
    {
        > TailBase and < TailBase + Tails =>
            first is >= HangulBase and < HangulEnd && (first - HangulBase) % Tails == 0 ? first + second - TailBase : 0,
        >= VowelBase and < VowelBase + Vowels =>
            first is >= LeadBase and < LeadBase + Leads ? HangulBase + ((first - LeadBase) * Vowels + second - VowelBase) * Tails : 0,
        _ => Whole.GetValueOrDefault(Pair(first, second)),
    };

    private static CodePointSet FindActive()
    {
        var active = new CodePointSet().With(VowelBase, VowelBase + Vowels - 1, TailBase + 1, TailBase + Tails - 1);
        for (var i = 0; i < Composed.Length; i += 3)
            active.With(Composed[i + 2], Composed[i + 2]);
        for (var i = 0; i < OnlyDecomposed.Length; i += 3)
            active.With(OnlyDecomposed[i], OnlyDecomposed[i]);
        for (var i = 0; i < Replaced.Length; i += 2)
            active.With(Replaced[i], Replaced[i]);
        for (var i = 0; i < Marks.Length; i += 3)
            active.With(Marks[i], Marks[i + 1]);
        return active;
    }

    private static Dictionary<int, byte> ReadRanks()
    {
        var ranks = new Dictionary<int, byte>();
        for (var i = 0; i < Marks.Length; i += 3)
        {
            for (var codePoint = Marks[i]; codePoint <= Marks[i + 1]; codePoint++)
                ranks.Add(codePoint, (byte)Marks[i + 2]);
        }

        return ranks;
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
