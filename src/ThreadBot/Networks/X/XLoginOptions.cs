namespace ThreadBot.Networks.X;

/// <summary>How a login with OAuth 2.0 is gone about.</summary>
public sealed class XLoginOptions
{
    /// <summary>The page on which a person lets the app post.</summary>
    public string Page { get; set; } = "https://x.com/i/oauth2/authorize";

    /// <summary>How long before its end an access token is renewed.</summary>
    public TimeSpan RenewBefore { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long new tokens are waited for. Nothing cuts this short: the answer holds the only refresh token that is still good.</summary>
    public TimeSpan RenewTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong with them, a sentence each.</summary>
    internal IEnumerable<string> Mistakes()
    {
        if (!XApiOptions.IsSafe(Page))
            yield return $"Login:Page is '{Page}'; it must begin with https://.";
        if (RenewBefore < TimeSpan.Zero || RenewTimeout <= TimeSpan.Zero)
            yield return "Login: RenewBefore must be zero or more, RenewTimeout longer than zero.";
    }
}
