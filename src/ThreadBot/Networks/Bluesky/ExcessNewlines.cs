namespace ThreadBot.Networks.Bluesky;

/// <summary>More than two line ends in a row, with nothing to see between them.</summary>
internal static class ExcessNewlines
{
    /// <summary>What stands for them.</summary>
    public const string Replacement = "\n\n";

    private const int TooMany = 3;

    /// <summary>From the first line end of each to its last, in order.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0 && i < text.Length;)
        {
            var (count, last, end) = (0, i, i);
            for (; end < text.Length && IsInvisible(text[end]); end++)
            {
                if (text[end] is '\r' or '\n')
                    (count, last) = (count + 1, end);
            }

            if (count >= TooMany)
                yield return (i, last + 1);
            i = text.AsSpan(end).IndexOfAny('\r', '\n') is var next and >= 0 ? end + next : -1;
        }
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u2060' or (>= '\u200B' and <= '\u200D') || FacetScanner.IsSpace(c);
}
