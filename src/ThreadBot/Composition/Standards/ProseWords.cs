namespace ThreadBot.Composition.Standards;

/// <summary>
/// Finds the words of a text: runs of letters, with apostrophes inside them. Numbers and addresses are none, and what stands between backticks
/// or quotation marks is code, a title or somebody else's word.
/// </summary>
internal static class ProseWords
{
    /// <summary>The words in order.</summary>
    public static IEnumerable<string> In(string text) => PlacesIn(text).Select(place => text[place]);

    /// <summary>The words in order, those between marks too.</summary>
    public static IEnumerable<string> AllIn(string text) => PlacesIn(text, all: true).Select(place => text[place]);

    /// <summary>Where the words stand.</summary>
    public static IEnumerable<Range> PlacesIn(string text, bool all = false)
    {
        var open = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            open = Quotation(open, text[i]);
            if ((open != '\0' && !all) || !char.IsLetter(text[i]))
                continue;
            if (IsAddress(text.AsSpan(i)))
            {
                i += EndOfAddress(text.AsSpan(i));
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && (char.IsLetter(text[i + 1]) || (text[i + 1] is '\'' or '’' && i + 2 < text.Length && char.IsLetter(text[i + 2]))))
                i++;
            yield return start..(i + 1);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static int EndOfAddress(ReadOnlySpan<char> text) => text.IndexOfAny(' ', '\n') is var end and > 0 ? end - 1 : text.Length;

    // The mark that is open after a character; what is not closed on its line was none.
    private static char Quotation(char open, char next) => next switch
    {
        '\n' => '\0',
        '`' or '"' when open == '\0' => next,
        '“' when open == '\0' => '”',
        _ => next == open ? '\0' : open,
    };
}
