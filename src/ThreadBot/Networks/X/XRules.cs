namespace ThreadBot.Networks.X;

/// <summary>What X, formerly Twitter, accepts and charges.</summary>
public static class XRules
{
    /// <summary>The rules by the settings.</summary>
    public static NetworkRules Create(XOptions options) => new("x", "X", new XPostLimit(options))
    {
        MaxImages = options.MaxImages,
        MaxAltText = options.MaxAltText,
        MaxImageBytes = options.MaxImageBytes,
        Gif = new(options.MaxGifBytes),
        Video = new(options.MaxVideoBytes) { MinDuration = options.MinVideoDuration, MaxDuration = options.MaxVideoDuration, MinSide = 32, MaxRatio = 3 },
        MaxPollOption = options.MaxPollOption,
        Prices = options.Prices,
        ForbidsCopies = true,
        ExampleUrl = "https://x.com/i/status/1234567890123456789",
    };
}
