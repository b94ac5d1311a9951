namespace ThreadBot;

/// <summary>The formats of files that a post can have attached.</summary>
public enum MediaFormat
{
    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>GIF.</summary>
    Gif,

    /// <summary>MP4.</summary>
    Mp4,

    /// <summary>QuickTime, as cameras and phones of one maker write it.</summary>
    Mov,
}

/// <summary>What formats are called elsewhere.</summary>
public static class MediaFormats
{
    extension(MediaFormat format)
    {
        /// <summary>The media type, such as <c>image/png</c>.</summary>
        public string MediaType => format switch
        {
            MediaFormat.Png => "image/png",
            MediaFormat.Jpeg => "image/jpeg",
            MediaFormat.WebP => "image/webp",
            MediaFormat.Gif => "image/gif",
            MediaFormat.Mov => "video/quicktime",
            _ => "video/mp4",
        };
    }
}
