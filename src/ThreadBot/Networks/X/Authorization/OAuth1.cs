using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X.Authorization;

/// <summary>The four keys of OAuth 1.0a: the app's and the account's.</summary>
internal sealed record OAuth1Keys(string ConsumerKey, string ConsumerSecret, string Token, string TokenSecret)
{
    /// <summary>Nothing: all of it is secret.</summary>
    public override string ToString() => nameof(OAuth1Keys);
}

/// <summary>Signs with OAuth 1.0a: keys that do not expire and are never renewed.</summary>
/// <param name="keys">The keys.</param>
/// <param name="time">The clock; X refuses one that is minutes off.</param>
internal sealed class OAuth1(OAuth1Keys keys, TimeProvider time) : IXAuthorization
{
    /// <summary>An access token begins with its user's number.</summary>
    public string? UserId { get; } = keys.Token.Split('-') is [var id, _, ..] && id.Length > 0 && id.All(char.IsAsciiDigit) ? id : null;

    public Task<XFailure?> SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seconds = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Authorization = Header(request.Method, request.RequestUri!, RandomNumberGenerator.GetHexString(32, lowercase: true), seconds);
        return Task.FromResult<XFailure?>(null);
    }

    public Task<bool> RenewAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    private AuthenticationHeaderValue Header(HttpMethod method, Uri address, string nonce, string timestamp)
    {
        var parameters = new Dictionary<string, string>
        {
            ["oauth_consumer_key"] = keys.ConsumerKey,
            ["oauth_nonce"] = nonce,
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_timestamp"] = timestamp,
            ["oauth_token"] = keys.Token,
            ["oauth_version"] = "1.0",
        };
        parameters["oauth_signature"] = OAuth1Signature.Of(method, address, parameters, keys);
        return new AuthenticationHeaderValue("OAuth", string.Join(", ", parameters.Select(p => $"{p.Key}=\"{Uri.EscapeDataString(p.Value)}\"")));
    }
}
