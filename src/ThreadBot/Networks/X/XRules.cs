using TwitterText;

namespace ThreadBot.Networks.X;

/// <summary>What X, formerly Twitter, accepts and charges.</summary>
public static class XRules
{
    /// <summary>The rules by the settings.</summary>
    public static NetworkRules Create(XOptions options) => new("x", "X", new XPostLimit(options))
    {
        MaxImages = options.MaxImages,
        MaxAltText = options.MaxAltText,
        AltTextLength = text => text.Length,
        MaxImageBytes = options.MaxImageBytes,
        Gif = new(options.MaxGifBytes)
        {
            MaxWidth = options.MaxGifWidth,
            MaxHeight = options.MaxGifHeight,
            MaxFrames = options.MaxGifFrames,
            MaxPixels = options.MaxGifPixels,
        },
        Video = new(options.MaxVideoBytes)
        {
            MinDuration = options.MinVideoDuration,
            MaxDuration = options.MaxVideoDuration,
            MinSide = options.MinVideoSide,
            MaxRatio = options.MaxVideoRatio,
        },
        MaxPollOption = options.MaxPollOption,
        PollOptionLength = PollOptionLength,
        HasQuotes = true,
        TextFaults = new XTextFaults(options.MaxCashtags, mentioned: null).Find,
        Prices = options.Prices,
        ForbidsCopies = true,
        ExampleUrl = "https://x.com/i/status/1234567890123456789",
    };

    /// <summary>The rules for an account: it may have long posts, and says whom it may mention.</summary>
    internal static NetworkRules Create(XOptions options, XAccountSettings account)
    {
        var rules = Create(options) with { TextFaults = new XTextFaults(options.MaxCashtags, account.Mentions).Find };
        return account.LongPosts ? rules with { Limit = new XPostLimit(options, options.MaxLongLength) } : rules;
    }

    // X's description says 25 characters and its apps count them with weight: what fits by both fits.
    private static int PollOptionLength(string option) => Math.Max(option.Length, TwitterTextParser.ParseTweet(option).WeightedLength);
}
