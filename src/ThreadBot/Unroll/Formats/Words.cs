using System.Globalization;
using ThreadBot.Unroll.Blocks;

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

    /// <summary>Whoever wrote something, in one line; a name that nobody sees is none.</summary>
    public static string Name(Author author) => VisibleText.Line(author.Name) is { Length: > 0 } name ? name : author.Handle is { Length: > 0 } handle ? handle : "Unknown";

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
        (Share(option, poll) is { } share ? $"{VisibleText.Line(option.Text)} — {share.ToString(CultureInfo.InvariantCulture)} % ({Count(option.Votes ?? 0, "vote")})" : VisibleText.Line(option.Text)).TrimStart();

    /// <summary>The share of an answer in percent; null where votes are not known.</summary>
    public static int? Share(PublishedOption option, PublishedPoll poll)
    {
        if (!AreKnown(poll))
            return null;
        var all = poll.Options.Sum(o => (long)o.Votes!.Value);
        return all <= 0 ? 0 : (int)Math.Clamp(Math.Round(100m * option.Votes!.Value / all, MidpointRounding.AwayFromZero), 0, 100);
    }

    /// <summary>That it is a poll, how many voted, and until when.</summary>
    public static string Poll(PublishedPoll poll)
    {
        var votes = AreKnown(poll) ? Count((int)Math.Min(int.MaxValue, poll.Options.Sum(o => (long)o.Votes!.Value)), "vote") : null;
        var end = poll.EndsAt is { } at ? $"open until {Moment(at)}" : null;
        return string.Join(", ", new[] { votes, end }.OfType<string>()) is { Length: > 0 } all ? $"Poll: {all}" : "Poll";
    }

    private static bool AreKnown(PublishedPoll poll) => poll.Options.All(o => o.Votes >= 0);
}
