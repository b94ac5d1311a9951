using System.Collections.Frozen;

namespace ThreadBot.Composition.Cutting;

/// <summary>Tells a full stop that ends a sentence from one that ends an abbreviation, an initial or the number of a list item.</summary>
internal static class SentenceEnd
{
    private static readonly FrozenSet<string> Abbreviations = """
        mr mrs ms dr prof st jr sr vs etc cf ca approx resp al fig figs eq eqs sec ch vol no nos p pp ed eds inc ltd co corp dept est
        jan feb mar apr jun jul aug sep sept oct nov dec
        bzw usw nr abb vgl sog evtl ggf max min sra sr ud av num ej env
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationSpans =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Ends a sentence where white space follows it.</summary>
    public static bool IsMark(char c) => c is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉' or '؟' or '۔' or '।' or '॥' or '։' or '።' or '។' or '။';

    /// <summary>Ends a sentence whatever follows it.</summary>
    public static bool IsWideMark(char c) => c is '。' or '！' or '？' or '｡' or '．';

    /// <summary>May follow the mark and belongs to its sentence.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '}' or '”' or '’' or '»' or '›' or '）' or '」' or '』' or '】' or '》' or '〉' or '*' or '_';

    /// <summary>Whether a full stop ends a sentence.</summary>
    /// <param name="before">The line up to the full stop, without it.</param>
    /// <param name="after">What follows the white space after it.</param>
    public static bool IsFullStop(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (!after.IsEmpty && char.IsLower(after[0]))
            return false;
        var line = before[(before.LastIndexOf('\n') + 1)..].TrimStart();
        var word = line[(line.LastIndexOfAny(" \t(\u00A0\u202F") + 1)..];
        return !(IsInitial(word) || IsAbbreviation(word, after) || IsItemNumber(line));
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';

    // "e.g" and "U.S" have their own full stops; after "etc" a capital begins a sentence all the same.
    private static bool IsAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> after) =>
        HasInnerStops(word)
        || (AbbreviationSpans.Contains(word) && !(word is "etc" && !after.IsEmpty && char.IsUpper(after[0])));

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
}
