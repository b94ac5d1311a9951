namespace TwitterText.Urls;

/// <summary>X's own short links: what follows their slug and query is text.</summary>
internal static class TcoLink
{
    private const string Prefix = "t.co/";

    /// <param name="url">A link without its protocol.</param>
    /// <param name="slugLength">How long the slug is.</param>
    /// <param name="length">How much of the link belongs to it.</param>
    public static bool TryMatch(ReadOnlySpan<char> url, out int slugLength, out int length)
    {
        slugLength = length = 0;
        if (!url.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        var end = Prefix.Length;
        while (end < url.Length && char.IsAsciiLetterOrDigit(url[end]))
            end++;
        slugLength = end - Prefix.Length;
        length = UrlTail.QueryEnd(url, end);
        return slugLength > 0;
    }
}
