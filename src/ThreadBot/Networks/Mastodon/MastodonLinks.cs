using System.Text.RegularExpressions;
using TwitterText;

namespace ThreadBot.Networks.Mastodon;

/// <summary>Finds the links of Mastodon's server: X's rules of 2020 with more schemes, any letters in the path, and never without a scheme.</summary>
internal static partial class MastodonLinks
{
    private const int MaxLength = 4096;

    /// <summary>The links of a text, in order.</summary>
    public static IEnumerable<MastodonEntity> Find(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
            yield break;
        var end = 0;
        foreach (Match match in Beginning().Matches(text))
        {
            if (match.Index < end || EndOf(text, match) is not { } found || found - match.Index > MaxLength)
                continue;
            end = found;
            yield return new(match.Index, end, 0);
        }
    }

    private static int? EndOf(string text, Match match)
    {
        var host = match.Groups["host"];

        // X's library knows the domains, written after a scheme that it knows too.
        if (Extractor.ExtractUrlsWithIndices("https://" + host.Value) is not [{ Start: 0 } url, ..])
            return null;
        var end = host.Index + url.End - "https://".Length;
        return end < host.Index + host.Length ? end : TailEnd(text, end);
    }

    private static int TailEnd(string text, int end)
    {
        var tail = Tail().Match(text, end);
        return tail.Success ? tail.Index + tail.Length : end;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9@＠$#＃])(?:https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini)://(?<host>[^\s/:?#()<>\[\]{}""',;!|]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex("""
        \G
        (?: :[0-9]+ )?
        (?: / (?: (?: [^\s<>()?] | \( [^\s<>()?]+ \) )* (?: [^\s()?!*"'「」<>;:=,.$%\[\]~&|@] | \( [^\s<>()?]+ \) ) )? )?
        (?: \? (?: [A-Za-z0-9!?*'();:&=+$/%\#\[\]\-_.,~|@^]* [A-Za-z0-9_&=\#/\-] ) )?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
