namespace TwitterText.Urls;

/// <summary>
/// Dots of a text with a whole label between each two of them, and the last of them that a top-level domain follows.
/// A domain reaches as far as it can: <c>a.com.b.net.c</c> is read up to <c>.net</c>.
/// </summary>
internal readonly record struct DomainChain(int FirstDot, int LastDot, int LastGoodDot, int End)
{
    public static DomainChain None { get; } = new(-1, -1, -1, 0);

    public bool Contains(int dot) => dot >= FirstDot && dot <= LastDot;

    /// <summary>Where the domain ends that runs on beyond the dot, 0 if there is none.</summary>
    public int EndAfter(int dot) => LastGoodDot > dot ? End : 0;

    public static DomainChain Read(ReadOnlySpan<char> text, TopLevelDomains tlds, int firstDot)
    {
        var chain = new DomainChain(firstDot, firstDot, -1, 0);
        while (NextDot(text, chain.LastDot + 1, out var hasUnderscore) is var dot and >= 0)
        {
            chain = chain with { LastDot = dot };
            if (!hasUnderscore && tlds.Match(text[(dot + 1)..]) is var length and > 0)
                chain = chain with { LastGoodDot = dot, End = dot + 1 + length };
        }

        return chain;
    }

    /// <summary>The dot that ends the label which begins here, -1 if there is no such label.</summary>
    private static int NextDot(ReadOnlySpan<char> text, int labelStart, out bool hasUnderscore)
    {
        hasUnderscore = false;
        var end = labelStart;
        for (; end < text.Length && CharacterClass.IsDomainLabel(text[end]); end++)
            hasUnderscore |= text[end] == '_';

        var isLabel = end > labelStart && end < text.Length && text[end] == '.'
            && CharacterClass.IsDomain(text[labelStart]) && CharacterClass.IsDomain(text[end - 1]);
        return isLabel ? end : -1;
    }
}
