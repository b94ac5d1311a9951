using ThreadBot.Networks.Media;

namespace ThreadBot.Networks.X.Api;

/// <summary>A file that is uploaded.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">What its author calls it.</param>
/// <param name="Media">What it says of itself.</param>
internal sealed record UploadedFile(string FullPath, string Name, MediaFile Media)
{
    /// <summary>X's word for its use.</summary>
    public string Category => Media.Kind switch
    {
        MediaKind.Gif => "tweet_gif",
        MediaKind.Video => "tweet_video",
        _ => "tweet_image",
    };

    /// <summary>A part of it; a video may be larger than the memory.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(long offset, int most, CancellationToken cancellationToken)
    {
        using var handle = File.OpenHandle(FullPath, options: FileOptions.Asynchronous);
        var bytes = new byte[Math.Min(most, Media.Bytes - offset)];
        var read = 0;
        while (read < bytes.Length && await RandomAccess.ReadAsync(handle, bytes.AsMemory(read), offset + read, cancellationToken) is > 0 and var more)
            read += more;
        return read == bytes.Length ? bytes : throw new IOException($"{Name} has become shorter.");
    }
}
