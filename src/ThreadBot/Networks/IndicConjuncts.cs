using System.Globalization;
using System.Text;

namespace ThreadBot.Networks;

/// <summary>Unicode's property Indic_Conjunct_Break (15.1), which rule GB9c of UAX #29 needs.</summary>
internal static class IndicConjuncts
{
    private static readonly (int First, int Last)[] Consonants =
    [
        (0x0915, 0x0939), (0x0958, 0x095F), (0x0978, 0x097F), // Devanagari
        (0x0995, 0x09A8), (0x09AA, 0x09B0), (0x09B2, 0x09B2), (0x09B6, 0x09B9), (0x09DC, 0x09DD), (0x09DF, 0x09DF), (0x09F0, 0x09F1), // Bengali
        (0x0A95, 0x0AA8), (0x0AAA, 0x0AB0), (0x0AB2, 0x0AB3), (0x0AB5, 0x0AB9), (0x0AF9, 0x0AF9), // Gujarati
        (0x0B15, 0x0B28), (0x0B2A, 0x0B30), (0x0B32, 0x0B33), (0x0B35, 0x0B39), (0x0B5C, 0x0B5D), (0x0B5F, 0x0B5F), (0x0B71, 0x0B71), // Oriya
        (0x0C15, 0x0C28), (0x0C2A, 0x0C39), (0x0C58, 0x0C5A), // Telugu
        (0x0D15, 0x0D3A), // Malayalam
    ];

    public static bool IsConsonant(Rune rune)
    {
        foreach (var (first, last) in Consonants)
        {
            if (rune.Value >= first && rune.Value <= last)
                return true;
        }

        return false;
    }

    /// <summary>The viramas that join consonants.</summary>
    public static bool IsLinker(Rune rune) => rune.Value is 0x094D or 0x09CD or 0x0ACD or 0x0B4D or 0x0C4D or 0x0D4D;

    /// <summary>What may stand between a consonant and its virama; a zero-width non-joiner may not.</summary>
    public static bool IsExtension(Rune rune) =>
        rune.Value == 0x200D || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
