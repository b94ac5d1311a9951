using System.Buffers;
using System.Globalization;

namespace TwitterText.Urls;

/// <summary>The generic form of what stands between <c>://</c> and the path: user, host and port.</summary>
internal static class UrlAuthority
{
    private const int MaxPortLength = 5;

    private static readonly SearchValues<char> BracketedCharacters = SearchValues.Create("0123456789abcdefABCDEF:.");

    public static bool IsValid(ReadOnlySpan<char> authority, bool unicodeDomains)
    {
        var at = authority.IndexOf('@');
        if (at >= 0 && !UrlForm.IsUserInfo(authority[..at]))
            return false;
        var host = authority[(at + 1)..];
        if (host.StartsWith("["))
            return IsBracketed(host);

        var colon = host.IndexOf(':');
        if (colon >= 0 && !IsPort(host[(colon + 1)..]))
            return false;
        host = colon < 0 ? host : host[..colon];
        return IsIpAddress(host) || IsDomain(host, unicodeDomains);
    }

    private static bool IsBracketed(ReadOnlySpan<char> host)
    {
        var close = host.IndexOf(']');
        return close > 1 && !host[1..close].ContainsAnyExcept(BracketedCharacters)
            && (close == host.Length - 1 || (host[close + 1] == ':' && IsPort(host[(close + 2)..])));
    }

    private static bool IsPort(ReadOnlySpan<char> port) =>
        port.Length is > 0 and <= MaxPortLength && !port.ContainsAnyExceptInRange('0', '9');

    // The official pattern stops after the first digit of the last number and so refuses 10.0.0.12; that is not followed.
    private static bool IsIpAddress(ReadOnlySpan<char> host)
    {
        var count = 0;
        foreach (var part in host.Split('.'))
        {
            var octet = host[part];
            count++;
            var isNumber = octet.Length is >= 1 and <= 3 && !octet.ContainsAnyExceptInRange('0', '9');
            if (!isNumber || (octet.Length > 1 && octet[0] == '0') || int.Parse(octet, CultureInfo.InvariantCulture) > 255)
                return false;
        }

        return count == 4;
    }

    private static bool IsDomain(ReadOnlySpan<char> host, bool unicode)
    {
        var (count, last) = (host.Count('.') + 1, 0);
        foreach (var part in host.Split('.'))
        {
            last++;
            var label = host[part];
            var mayHaveUnderscore = last < count - 1;
            if (label.IsEmpty || !IsLetter(label[0], unicode) || !IsLetter(label[^1], unicode) || (last == count && char.IsAsciiDigit(label[0])))
                return false;
            foreach (var c in label)
            {
                if (!IsLetter(c, unicode) && c != '-' && (c != '_' || !mayHaveUnderscore))
                    return false;
            }
        }

        return count > 1;
    }

    private static bool IsLetter(char c, bool unicode) => char.IsAsciiLetterOrDigit(c) || (unicode && c >= 0x80);
}
