namespace TwitterText.Emoji;

/// <summary>
/// The sequences of code points that Emoji 11, the version of the official library, knows as one emoji. An emoji of a single
/// code point has the default weight by itself, so that only what joins further code points to it has to be found.
/// </summary>
internal static partial class EmojiSequence
{
    private const char Joiner = '\u200D';
    private const char EmojiStyle = '\uFE0F';
    private const char Keycap = '\u20E3';
    private const int FirstRegionalIndicator = 0x1F1E6;

    private static Dictionary<int, string[]> FixedByFirst => field ??=
        FixedSequences.GroupBy(sequence => CodePointRanges.At(sequence, 0)).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether a code unit may be the one after the first character of a sequence.</summary>
    public static bool MayGoOnWith(char second) => second is Joiner or EmojiStyle or Keycap or '\uD83C' or '\uDB40';

    /// <summary>Length in UTF-16 of the sequence that begins at an index, 0 if there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        var rest = text[index..];
        if (rest.Length < 2)
            return 0;
        var first = CodePointRanges.At(rest, 0);
        if (first < 0x80)
            return KeycapLength(rest);
        var next = CodePointRanges.Utf16Length(first);
        if (next >= rest.Length || !MayGoOnWith(rest[next]) || !MayBegin(first))
            return 0;
        if (Joined(rest, first, next) is var joined and > 0)
            return joined;
        var modified = Modified(rest, first, next);
        return modified > next ? modified : 0;
    }

    /// <summary>Most characters begin no sequence and are told by where they stand.</summary>
    private static bool MayBegin(int first) => first is '©' or '®' or (>= 0x203C and <= 0x3299) or >= 0x1F000;

    private static int KeycapLength(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('#' or '*' or (>= '0' and <= '9')))
            return 0;
        var sign = text[1] == EmojiStyle ? 2 : 1;
        return Is(text, sign, Keycap) ? sign + 1 : 0;
    }

    private static int Joined(ReadOnlySpan<char> text, int first, int next)
    {
        var afterTone = AfterTone(text, next);
        var end = first switch
        {
            0x1F468 or 0x1F469 => Profession(text, afterTone),
            0x1F3CB or 0x1F3CC or 0x1F574 or 0x1F575 or 0x26F9 => ModifiedGender(text, next),
            _ => 0,
        };
        if (end == 0 && CodePointRanges.Contains(GenderedBases, first))
            end = Gender(text, afterTone);
        return end == 0 ? Fixed(text, first) : end;
    }

    private static int Modified(ReadOnlySpan<char> text, int first, int next) => first switch
    {
        '©' or '®' or 0x2122 or 0x265F => AfterStyle(text, next),
        _ when CodePointRanges.Contains(TextByDefault, first) => AfterStyle(text, next),
        _ when CodePointRanges.Contains(ToneBasesTextByDefault, first) => AfterTone(text, AfterStyle(text, next)),
        _ when CodePointRanges.Contains(ToneBases, first) => AfterTone(text, next),
        _ => IsFlag(text, first, next) ? 4 : 0,
    };

    private static int Profession(ReadOnlySpan<char> text, int joiner)
    {
        if (!Is(text, joiner, Joiner))
            return 0;
        return CodePointRanges.At(text, joiner + 1) switch
        {
            0x2695 or 0x2696 or 0x2708 => Is(text, joiner + 2, EmojiStyle) ? joiner + 3 : 0,
            0x1F33E or 0x1F373 or 0x1F393 or 0x1F3A4 or 0x1F3A8 or 0x1F3EB or 0x1F3ED or 0x1F4BB or 0x1F4BC or 0x1F527 or 0x1F52C
                or 0x1F680 or 0x1F692 or (>= 0x1F9B0 and <= 0x1F9B3) => joiner + 3,
            _ => 0,
        };
    }

    /// <summary>Without a tone or a variation selector in between, these bases do not join with a gender.</summary>
    private static int ModifiedGender(ReadOnlySpan<char> text, int next)
    {
        var joiner = Is(text, next, EmojiStyle) ? next + 1 : AfterTone(text, next);
        return joiner > next ? Gender(text, joiner) : 0;
    }

    private static int Gender(ReadOnlySpan<char> text, int joiner) =>
        Is(text, joiner, Joiner) && (Is(text, joiner + 1, '♀') || Is(text, joiner + 1, '♂')) && Is(text, joiner + 2, EmojiStyle)
            ? joiner + 3
            : 0;

    private static int Fixed(ReadOnlySpan<char> text, int first)
    {
        foreach (var sequence in FixedByFirst.GetValueOrDefault(first, []))
        {
            if (text.StartsWith(sequence, StringComparison.Ordinal))
                return sequence.Length;
        }

        return 0;
    }

    private static bool IsFlag(ReadOnlySpan<char> text, int first, int next)
    {
        var (a, b) = (first - FirstRegionalIndicator, CodePointRanges.At(text, next) - FirstRegionalIndicator);
        return a is >= 0 and < 26 && b is >= 0 and < 26 && FlagSecondLetters[a].Contains((char)('A' + b));
    }

    private static int AfterStyle(ReadOnlySpan<char> text, int index) => Is(text, index, EmojiStyle) ? index + 1 : index;

    private static int AfterTone(ReadOnlySpan<char> text, int index) =>
        CodePointRanges.At(text, index) is >= 0x1F3FB and <= 0x1F3FF ? index + 2 : index;

    private static bool Is(ReadOnlySpan<char> text, int index, char c) => index < text.Length && text[index] == c;
}
