namespace TwitterText.Urls;

/// <summary>What may follow a domain: port, path and query.</summary>
internal static class UrlTail
{
    public static int End(ReadOnlySpan<char> text, int start) => QueryEnd(text, PathEnd(text, PortEnd(text, start)));

    public static int PortEnd(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || text[start] != ':')
            return start;
        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end > start + 1 ? end : start;
    }

    /// <summary>
    /// End of the path: after its last closing character, as trailing punctuation belongs to the sentence. Parentheses close it too, but
    /// not behind punctuation: of <c>/a.(b)</c> only <c>/a</c> is the path.
    /// </summary>
    public static int PathEnd(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || text[start] != '/')
            return start;
        var (i, end) = (start + 1, start + 1);
        while (i < text.Length)
        {
            if (CharacterClass.IsPath(text[i]))
                end = CharacterClass.IsPathEnd(text[i++]) ? i : end;
            else if (ParenthesesEnd(text, i) is var close and > 0)
                (i, end) = (close, end == i ? close : end);
            else
                break;
        }

        return end;
    }

    public static int QueryEnd(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || text[start] != '?')
            return start;
        var end = start;
        for (var i = start + 1; i < text.Length && CharacterClass.IsQuery(text[i]); i++)
        {
            if (CharacterClass.IsQueryEnd(text[i]))
                end = i + 1;
        }

        return end;
    }

    /// <summary>End of balanced parentheses, two levels at most: <c>(a)</c>, <c>(a(b)c)</c>; 0 if they are not balanced.</summary>
    private static int ParenthesesEnd(ReadOnlySpan<char> text, int start)
    {
        if (!Is(text, start, '('))
            return 0;
        var i = SkipPath(text, start + 1);
        if (Is(text, i, ')'))
            return i > start + 1 ? i + 1 : 0;
        if (!Is(text, i, '('))
            return 0;
        var inner = SkipPath(text, i + 1);
        if (inner == i + 1 || !Is(text, inner, ')'))
            return 0;
        var close = SkipPath(text, inner + 1);
        return Is(text, close, ')') ? close + 1 : 0;
    }

    private static int SkipPath(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CharacterClass.IsPath(text[i]))
            i++;
        return i;
    }

    private static bool Is(ReadOnlySpan<char> text, int i, char c) => i < text.Length && text[i] == c;
}
