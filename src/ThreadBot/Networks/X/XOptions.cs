namespace ThreadBot.Networks.X;

/// <summary>What X takes and charges. X changes these numbers; they are settings so that no new version is needed when it does.</summary>
public sealed class XOptions
{
    /// <summary>The longest post, in weighted characters.</summary>
    public int MaxLength { get; set; } = 280;

    /// <summary>The longest post of an account with long posts, in weighted characters.</summary>
    public int MaxLongLength { get; set; } = 25_000;

    /// <summary>What a link counts, in weighted characters.</summary>
    public int LinkLength { get; set; } = 23;

    /// <summary>The most images of a post.</summary>
    public int MaxImages { get; set; } = 4;

    /// <summary>The most characters of an alt text.</summary>
    public int MaxAltText { get; set; } = 1000;

    /// <summary>The most bytes of an image.</summary>
    public long MaxImageBytes { get; set; } = 5_000_000;

    /// <summary>The most bytes of a GIF.</summary>
    public long MaxGifBytes { get; set; } = 15_000_000;

    /// <summary>The widest GIF, in pixels.</summary>
    public int MaxGifWidth { get; set; } = 1280;

    /// <summary>The highest GIF, in pixels.</summary>
    public int MaxGifHeight { get; set; } = 1080;

    /// <summary>The most frames of a GIF.</summary>
    public int MaxGifFrames { get; set; } = 350;

    /// <summary>The most pixels of all frames of a GIF together.</summary>
    public long MaxGifPixels { get; set; } = 300_000_000;

    /// <summary>The most bytes of a video; 16,000,000,000 for an account with Premium.</summary>
    public long MaxVideoBytes { get; set; } = 8_000_000_000;

    /// <summary>The shortest video.</summary>
    public TimeSpan MinVideoDuration { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest video; 125 minutes for an account with Premium.</summary>
    public TimeSpan MaxVideoDuration { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>The least width and height of a video, in pixels.</summary>
    public int MinVideoSide { get; set; } = 32;

    /// <summary>The most that one side of a video may be longer than the other, as a factor.</summary>
    public int MaxVideoRatio { get; set; } = 3;

    /// <summary>The most characters of a poll's option.</summary>
    public int MaxPollOption { get; set; } = 25;

    /// <summary>The most cashtags of a post.</summary>
    public int MaxCashtags { get; set; } = 1;

    /// <summary>A post without a link, in US dollars (since 2026-04-20).</summary>
    public decimal PostPrice { get; set; } = 0.015m;

    /// <summary>A post with a link, in US dollars (since 2026-04-20).</summary>
    public decimal PostWithLinkPrice { get; set; } = 0.20m;

    /// <summary>An answer to somebody who mentioned the account, in US dollars.</summary>
    public decimal SummonedReplyPrice { get; set; } = 0.010m;

    /// <summary>The alt text of an image, in US dollars.</summary>
    public decimal AltTextPrice { get; set; } = 0.005m;

    /// <summary>The deletion of a post, in US dollars.</summary>
    public decimal DeletionPrice { get; set; } = 0.010m;

    /// <summary>A post that is read, in US dollars.</summary>
    public decimal PostReadPrice { get; set; } = 0.005m;

    /// <summary>A user who is read, in US dollars.</summary>
    public decimal UserReadPrice { get; set; } = 0.010m;

    /// <summary>A post on the account's own timeline that is read, in US dollars; an account of the app's owner only pays so little.</summary>
    public decimal OwnedReadPrice { get; set; } = 0.001m;

    /// <summary>The most posts that are read for one thread.</summary>
    public int MaxReads { get; set; } = 500;

    /// <summary>Whether the images of a thread that is read are fetched.</summary>
    public bool FetchImages { get; set; } = true;

    /// <summary>How X's API is spoken to.</summary>
    public XApiOptions Api { get; set; } = new();

    /// <summary>How a login is gone about.</summary>
    public XLoginOptions Login { get; set; } = new();

    /// <summary>The prices.</summary>
    internal PriceList Prices => new()
    {
        Post = PostPrice,
        PostWithLink = PostWithLinkPrice,
        SummonedReply = SummonedReplyPrice,
        AltText = AltTextPrice,
        Deletion = DeletionPrice,
        PostRead = PostReadPrice,
        UserRead = UserReadPrice,
        OwnedRead = OwnedReadPrice,
    };

    /// <summary>What is wrong with the numbers, a sentence each.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (MaxLength is < 100 or > 25_000 || MaxLongLength is < 100 or > 25_000)
            yield return $"MaxLength is {MaxLength} and MaxLongLength {MaxLongLength}; they must be from 100 to 25000.";
        if (Enum.GetValues<ChargeKind>().Any(kind => Prices[kind] < 0 || Prices[kind].Scale > Dollars.Decimals))
            yield return $"A price is not one; it must be zero or more US dollars, with at most {Dollars.Decimals} decimals.";
        if (MaxReads < 1)
            yield return $"MaxReads is {MaxReads}; it must be one or more.";
        foreach (var mistake in Api.Mistakes().Concat(Login.Mistakes()))
            yield return mistake;
    }
}
