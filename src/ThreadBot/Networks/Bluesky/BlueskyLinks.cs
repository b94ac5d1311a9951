using System.Text.RegularExpressions;
using TwitterText;

namespace ThreadBot.Networks.Bluesky;

/// <summary>Finds what Bluesky's own program makes a link of (detectFacets of @atproto/api).</summary>
internal static partial class BlueskyLinks
{
    /// <summary>Top-level domains that X's list of 2020 lacks.</summary>
    private static readonly HashSet<string> AddedSince2020 = [".amazon", ".kids", ".music", ".spa"];

    /// <summary>The links of a text, in order.</summary>
    public static IReadOnlyList<PostLink> Find(string text)
    {
        if (!text.Contains('.') && !text.Contains("://", StringComparison.Ordinal))
            return [];
        return [.. Candidate().Matches(text).Where(IsLink).Select(match => Link(text, match.Groups["link"]))];
    }

    // The pattern ignores case and what follows does not: HTTPS://EXAMPLE.COM is no link on Bluesky.
    private static bool IsLink(Match match) =>
        match.Groups["link"].Value.StartsWith("http", StringComparison.Ordinal) || HasKnownEnd(match.Groups["domain"].Value);

    private static bool HasKnownEnd(string domain)
    {
        var top = domain[Math.Max(domain.LastIndexOf('.'), 0)..];
        return !top.Any(char.IsAsciiLetterUpper) && (AddedSince2020.Contains(top) || IsKnown(top));
    }

    // X's library knows the top-level domains.
    private static bool IsKnown(string top) =>
        top.Length > 0 && Extractor.ExtractUrlsWithIndices("a" + top) is [var url] && url.End == top.Length + 1;

    private static PostLink Link(string text, Group found)
    {
        var length = found.Length;
        if (text[found.Index + length - 1] is '.' or ',' or ';' or ':' or '!' or '?')
            length--;
        if (text[found.Index + length - 1] == ')' && !text.AsSpan(found.Index, length).Contains('('))
            length--;
        return WrittenLink.At(text, found.Index, length);
    }

    [GeneratedRegex(@"(?<=^|\s|\()(?<link>https?://\S+|(?<domain>[a-z][a-z0-9]*(?:\.[a-z0-9]+)+)\S*)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();
}
