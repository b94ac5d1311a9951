using System.Globalization;
using ThreadBot.Networks;

namespace ThreadBot.Composition.Checking;

/// <summary>Finds images that a network refuses: too many bytes, too long an alt text.</summary>
internal static class ImageCheck
{
    public static void Run(ThreadSection section, string? threadsFolder, FaultList faults)
    {
        foreach (var (index, image) in section.Images.Index())
        {
            var line = section.LineOfImage(index);
            AltText(image, line, faults);
            if (threadsFolder is not null)
                Size(image, new(Path.Combine(threadsFolder, image.Path)), (line, faults));
        }
    }

    private static void AltText(ThreadImage image, int line, FaultList faults)
    {
        var length = Graphemes.WithoutConjuncts.Count(image.AltText);
        if (length > faults.Rules.MaxAltText)
        {
            faults.Error("alt-text", line, string.Create(
                CultureInfo.InvariantCulture,
                $"The alt text of {image.Path} has {length:N0} characters where {faults.Rules.DisplayName} takes {faults.Rules.MaxAltText:N0}: shorten it."));
        }
    }

    // A file that is not there is a fault of rendering, and said there.
    private static void Size(ThreadImage image, FileInfo file, (int Line, FaultList Faults) place)
    {
        var rules = place.Faults.Rules;
        if (file.Exists && file.Length > rules.MaxImageBytes)
        {
            place.Faults.Error("image", place.Line, string.Create(
                CultureInfo.InvariantCulture,
                $"{image.Path} has {file.Length:N0} bytes where {rules.DisplayName} takes {rules.MaxImageBytes:N0}: make it smaller."));
        }
    }
}
