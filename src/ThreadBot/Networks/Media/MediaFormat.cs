namespace ThreadBot.Networks.Media;

/// <summary>The formats of files that can be attached to a post.</summary>
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
