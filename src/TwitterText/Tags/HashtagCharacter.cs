namespace TwitterText.Tags;

/// <summary>The code points of which hashtags are made.</summary>
internal static partial class HashtagCharacter
{
    // Made where a text first goes beyond ASCII.
    private static CodePointSet Letters => field ??= new CodePointSet().With(LetterRanges);

    private static CodePointSet Others => field ??= new CodePointSet().With(OtherRanges);

    /// <summary>A letter or a mark; a hashtag has at least one.</summary>
    public static bool IsLetter(int codePoint) => codePoint < 0x80 ? char.IsAsciiLetter((char)codePoint) : Letters.Contains(codePoint);

    public static bool IsAny(int codePoint) => codePoint < 0x80
        ? codePoint == '_' || char.IsAsciiLetterOrDigit((char)codePoint)
        : Letters.Contains(codePoint) || Others.Contains(codePoint);
}
