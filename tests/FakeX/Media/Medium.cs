namespace FakeX.Media;

/// <summary>An uploaded file.</summary>
/// <param name="Id">Its number.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Category">tweet_image, tweet_gif or tweet_video.</param>
/// <param name="Bytes">How long it is, or is said to be until it is there.</param>
/// <param name="ExpiresAt">Until when it can be posted.</param>
internal sealed record Medium(string Id, string UserId, string Category, long Bytes, DateTimeOffset ExpiresAt)
{
    /// <summary>When it can be posted; null while it is not all there.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>When it was all there; null before.</summary>
    public DateTimeOffset? FinalizedAt { get; init; }

    /// <summary>Whether X cannot make anything of it.</summary>
    public bool IsSpoilt { get; init; }

    public string? AltText { get; init; }

    /// <summary>In pixels; 0 where the file does not say.</summary>
    public int Width { get; init; }

    /// <summary>In pixels; 0 where the file does not say.</summary>
    public int Height { get; init; }

    /// <summary>How long a video runs; 0 where the file does not say.</summary>
    public int DurationMs { get; init; }

    /// <summary>What its name would end in.</summary>
    public string Extension { get; init; } = "";

    public bool IsPhoto => Category == MediaKind.Image;

    /// <summary>X's other name for it.</summary>
    public string Key => $"{Category switch { MediaKind.Image => 3, MediaKind.Gif => 16, _ => 13 }}_{Id}";

    /// <summary>What X calls it in answers.</summary>
    public string Type => Category switch { MediaKind.Image => "photo", MediaKind.Gif => "animated_gif", _ => "video" };
}

/// <summary>What kinds of files there are, by their bytes.</summary>
internal static class MediaKind
{
    public const string Image = "tweet_image";
    public const string Gif = "tweet_gif";
    public const string Video = "tweet_video";

    /// <summary>The most bytes of a category; null for one that is not known here.</summary>
    public static long? MaxBytes(string? category, bool premium) => category switch
    {
        Image => 5_000_000,
        Gif => 15_000_000,
        Video => premium ? 16_000_000_000 : 8_000_000_000,
        _ => null,
    };

    /// <summary>Whether files of a media type belong to a category.</summary>
    public static bool Takes(string category, string mediaType) => category switch
    {
        Image => mediaType is "image/jpeg" or "image/png" or "image/webp" or "image/pjpeg" or "image/bmp" or "image/tiff",
        Gif => mediaType == "image/gif",
        _ => mediaType is "video/mp4" or "video/quicktime" or "video/webm" or "video/mp2t",
    };

    /// <summary>The category that a file belongs to; null where X would not know what it is.</summary>
    public static string? Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("GIF8"u8))
            return Gif;
        if (file.Length > 11 && file[4..].StartsWith("ftyp"u8))
            return Video;
        var isWebP = file.StartsWith("RIFF"u8) && file.Length > 11 && file[8..].StartsWith("WEBP"u8);
        return isWebP || file.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG"u8]) || file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Image : null;
    }
}
