using System.Buffers;
using System.Collections.Frozen;

namespace ThreadBot.Composition.Cutting;

/// <summary>Tells a mark that ends a sentence from one that ends an abbreviation, an initial or the number of a list item.</summary>
internal static class SentenceEnd
{
    private static readonly SearchValues<char> WordStarts = SearchValues.Create(" \t([\u00A0\u202F");

    /// <summary>A sentence goes on after these.</summary>
    private static readonly Words Titles = new("""
        mr mrs ms dr prof st mt rev hon gen sgt capt lt sr jr vs cf viz ca approx resp dept est ed eds misc
        bzw vgl sog evtl ggf zzgl inkl exkl sra srta mme mlle
        см др проф акад
        """);

    /// <summary>A sentence goes on after these where a small letter or a number follows.</summary>
    private static readonly Words Endings = new("etc usw u.a al inc ltd co corp bros ud av num ej env тд тп гг");

    /// <summary>These are abbreviations before a number and words before all else: "no. 7", "the answer is no. Then".</summary>
    private static readonly Words BeforeNumbers = new("""
        no nos fig figs eq eqs sec secs ch chap vol vols p pp art par tab ex min max ver v
        jan feb mar apr jun jul aug sep sept oct nov dec
        nr abb bd kap abs рис стр гл табл ст
        """);

    /// <summary>Whether a mark ends a sentence where white space follows it.</summary>
    /// <param name="before">The text up to the mark, without it.</param>
    /// <param name="mark">The mark with what closes behind it.</param>
    /// <param name="after">What follows the white space.</param>
    public static bool IsHere(ReadOnlySpan<char> before, ReadOnlySpan<char> mark, ReadOnlySpan<char> after)
    {
        // "Really?" he asked. Wait... what?
        if (!after.IsEmpty && char.IsLower(after[0]))
            return false;
        return mark is not "." || IsFullStop(before, after);
    }

    private static bool IsFullStop(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var line = before[(before.LastIndexOf('\n') + 1)..].TrimStart();
        var word = line[(line.LastIndexOfAny(WordStarts) + 1)..];
        return !(IsInitial(word, after) || IsAbbreviation(word, after) || IsItemNumber(line));
    }

    // "J. Hawkins", "z. B.", "p. 5"; but "it is I." and "the weight w. Then".
    private static bool IsInitial(ReadOnlySpan<char> word, ReadOnlySpan<char> after) =>
        word.Length == 1 && (char.IsUpper(word[0])
            ? word[0] != 'I'
            : char.IsLower(word[0]) && after is [var next, ..] && (char.IsDigit(next) || after is [_, '.', ..]));

    // "e.g" and "U.S" have their own full stops.
    private static bool IsAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> after) =>
        HasInnerStops(word)
        || Titles.Contains(word)
        || (Endings.Contains(word) && !(after is [var next, ..] && char.IsUpper(next)))
        || (BeforeNumbers.Contains(word) && after is [>= '0' and <= '9', ..]);

    private static bool HasInnerStops(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            letters = c == '.' ? 0 : letters + 1;
            if (letters > 1 || (c != '.' && !char.IsLetter(c)))
                return false;
        }

        return word.Contains('.');
    }

    private static bool IsItemNumber(ReadOnlySpan<char> line) => line.Length is > 0 and <= 3 && !line.ContainsAnyExceptInRange('0', '9');

    /// <summary>A set of words that takes no notice of case.</summary>
    private sealed class Words(string words)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
    }
}
