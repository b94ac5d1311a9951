using ThreadBot.Curricula;
using ThreadBot.Curricula.Files;

namespace ThreadBot.Composition.Rendering;

/// <summary>Looks whether the images that a thread names can be posted.</summary>
internal sealed class ImageReader(ThreadTemplate template)
{
    private readonly string _folder = template.Scope.Folder;

    /// <summary>The path of an image relative to the threads folder.</summary>
    public string PathOf(ImageLine image) =>
        Path.GetRelativePath(_folder, FullPathOf(image)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>What is wrong with an image.</summary>
    public IEnumerable<(string Rule, string Message)> FindFaults(ImageLine image)
    {
        if (image.AltText.Length == 0)
            yield return ("alt-text", $"The image '{image.Path}' has no alt text: say between the brackets what it shows.");
        if (WhyUnusable(image.Path, FullPathOf(image)) is { } reason)
            yield return ("image", reason);
    }

    private string FullPathOf(ImageLine image) =>
        Path.GetFullPath(Path.Combine(_folder, Path.GetDirectoryName(template.File)!, image.Path.Replace("\0", "")));

    private string? WhyUnusable(string path, string full)
    {
        if (path.Length == 0 || path.Contains("://", StringComparison.Ordinal) || Path.IsPathRooted(path) || path.Contains('\\'))
            return $"'{path}' is no image beside the thread: write its path from the thread's folder, with forward slashes.";
        if (!full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return $"The image '{path}' lies outside the threads folder: put it beside the thread.";
        if (!File.Exists(full))
            return $"The image '{path}' does not exist: put it beside the thread, or correct the path.";
        if (RealPath.Resolve(_folder) is not { } realFolder || !RealPath.IsInside(full, realFolder))
            return $"The image '{path}' is a link out of the threads folder: put the file itself there.";

        return WhyNoImage(path, full);
    }

    private static string? WhyNoImage(string path, string full)
    {
        try
        {
            return ImageHeader.IsImage(full) ? null : $"'{path}' is no PNG, JPEG, GIF or WebP, whatever its name says.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The image '{path}' cannot be read: {e.Message}";
        }
    }
}
