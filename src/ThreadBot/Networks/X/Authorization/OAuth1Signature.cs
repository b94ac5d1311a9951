using System.Security.Cryptography;
using System.Text;

namespace ThreadBot.Networks.X.Authorization;

/// <summary>The signature of OAuth 1.0a (RFC 5849, section 3.4) with HMAC-SHA1. Bodies in JSON or in parts are not signed.</summary>
internal static class OAuth1Signature
{
    /// <summary>The signature of a request.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="address">Where it goes; its query is signed too.</param>
    /// <param name="parameters">The header's parameters, and those of a form.</param>
    /// <param name="keys">The keys.</param>
    public static string Of(HttpMethod method, Uri address, IEnumerable<KeyValuePair<string, string>> parameters, OAuth1Keys keys)
    {
        var pairs = parameters.Concat(Query(address))
            .Select(p => (Name: Uri.EscapeDataString(p.Key), Value: Uri.EscapeDataString(p.Value)))
            .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Value, StringComparer.Ordinal)
            .Select(p => $"{p.Name}={p.Value}");
        string[] parts = [method.Method, address.GetLeftPart(UriPartial.Path), string.Join('&', pairs)];
        return Sign(string.Join('&', parts.Select(Uri.EscapeDataString)), keys);
    }

    private static string Sign(string text, OAuth1Keys keys)
    {
        var key = $"{Uri.EscapeDataString(keys.ConsumerSecret)}&{Uri.EscapeDataString(keys.TokenSecret)}";
#pragma warning disable CA5350 // The protocol says SHA-1.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    private static IEnumerable<KeyValuePair<string, string>> Query(Uri address) =>
        from pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = pair.Split('=', 2)
        select KeyValuePair.Create(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
}
