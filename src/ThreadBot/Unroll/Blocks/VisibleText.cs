namespace ThreadBot.Unroll.Blocks;

/// <summary>Text that shows what is in it: no character of it can hide, turn round or break what stands beside it.</summary>
internal static class VisibleText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The text, character for character: controls, halves of characters and marks that force a direction become the sign for what cannot be
    /// shown; separators of lines other than \n become spaces. Offsets into the text stay true.
    /// </summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Shown(text, i) != text[i])
            {
                return string.Create(text.Length, text, static (shown, text) =>
                {
                    for (var i = 0; i < shown.Length; i++)
                        shown[i] = Shown(text, i);
                });
            }
        }

        return text;
    }

    /// <summary>The text in one line.</summary>
    public static string Line(string text) => Of(text).Replace('\n', ' ').Replace('\t', ' ').Trim();

    private static char Shown(string text, int i) => text[i] switch
    {
        '\n' or '\t' => text[i],
        '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => ' ',
        // The two that force letters to run against their own direction, and the two that are no characters.
        '\u202D' or '\u202E' or '\uFFFE' or '\uFFFF' => Replacement,
        var c when char.IsControl(c) => Replacement,
        var c when char.IsHighSurrogate(c) => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? c : Replacement,
        var c when char.IsLowSurrogate(c) => i > 0 && char.IsHighSurrogate(text[i - 1]) ? c : Replacement,
        var c => c,
    };
}
