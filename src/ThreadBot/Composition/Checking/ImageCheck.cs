using System.Globalization;

namespace ThreadBot.Composition.Checking;

/// <summary>Finds images and videos that a network refuses: of a kind that it does not take, too large, with too long an alt text.</summary>
internal static class ImageCheck
{
    public static void Run(ThreadSection section, string? threadsFolder, FaultList faults)
    {
        for (var index = 0; index < section.Images.Count; index++)
        {
            var image = section.Images[index];
            var line = section.LineOfImage(index);
            AltText(image, line, faults);
            if (image.Kind == MediaKind.Video && faults.Rules.Video is null)
                faults.Error("image", line, $"{image.Path} is a video, and {faults.Rules.DisplayName} takes none here: link to it, or show a picture of it.");
            else if (threadsFolder is not null)
                File(image, Path.Combine(threadsFolder, image.Path), (line, faults));
        }
    }

    private static void AltText(ThreadImage image, int line, FaultList faults)
    {
        var length = faults.Rules.AltTextLength(image.AltText);
        if (length > faults.Rules.MaxAltText)
        {
            faults.Error("alt-text", line, string.Create(
                CultureInfo.InvariantCulture,
                $"The alt text of {image.Path} has {length:N0} characters where {faults.Rules.DisplayName} takes {faults.Rules.MaxAltText:N0}: shorten it."));
        }
    }

    private static void File(ThreadImage image, string path, (int Line, FaultList Faults) place)
    {
        var rules = place.Faults.Rules;
        foreach (var complaint in MediaComplaints.Of(path, rules))
            place.Faults.Error("image", place.Line, $"{image.Path} {complaint}");
    }
}
