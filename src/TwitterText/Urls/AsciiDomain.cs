namespace TwitterText.Urls;

/// <summary>Without a protocol only the part of a domain in ASCII and accented Latin letters is a link.</summary>
internal static class AsciiDomain
{
    public static bool TryFind(ReadOnlySpan<char> domain, TopLevelDomains tlds, out int start, out int end)
    {
        start = end = 0;
        for (var i = 0; i < domain.Length && end == 0; i++)
        {
            if (CharacterClass.IsAsciiDomain(domain[i]))
            {
                start = i;
                i = ReadLabels(domain, tlds, i, out end);
            }
        }

        return end > 0;
    }

    private static int ReadLabels(ReadOnlySpan<char> domain, TopLevelDomains tlds, int i, out int end)
    {
        end = 0;
        while (true)
        {
            var label = i;
            while (i < domain.Length && CharacterClass.IsAsciiDomain(domain[i]))
                i++;
            if (i == label || i == domain.Length || domain[i] != '.')
                return i;
            if (tlds.Match(domain[++i..]) is var length and > 0)
                end = i + length;
        }
    }
}
