namespace ThreadBot.Networks.X;

/// <summary>How X's API is spoken to.</summary>
public sealed class XApiOptions
{
    /// <summary>Where the API is.</summary>
    public Uri Address { get; set; } = new("https://api.x.com/");

    /// <summary>The page on which a person lets the app post.</summary>
    public Uri AuthorizeAddress { get; set; } = new("https://x.com/i/oauth2/authorize");

    /// <summary>How long a limit lasts where X does not say.</summary>
    public TimeSpan ThrottledFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>When a post is tried again that certainly was not sent, as there was no connection.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after a 401 the same request is sent again: X has answered so by mistake.</summary>
    public TimeSpan UnauthorizedPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a post is looked at that is to be answered and that X does not see yet.</summary>
    public int ParentLooks { get; set; } = 3;

    /// <summary>How long to wait before each of these looks.</summary>
    public TimeSpan ParentPause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long before it was sent a lost post may stand on the timeline: clocks differ, and it may have been sent before.</summary>
    public TimeSpan LookBack { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many pages of the timeline, of 100 posts each, are looked through for a lost post.</summary>
    public int LookUpPages { get; set; } = 5;

    /// <summary>The size of the parts in which a GIF or a video is uploaded, in bytes.</summary>
    public int UploadPart { get; set; } = 3_000_000;

    /// <summary>How long before its end an access token is renewed.</summary>
    public TimeSpan RenewBefore { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long new tokens are waited for. Nothing cuts this short: the answer holds the only refresh token that is still good.</summary>
    public TimeSpan RenewTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
