namespace ThreadBot.Networks.Bluesky;

/// <summary>Bluesky. It has no polls, and a link may stand behind any text.</summary>
public static class BlueskyNetwork
{
    /// <summary>What Bluesky accepts.</summary>
    public static NetworkRules Rules() => new("bluesky", "Bluesky", new BlueskyPostLimit())
    {
        MaxImages = 4,
        MaxAltText = 2000,
        MaxImageBytes = 2_000_000,
        Video = new(100_000_000) { MaxDuration = TimeSpan.FromMinutes(3) },
        MaxPollOption = 0,
        LinksBehindText = true,
        ShortLink = ShortUrl.Of,
        ExampleUrl = "https://bsky.app/profile/example.bsky.social/post/3kabcdefghi2z",
    };
}
