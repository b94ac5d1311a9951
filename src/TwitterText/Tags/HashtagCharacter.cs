namespace TwitterText.Tags;

/// <summary>The code points of which hashtags are made.</summary>
internal static partial class HashtagCharacter
{
    /// <summary>A letter or a mark; a hashtag has at least one.</summary>
    public static bool IsLetter(int codePoint) => CodePointRanges.Contains(LetterRanges, codePoint);

    public static bool IsAny(int codePoint) => IsLetter(codePoint) || CodePointRanges.Contains(OtherRanges, codePoint);
}
