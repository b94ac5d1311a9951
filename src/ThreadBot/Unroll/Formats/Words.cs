using System.Globalization;

namespace ThreadBot.Unroll.Formats;

/// <summary>What documents say in their own words, the same in every format.</summary>
internal static class Words
{
    /// <summary>A date as people read it.</summary>
    public static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date and time as people read it.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A date and time as programs read it.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A number and what is counted.</summary>
    public static string Count(int number, string one) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {one}{(number == 1 ? "" : "s")}";

    /// <summary>Minutes to read.</summary>
    public static string Minutes(int minutes) => $"{Count(minutes, "minute")} to read";

    /// <summary>The way back to the original.</summary>
    public static string Source(PublishedThread thread) =>
        Uri.TryCreate(thread.Source, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? $"Original on {uri.Host}" : "Original";

    /// <summary>Why there is no text.</summary>
    public static string Missing(string reason) => $"A post is missing here: {reason.TrimEnd('.')}.";

    /// <summary>What stands in place of a medium, or under it.</summary>
    public static string Media(PublishedMedia media)
    {
        var kind = media.Kind switch { MediaKind.Image => "Image", MediaKind.Gif => "Moving image", _ => "Video" };
        var about = media.AltText.Trim() is { Length: > 0 } alt ? $"{kind}: {alt}" : kind;
        return media.Kind == MediaKind.Image ? $"{about} (not kept here)" : about;
    }

    /// <summary>An answer, with its share where votes are known.</summary>
    public static string Option(PublishedOption option, PublishedPoll poll) =>
        Share(option, poll) is { } share ? $"{option.Text} — {share.ToString(CultureInfo.InvariantCulture)} % ({Count(option.Votes ?? 0, "vote")})" : option.Text;

    /// <summary>The share of an answer in percent; null where votes are not known.</summary>
    public static int? Share(PublishedOption option, PublishedPoll poll)
    {
        if (poll.Options.Any(o => o.Votes is null))
            return null;
        var all = poll.Options.Sum(o => (long)o.Votes!.Value);
        return all <= 0 ? 0 : (int)Math.Clamp(Math.Round(100m * option.Votes!.Value / all, MidpointRounding.AwayFromZero), 0, 100);
    }

    /// <summary>How many voted and until when; empty where neither is known.</summary>
    public static string Poll(PublishedPoll poll)
    {
        var votes = poll.Options.All(o => o.Votes is not null) ? Count((int)Math.Min(int.MaxValue, poll.Options.Sum(o => (long)o.Votes!.Value)), "vote") : null;
        var end = poll.EndsAt is { } at ? $"open until {Moment(at)}" : null;
        return string.Join(", ", new[] { votes, end }.OfType<string>()) is { Length: > 0 } all ? $"Poll: {all}" : "";
    }
}
