using System.Net.Http.Headers;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X.Authorization;

/// <summary>
/// Signs with OAuth 2.0 tokens, and renews them. A new token is on the disk before it is used; of two processes that renew at once, the second
/// takes what the first one got.
/// </summary>
/// <param name="file">Where the tokens are.</param>
/// <param name="client">Asks for new ones.</param>
/// <param name="options">When they are renewed.</param>
/// <param name="time">The clock.</param>
internal sealed class OAuth2(TokenFile file, OAuth2Client client, XLoginOptions options, TimeProvider time) : IXAuthorization
{
    private OAuth2Tokens? _tokens;

    public string? UserId => null;

    public async Task<XFailure?> SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var failure = IsFresh(_tokens) ? null : await TryRenewAsync(cancellationToken);
        // A token that could not be renewed is good until its end.
        if (failure is not null && !IsGood(_tokens))
            return failure;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _tokens!.AccessToken);
        return null;
    }

    public async Task<bool> RenewAsync(CancellationToken cancellationToken) => await TryRenewAsync(cancellationToken) is null;

    private async Task<XFailure?> TryRenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RenewAsync(_tokens, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return new XFailure.Unsent($"the login's file cannot be used: {fault.Message}");
        }
    }

    /// <param name="used">The tokens that are to be replaced; null where none were read yet.</param>
    /// <param name="cancellationToken">Ends the waiting for another process, not for X.</param>
    private async Task<XFailure?> RenewAsync(OAuth2Tokens? used, CancellationToken cancellationToken)
    {
        using var held = await file.LockAsync(cancellationToken);
        var stored = held.Read();
        if (stored is null)
            return new XFailure.Refused(XRefusal.Unauthorized, "nobody has logged in to this account yet");
        _tokens = stored;
        if (IsFresh(stored) && stored.AccessToken != used?.AccessToken)
            return null;
        using var timeout = new CancellationTokenSource(options.RenewTimeout, time);
        var answer = await client.RefreshAsync(stored.RefreshToken, timeout.Token);
        if (answer.Failure is { } failure)
            return Describe(failure);
        held.Write(answer.Value!);
        _tokens = answer.Value;
        return null;
    }

    // Whatever was to be signed has not been sent.
    private static XFailure Describe(XFailure failure) => failure switch
    {
        XFailure.Refused refused => refused with { Kind = XRefusal.Unauthorized, Reason = $"X does not renew the login, so somebody has to log in again: {refused.Reason}" },
        XFailure.Throttled => failure,
        _ => new XFailure.Unsent($"the login could not be renewed: {failure.Reason}"),
    };

    private bool IsFresh(OAuth2Tokens? tokens) => tokens?.ExpiresAt - options.RenewBefore > time.GetUtcNow();

    private bool IsGood(OAuth2Tokens? tokens) => tokens?.ExpiresAt > time.GetUtcNow();
}
