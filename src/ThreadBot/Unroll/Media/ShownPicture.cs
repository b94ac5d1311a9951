namespace ThreadBot.Unroll.Media;

/// <summary>What can be seen of a medium without playing it.</summary>
internal static class ShownPicture
{
    /// <summary>The file of an image; of a moving one, itself where it is a picture, and otherwise its still picture.</summary>
    public static string? Of(PublishedMedia media) => media.Kind switch
    {
        MediaKind.Image => media.File,
        MediaKind.Gif when IsPicture(media.File) => media.File,
        _ => media.Poster,
    };

    /// <summary>The file of what is played; null where there is none, or it is a picture.</summary>
    public static string? Played(PublishedMedia media) => media.File == Of(media) ? null : media.File;

    private static bool IsPicture(string? file) =>
        file is not null && (file.EndsWith(".gif", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".webp", StringComparison.OrdinalIgnoreCase));
}
