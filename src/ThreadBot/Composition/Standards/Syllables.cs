namespace ThreadBot.Composition.Standards;

/// <summary>Counts the syllables of English words by their letters, which is right for most of them.</summary>
internal static class Syllables
{
    /// <summary>At least one: each run of vowels is a syllable, and an e at the end is mute.</summary>
    public static int In(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
            count += IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])) ? 1 : 0;
        return Math.Max(1, HasMuteEnd(word) ? count - 1 : count);
    }

    // "make", "makes", "made", "asked"; but "table", "sentences" and "wanted".
    private static bool HasMuteEnd(ReadOnlySpan<char> word) => word switch
    {
        [.., var before, 'l', 'e'] => IsVowel(before),
        [.., var before, 'l', 'e', 's' or 'd'] => IsVowel(before),
        [.., var before, 'e'] => !IsVowel(before),
        [.., var before, 'e', 's'] => before is not ('s' or 'x' or 'z' or 'c' or 'g' or 'h') && !IsVowel(before),
        [.., var before, 'e', 'd'] => before is not ('t' or 'd') && !IsVowel(before),
        _ => false,
    };

    private static bool IsVowel(char letter) => char.ToLowerInvariant(letter) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
