namespace ThreadBot.Networks.Mastodon;

/// <summary>Mastodon, with the limits of its own program; servers may raise them.</summary>
public static class MastodonNetwork
{
    /// <summary>What a Mastodon server accepts.</summary>
    /// <param name="options">The server's limits; null for those of Mastodon's own program.</param>
    public static NetworkRules Rules(MastodonOptions? options = null)
    {
        options ??= new();
        return new("mastodon", "Mastodon", new MastodonPostLimit(options))
        {
            MaxImages = options.MaxImages,
            MaxAltText = options.MaxAltText,
            MaxImageBytes = options.MaxImageBytes,
            Video = options.MaxVideoBytes > 0 ? new(options.MaxVideoBytes) : null,
            MaxPollOption = options.MaxPollOption,
            ExampleUrl = "https://mastodon.social/@account/112345678901234567",
        };
    }
}
