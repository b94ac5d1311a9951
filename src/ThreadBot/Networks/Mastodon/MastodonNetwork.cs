namespace ThreadBot.Networks.Mastodon;

/// <summary>Mastodon, with the limits of its own program; servers may raise them.</summary>
public static class MastodonNetwork
{
    /// <summary>What a Mastodon server accepts.</summary>
    public static NetworkRules Rules() => new("mastodon", "Mastodon", new MastodonPostLimit())
    {
        MaxImages = 4,
        MaxAltText = 1500,
        MaxImageBytes = 16_000_000,
        MaxPollOption = 50,
        ExampleUrl = "https://mastodon.social/@account/112345678901234567",
    };
}
