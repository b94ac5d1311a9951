namespace ThreadBot.Networks.Mastodon;

/// <summary>What a Mastodon server takes. Servers raise the limits of Mastodon's own program, which stand here, and say so at <c>/api/v2/instance</c>.</summary>
public sealed record MastodonOptions
{
    /// <summary>The longest post, in characters (<c>statuses.max_characters</c>).</summary>
    public int MaxLength { get; set; } = 500;

    /// <summary>What a link counts, in characters (<c>statuses.characters_reserved_per_url</c>).</summary>
    public int LinkLength { get; set; } = 23;

    /// <summary>Whether the server counts every character of links and mentions, whatever it says: GoToSocial does. The dearer count is taken.</summary>
    public bool CountsEverything { get; set; }

    /// <summary>The most images of a post (<c>statuses.max_media_attachments</c>).</summary>
    public int MaxImages { get; set; } = 4;

    /// <summary>The most characters of an alt text (<c>media_attachments.description_limit</c>).</summary>
    public int MaxAltText { get; set; } = 1500;

    /// <summary>The most bytes of an image (<c>media_attachments.image_size_limit</c>).</summary>
    public long MaxImageBytes { get; set; } = 16_000_000;

    /// <summary>The most bytes of a video (<c>media_attachments.video_size_limit</c>); zero where the server takes none.</summary>
    public long MaxVideoBytes { get; set; } = 99_000_000;

    /// <summary>The most characters of a poll's option (<c>polls.max_characters_per_option</c>).</summary>
    public int MaxPollOption { get; set; } = 50;

    /// <summary>Where the numbers are from, where no server was asked.</summary>
    public const string OwnProgram = "Mastodon's own program";

    /// <summary>Where the numbers are from, in words, such as <c>example.social, asked on 2026-01-31</c>.</summary>
    public string Source { get; set; } = OwnProgram;

    /// <summary>What is wrong with the numbers, a sentence each.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (MaxLength < 100)
            yield return $"MaxLength is {MaxLength}; it must be 100 or more.";
        if (LinkLength < 1 || LinkLength > MaxLength)
            yield return $"LinkLength is {LinkLength}; it must be from 1 to MaxLength.";
        if (MaxImages < 0 || MaxAltText < 0 || MaxImageBytes < 0 || MaxVideoBytes < 0 || MaxPollOption < 0)
            yield return "A limit is negative; it must be zero or more.";
    }
}
