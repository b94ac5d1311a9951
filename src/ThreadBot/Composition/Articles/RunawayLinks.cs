using System.Text;

namespace ThreadBot.Composition.Articles;

/// <summary>
/// Says of beginnings such as <c>[a](</c> whose address never ends that they are no links. Markdig looks for the end from each of them
/// anew, so that a hundred thousand characters of them take it ten seconds and more.
/// </summary>
internal static class RunawayLinks
{
    private const string Beginning = "](";
    private const int LongestLink = 4096;

    /// <summary>So few take no time, and a backslash could be seen in code.</summary>
    private const int Few = 500;

    /// <summary>The text with a backslash before the bracket of each, if there are many.</summary>
    public static string Escape(string text)
    {
        var places = Find(text).ToList();
        if (places.Count <= Few)
            return text;
        var (result, copied) = (new StringBuilder(), 0);
        foreach (var bracket in places)
        {
            result.Append(text, copied, bracket - copied).Append('\\');
            copied = bracket;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private static IEnumerable<int> Find(string text)
    {
        for (var at = text.IndexOf(Beginning, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Beginning, at + Beginning.Length, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + Beginning.Length);
            if (!rest[..Math.Min(rest.Length, LongestLink)].Contains(')'))
                yield return at + 1;
        }
    }
}
