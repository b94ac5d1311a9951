namespace ThreadBot.Composition.Cutting;

/// <summary>Counts words, to know a last part that is hardly one.</summary>
internal static class Words
{
    private const int Few = 3;
    private const int FewCharacters = 60;

    /// <summary>Whether a part has three words at most. A stretch without spaces may be a whole sentence of Chinese: it must be short too.</summary>
    public static bool AreFew(ReadOnlySpan<char> text)
    {
        if (text.Length > FewCharacters)
            return false;
        var words = 0;
        foreach (var range in text.SplitAny(" \n\t"))
            words += text[range].IsWhiteSpace() ? 0 : 1;
        return words <= Few;
    }
}
