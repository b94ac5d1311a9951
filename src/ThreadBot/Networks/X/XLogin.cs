using System.Security.Cryptography;
using ThreadBot.Networks.X.Authorization;

namespace ThreadBot.Networks.X;

/// <summary>A person lets the app post on their account: they agree on a page of X's, which sends their browser back with a code.</summary>
public sealed class XLogin
{
    private readonly OAuth2Client _client;
    private readonly TokenFile _file;
    private readonly Uri _callback;
    private readonly Pkce _pkce = Pkce.Create();
    private readonly string _state = RandomNumberGenerator.GetHexString(32, lowercase: true);

    internal XLogin(OAuth2Client client, TokenFile file, string page, Uri callback)
    {
        (_client, _file, _callback) = (client, file, callback);
        Page = client.ConsentPage(page, _pkce, _state, callback);
    }

    /// <summary>The page.</summary>
    public Uri Page { get; }

    /// <summary>Turns the code into a login, and keeps it.</summary>
    /// <param name="state">What came back beside the code.</param>
    /// <param name="code">The code; it lives for half a minute.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Why there is no login, in words; null where there is one.</returns>
    public async Task<string?> EndAsync(string? state, string code, CancellationToken cancellationToken)
    {
        if (state != _state)
            return "the browser came back from another login than this one";
        using var held = await _file.LockAsync(cancellationToken);
        var tokens = await _client.RedeemAsync(code, _pkce, _callback, cancellationToken);
        if (tokens.Value is { } login)
            held.Write(login);
        return tokens.Failure?.Reason;
    }
}
