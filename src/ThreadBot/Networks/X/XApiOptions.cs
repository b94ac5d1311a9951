namespace ThreadBot.Networks.X;

/// <summary>How X's API is spoken to.</summary>
public sealed class XApiOptions
{
    /// <summary>Where the API is.</summary>
    public string Address { get; set; } = "https://api.x.com";

    /// <summary>How long a limit lasts where X does not say.</summary>
    public TimeSpan ThrottledFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait where what may be asked for in a month is used up: X does not say when it ends.</summary>
    public TimeSpan CappedFor { get; set; } = TimeSpan.FromHours(6);

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

    /// <summary>How long the upload of a file and X's work on it may take before its post is given up.</summary>
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The only place from which images are fetched.</summary>
    public string ImageAddress { get; set; } = "https://pbs.twimg.com";

    /// <summary>How long an answer is waited for where posts or images are read.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>An address of the API.</summary>
    internal Uri At(string path) => new($"{Address.TrimEnd('/')}/{path}");

    /// <summary>Whether an address is one that secrets may be sent to.</summary>
    internal static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri is { Scheme: "http", IsLoopback: true });

    /// <summary>What is wrong with the numbers, a sentence each.</summary>
    internal IEnumerable<string> Mistakes()
    {
        if (!IsSafe(Address))
            yield return $"Api:Address is '{Address}'; it must begin with https://.";
        if (!IsSafe(ImageAddress))
            yield return $"Api:ImageAddress is '{ImageAddress}'; it must begin with https://.";
        if (ReadTimeout <= TimeSpan.Zero)
            yield return "Api:ReadTimeout must be longer than zero.";
        if (new[] { ThrottledFor, CappedFor, RetryAfter, UnauthorizedPause, ParentPause, LookBack, UploadTimeout }.Any(span => span < TimeSpan.Zero))
            yield return "Api: a span of time is negative; it must be zero or more.";
        if (ParentLooks < 0 || LookUpPages < 1 || UploadPart < 1)
            yield return "Api: ParentLooks must be zero or more, LookUpPages and UploadPart one or more.";
    }
}
