using System.Globalization;
using System.Text;

namespace ThreadBot.Networks;

/// <summary>What a reader takes for one character (Unicode's extended grapheme clusters), with or without Indic conjuncts.</summary>
/// <param name="joinConjuncts">Whether consonants joined by a virama are one (rule GB9c of UAX #29), which .NET does not do by itself.</param>
internal sealed class Graphemes(bool joinConjuncts)
{
    /// <summary>As .NET and Ruby count.</summary>
    public static Graphemes WithoutConjuncts { get; } = new(joinConjuncts: false);

    /// <summary>As browsers and Bluesky count.</summary>
    public static Graphemes WithConjuncts { get; } = new(joinConjuncts: true);

    /// <summary>How many there are.</summary>
    public int Count(ReadOnlySpan<char> text)
    {
        var (count, i) = (0, 0);
        for (; i < text.Length; count++)
            i += i + 1 == text.Length || (IsSimple(text[i]) && IsSimple(text[i + 1])) ? 1 : NextLength(text[i..]);
        return count;
    }

    /// <summary>UTF-16 length of the first one; 0 for an empty text.</summary>
    public int NextLength(ReadOnlySpan<char> text)
    {
        var length = StringInfo.GetNextTextElementLength(text);
        if (!joinConjuncts || !text[..length].ContainsAny(IndicConjuncts.Linkers))
            return length;
        while (length < text.Length && JoinsTheNext(text[..length]) && IndicConjuncts.IsConsonant(FirstRune(text[length..])))
            length += StringInfo.GetNextTextElementLength(text[length..]);
        return length;
    }

    // Two of these in a row are two characters, whatever stands around them; asking ICU's tables for each takes ten times as long.
    private static bool IsSimple(char c) =>
        c < '\u0300' ? c != '\r'
        : c is (>= '\u0370' and <= '\u0482') or (>= '\u2010' and <= '\u2027') or (>= '\u3001' and <= '\u3029') or (>= '\u3041' and <= '\u3096')
            or (>= '\u309B' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uFF01' and <= '\uFF9D');

    /// <summary>True where the text ends in a consonant and, after it, only marks with a virama among them.</summary>
    private static bool JoinsTheNext(ReadOnlySpan<char> cluster)
    {
        var linked = false;
        while (Rune.DecodeLastFromUtf16(cluster, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (IndicConjuncts.IsConsonant(rune))
                return linked;
            if (!IndicConjuncts.IsLinker(rune) && !IndicConjuncts.IsExtension(rune))
                return false;
            linked |= IndicConjuncts.IsLinker(rune);
            cluster = cluster[..^length];
        }

        return false;
    }

    private static Rune FirstRune(ReadOnlySpan<char> text)
    {
        _ = Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune;
    }
}
