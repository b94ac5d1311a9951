namespace ThreadBot.Networks.Media;

/// <summary>A picture or a video, known by its bytes and not by its name.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record MediaFile(MediaFormat Format, long Bytes)
{
    /// <summary>Its width in pixels; zero where it does not say.</summary>
    public int Width { get; init; }

    /// <summary>Its height in pixels; zero where it does not say.</summary>
    public int Height { get; init; }

    /// <summary>How long a video runs; null for a picture, and where it does not say.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How many frames a GIF has; zero for all else, and where it does not say.</summary>
    public int Frames { get; init; }

    /// <summary>How networks treat it.</summary>
    public MediaKind Kind => Format switch
    {
        MediaFormat.Gif => MediaKind.Gif,
        MediaFormat.Mp4 or MediaFormat.Mov => MediaKind.Video,
        _ => MediaKind.Image,
    };

    /// <summary>Its media type, such as <c>image/png</c>.</summary>
    public string MediaType => Format.MediaType;

    /// <summary>Reads what a file says of itself; null where it is no PNG, JPEG, GIF or WebP, and no MP4 or MOV with a picture in it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static MediaFile? Read(string path)
    {
        // A file without a length may be a pipe, which would never end.
        if (new FileInfo(path) is not { Length: > 0 })
            return null;
        using var handle = File.OpenHandle(path);
        var file = new FileBytes(handle);
        return PictureHeader.Read(file.At) is { } picture
            ? new MediaFile(picture.Format, file.Length) { Width = picture.Width, Height = picture.Height, Frames = picture.Format == MediaFormat.Gif ? GifFrames.Count(file) : 0 }
            : VideoBoxes.Read(file);
    }
}
