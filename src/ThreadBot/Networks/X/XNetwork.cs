namespace ThreadBot.Networks.X;

/// <summary>X, formerly Twitter.</summary>
public static class XNetwork
{
    /// <summary>What X accepts and charges.</summary>
    public static NetworkRules Rules(XOptions options) => new("x", "X", new XPostLimit(options))
    {
        MaxImages = options.MaxImages,
        MaxAltText = options.MaxAltText,
        MaxImageBytes = options.MaxImageBytes,
        MaxPollOption = options.MaxPollOption,
        Prices = new(options.PostPrice, options.PostWithLinkPrice, options.AltTextPrice),
        ExampleUrl = "https://x.com/i/status/1234567890123456789",
    };
}
