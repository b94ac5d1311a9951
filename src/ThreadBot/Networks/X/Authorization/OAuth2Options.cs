namespace ThreadBot.Networks.X.Authorization;

/// <summary>How OAuth 2.0 is gone about.</summary>
internal sealed class OAuth2Options
{
    /// <summary>The page on which a person lets the app post.</summary>
    public string AuthorizeAddress { get; set; } = "https://x.com/i/oauth2/authorize";

    /// <summary>How long before its end an access token is renewed.</summary>
    public TimeSpan RenewBefore { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long new tokens are waited for. Nothing cuts this short: the answer holds the only refresh token that is still good.</summary>
    public TimeSpan RenewTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
