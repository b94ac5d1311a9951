using System.Globalization;

namespace ThreadBot.Composition.Rendering;

/// <summary>
/// The threads that one thread quotes. In its text a mark stands for each, of characters that no text has, until the text is parted into
/// sections.
/// </summary>
internal sealed class QuoteMarks
{
    private const char Sign = '\uFDD0';
    private readonly List<ThreadQuote> _quotes = [];

    /// <summary>Whether a line has a mark anywhere.</summary>
    public static bool HasMark(string line) => line.Contains(Sign);

    /// <summary>The mark of a quote.</summary>
    public string Add(ThreadQuote quote)
    {
        _quotes.Add(quote);
        return string.Create(CultureInfo.InvariantCulture, $"{Sign}{_quotes.Count - 1}{Sign}");
    }

    /// <summary>The quote of a line that is a mark and nothing else; null for any other line.</summary>
    public ThreadQuote? Find(string line) =>
        line.Trim() is [Sign, .. var number, Sign] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? _quotes.ElementAtOrDefault(index)
            : null;
}
