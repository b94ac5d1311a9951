namespace TwitterText.Tags;

/// <summary>The form of an account's name, and of a list's after it.</summary>
internal static class ScreenName
{
    /// <summary>The longest name, without its sign.</summary>
    public const int MaxLength = 20;

    private const int MaxListLength = 25;

    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < MaxLength && (text[end] == '_' || char.IsAsciiLetterOrDigit(text[end])))
            end++;
        return end;
    }

    /// <summary>End of <c>/list</c>; where it begins if there is none.</summary>
    public static int ListEnd(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 >= text.Length || text[start] != '/' || !char.IsAsciiLetter(text[start + 1]))
            return start;
        var end = start + 1;
        while (end < text.Length && end - start <= MaxListLength && (text[end] is '_' or '-' || char.IsAsciiLetterOrDigit(text[end])))
            end++;
        return end;
    }

    /// <summary>What follows shows that it was an address or a word, not a name.</summary>
    public static bool IsBrokenBy(ReadOnlySpan<char> rest) =>
        rest.StartsWith("://", StringComparison.Ordinal)
        || (rest.Length > 0 && (rest[0] is '@' or '＠' || CharacterClass.IsLatinAccent(rest[0])));
}
