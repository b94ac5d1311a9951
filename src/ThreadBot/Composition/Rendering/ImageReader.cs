using ThreadBot.Curricula;
using ThreadBot.Curricula.Files;
using ThreadBot.Networks.Media;

namespace ThreadBot.Composition.Rendering;

/// <summary>Looks whether the images and videos that a thread names can be posted.</summary>
internal sealed class ImageReader(ThreadTemplate template)
{
    private readonly string _folder = template.Scope.Folder;

    /// <summary>Reads an image, and says under which rule what is wrong with it.</summary>
    public ThreadImage Read(ImageLine image, Action<string, string> report)
    {
        var full = FullPathOf(image);
        if (image.AltText.Length == 0)
            report("alt-text", $"The image '{image.Path}' has no alt text: say between the brackets what it shows.");
        var (media, reason) = WhyUnusable(image.Path, full) is { } unusable ? (null, unusable) : Look(image.Path, full);
        if (reason is not null)
            report("image", reason);
        return new ThreadImage(InFolder(full).Replace(Path.DirectorySeparatorChar, '/'), image.AltText) { Kind = media?.Kind ?? MediaKind.Image };
    }

    private string FullPathOf(ImageLine image) =>
        Path.GetFullPath(Path.Combine(_folder, Path.GetDirectoryName(template.File)!, image.Path.Replace("\0", "")));

    private bool IsInFolder(string full) => full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string InFolder(string full) => IsInFolder(full) ? full[(_folder.Length + 1)..] : Path.GetRelativePath(_folder, full);

    private string? WhyUnusable(string path, string full)
    {
        if (path.Length == 0 || path.Contains("://", StringComparison.Ordinal) || Path.IsPathRooted(path) || path.Contains('\\'))
            return $"'{path}' is no image beside the thread: write its path from the thread's folder, with forward slashes.";
        if (!IsInFolder(full))
            return $"The image '{path}' lies outside the threads folder: put it beside the thread.";
        if (!File.Exists(full))
            return $"The image '{path}' does not exist: put it beside the thread, or correct the path.";
        if (RealPath.Resolve(_folder) is not { } realFolder || !RealPath.IsInside(full, realFolder))
            return $"The image '{path}' is a link out of the threads folder: put the file itself there.";

        return null;
    }

    private static (MediaFile? Media, string? Reason) Look(string path, string full)
    {
        try
        {
            return MediaFile.Read(full) is { } media
                ? (media, null)
                : (null, $"'{path}' is no PNG, JPEG, GIF or WebP, and no MP4 or MOV video, whatever its name says.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"The image '{path}' cannot be read: {e.Message}");
        }
    }
}
