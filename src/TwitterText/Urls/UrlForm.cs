using System.Buffers;

namespace TwitterText.Urls;

/// <summary>The generic form of a link (RFC 3986, with Cyrillic letters where it has letters).</summary>
internal static class UrlForm
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string Delimiters = "!$&'()*+,;=";

    private static readonly SearchValues<char> UserCharacters = SearchValues.Create(Letters + Delimiters + ":");
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create(Letters + Delimiters + ":@|/");
    private static readonly SearchValues<char> QueryCharacters = SearchValues.Create(Letters + Delimiters + ":@|/?");

    public static bool IsValid(ReadOnlySpan<char> url, bool unicodeDomains, bool requireProtocol)
    {
        if (url.IsEmpty)
            return false;
        var scheme = Before(url, "://", ":/?#");
        if (requireProtocol && !IsHttp(scheme))
            return false;
        var rest = scheme.IsEmpty ? url : url[(scheme.Length + 3)..];

        var authority = rest[..EndOf(rest, "/?#")];
        var path = rest[authority.Length..];
        path = path[..EndOf(path, "?#")];
        var query = rest[(authority.Length + path.Length)..];
        var fragment = query[EndOf(query, "#")..];
        query = query[..^fragment.Length];

        return Consists(path, PathCharacters) && Consists(query, QueryCharacters) && Consists(Tail(fragment), QueryCharacters)
            && UrlAuthority.IsValid(authority, unicodeDomains);
    }

    public static bool IsUserInfo(ReadOnlySpan<char> text) => Consists(text, UserCharacters);

    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> fragment) => fragment.IsEmpty ? fragment : fragment[1..];

    private static bool IsHttp(ReadOnlySpan<char> scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands before the mark, empty if another delimiter comes first.</summary>
    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> url, string mark, string delimiters)
    {
        var end = EndOf(url, delimiters);
        return url[end..].StartsWith(mark, StringComparison.Ordinal) ? url[..end] : [];
    }

    private static int EndOf(ReadOnlySpan<char> text, string delimiters) =>
        text.IndexOfAny(delimiters) is var end and >= 0 ? end : text.Length;

    private static bool Consists(ReadOnlySpan<char> text, SearchValues<char> characters)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
            if (!isEscape && !characters.Contains(text[i]) && !CharacterClass.IsCyrillic(text[i]))
                return false;
        }

        return true;
    }
}
