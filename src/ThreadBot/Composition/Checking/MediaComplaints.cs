using System.Globalization;
using ThreadBot.Networks;
using ThreadBot.Networks.Media;

namespace ThreadBot.Composition.Checking;

/// <summary>Says why a network would not take a file, in sentences without their beginning.</summary>
internal static class MediaComplaints
{
    public static IReadOnlyList<string> Of(string path, NetworkRules rules)
    {
        // A file that is not there, or is no picture, is a fault of rendering, and said there.
        if (!File.Exists(path) || MediaFile.Read(path) is not { } file)
            return File.Exists(path) ? Bytes(new FileInfo(path).Length, rules.MaxImageBytes, rules) : [];
        var limit = file.Kind switch { MediaKind.Gif => rules.Gif, MediaKind.Video => rules.Video, _ => null };
        var bytes = Bytes(file.Bytes, limit?.MaxBytes ?? rules.MaxImageBytes, rules);
        return limit is null ? bytes : [.. bytes, .. Duration(file, limit, rules), .. Shape(file, limit, rules), .. Frames(file, limit, rules)];
    }

    private static string[] Bytes(long bytes, long most, NetworkRules rules) =>
        bytes > most ? [string.Create(CultureInfo.InvariantCulture, $"has {bytes:N0} bytes where {rules.DisplayName} takes {most:N0}: make it smaller.")] : [];

    private static IEnumerable<string> Duration(MediaFile file, MediaLimit limit, NetworkRules rules)
    {
        if (file.Duration < limit.MinDuration)
            yield return $"runs for {InWords(file.Duration.Value)} where {rules.DisplayName} asks for {InWords(limit.MinDuration)} at least: make it longer.";
        if (file.Duration > limit.MaxDuration)
            yield return $"runs for {InWords(file.Duration.Value)} where {rules.DisplayName} takes {InWords(limit.MaxDuration.Value)}: cut it.";
    }

    private static IEnumerable<string> Shape(MediaFile file, MediaLimit limit, NetworkRules rules)
    {
        var (shorter, longer) = (Math.Min(file.Width, file.Height), Math.Max(file.Width, file.Height));
        if (shorter < limit.MinSide)
            yield return $"is {file.Width} × {file.Height} pixels where {rules.DisplayName} asks for {limit.MinSide} each way: make it larger.";
        else if (longer > limit.MaxRatio * shorter)
            yield return $"is {file.Width} × {file.Height} pixels, and {rules.DisplayName} takes no side that is more than {limit.MaxRatio} times as long as the other: crop it.";
    }

    private static IEnumerable<string> Frames(MediaFile file, MediaLimit limit, NetworkRules rules)
    {
        if (file.Width > limit.MaxWidth || file.Height > limit.MaxHeight)
            yield return $"is {file.Width} × {file.Height} pixels where {rules.DisplayName} takes {limit.MaxWidth} × {limit.MaxHeight}: make it smaller.";
        if (file.Frames > limit.MaxFrames)
            yield return $"has {file.Frames} frames where {rules.DisplayName} takes {limit.MaxFrames}: shorten it, or make it a video.";
        if ((long)file.Width * file.Height * file.Frames is var pixels && pixels > limit.MaxPixels)
            yield return string.Create(CultureInfo.InvariantCulture, $"has {pixels:N0} pixels in all its frames where {rules.DisplayName} takes {limit.MaxPixels:N0}: make it smaller or shorter, or make it a video.");
    }

    private static string InWords(TimeSpan span) => span < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.#} seconds")
        : span.ToString(span < TimeSpan.FromHours(1) ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
}
