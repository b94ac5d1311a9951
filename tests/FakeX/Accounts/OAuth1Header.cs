using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;

namespace FakeX.Accounts;

/// <summary>Checks the signature of a request (RFC 5849, HMAC-SHA1).</summary>
internal sealed class OAuth1Header(Site site)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, bool> _nonces = new();

    /// <summary>Whose request it is; null where the signature does not prove it.</summary>
    public async Task<User?> VerifyAsync(HttpRequest request, string parameters)
    {
        var oauth = Read(parameters);
        var user = site.Read(s => s.Users.Find(u => u.Token == oauth.GetValueOrDefault("oauth_token")));
        if (user is null || oauth.GetValueOrDefault("oauth_consumer_key") != site.Options.App.ConsumerKey || !IsFresh(oauth))
            return null;
        var signed = oauth.Where(p => p.Key is not ("oauth_signature" or "realm")).Concat(await ParametersAsync(request));
        var expected = Sign(request.Method, Url(request), signed, (site.Options.App.ConsumerSecret, user.TokenSecret));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(oauth.GetValueOrDefault("oauth_signature", "")))
            ? user
            : null;
    }

    /// <summary>The signature of a request.</summary>
    public static string Sign(string method, string url, IEnumerable<KeyValuePair<string, string>> parameters, (string Consumer, string Token) secrets)
    {
        var pairs = parameters.Select(p => (Name: Escape(p.Key), Value: Escape(p.Value)))
            .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Value, StringComparer.Ordinal);
        var text = $"{method}&{Escape(url)}&{Escape(string.Join('&', pairs.Select(p => $"{p.Name}={p.Value}")))}";
        var key = $"{Escape(secrets.Consumer)}&{Escape(secrets.Token)}";
#pragma warning disable CA5350 // The protocol says SHA-1.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(text)));
#pragma warning restore CA5350
    }

    private bool IsFresh(Dictionary<string, string> oauth) =>
        oauth.GetValueOrDefault("oauth_signature_method") == "HMAC-SHA1"
        && long.TryParse(oauth.GetValueOrDefault("oauth_timestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && (DateTimeOffset.FromUnixTimeSeconds(seconds) - site.Now).Duration() < Skew
        && oauth.TryGetValue("oauth_nonce", out var nonce)
        && _nonces.TryAdd($"{seconds} {nonce}", true);

    // A form is signed, JSON and multipart are not.
    private static async Task<IEnumerable<KeyValuePair<string, string>>> ParametersAsync(HttpRequest request)
    {
        var query = request.Query.SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value ?? ""));
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true)
            return query;
        var form = await request.ReadFormAsync();
        return query.Concat(form.SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value ?? "")));
    }

    private static string Url(HttpRequest request) => UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path);

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private static Dictionary<string, string> Read(string parameters)
    {
        var read = new Dictionary<string, string>();
        foreach (var parameter in parameters.Split(',', StringSplitOptions.TrimEntries))
        {
            if (parameter.Split('=', 2) is [var name, ['"', .. var value, '"']])
                read[name] = Uri.UnescapeDataString(value);
        }
        return read;
    }
}
