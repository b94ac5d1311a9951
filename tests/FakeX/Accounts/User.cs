namespace FakeX.Accounts;

/// <summary>Someone with an account.</summary>
/// <param name="Id">The number.</param>
/// <param name="Username">Without the @.</param>
/// <param name="Name">As shown.</param>
/// <param name="Token">The OAuth 1.0a access token that they gave the app.</param>
/// <param name="TokenSecret">Its secret.</param>
internal sealed record User(string Id, string Username, string Name, string Token, string TokenSecret);

/// <summary>Who asks.</summary>
/// <param name="User">Null for the app alone.</param>
/// <param name="Scopes">What the token allows; null where it allows all.</param>
internal sealed record Caller(User? User, IReadOnlyList<string>? Scopes)
{
    /// <summary>A name for the limits.</summary>
    public string Name => User?.Id ?? "app";

    /// <summary>Why they may not ask for this.</summary>
    public Problem? Refusal(Operation operation)
    {
        if (User is null ? !operation.AppMay : !operation.UserMay)
        {
            var way = User is null ? "OAuth 2.0 Application-Only" : Scopes is null ? "OAuth 1.0a User Context" : "OAuth 2.0 User Context";
            return new Problem(403, "Unsupported Authentication", $"Authenticating with {way} is forbidden for this endpoint.")
            {
                Type = "https://api.twitter.com/2/problems/unsupported-authentication",
            };
        }
        return Scopes is not null && operation.Scopes.Except(Scopes).Any() ? Problem.Forbidden("Forbidden") : null;
    }
}

/// <summary>OAuth 2.0 tokens that a user gave the app.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Scopes">What they allow.</param>
/// <param name="AccessToken">For two hours.</param>
/// <param name="RefreshToken">For one use; null without the scope offline.access.</param>
/// <param name="ExpiresAt">When the access token ends.</param>
internal sealed record Grant(string UserId, IReadOnlyList<string> Scopes, string AccessToken, string? RefreshToken, DateTimeOffset ExpiresAt)
{
    /// <summary>Whether the refresh token was used: it never is again.</summary>
    public bool IsRefreshed { get; init; }
}
