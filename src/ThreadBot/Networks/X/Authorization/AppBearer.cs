using System.Net.Http.Headers;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X.Authorization;

/// <summary>Signs for the app alone, which may search among all posts and may not post.</summary>
/// <param name="token">The token.</param>
internal sealed class AppBearer(string token) : IXAuthorization
{
    public string? UserId => null;

    public Task<XFailure?> SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return Task.FromResult<XFailure?>(null);
    }

    public Task<bool> RenewAsync(CancellationToken cancellationToken) => Task.FromResult(false);
}
