using System.Text;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Sources;

/// <summary>Takes <c>[text](url)</c> out of a text, outside of code, and says where each text stands.</summary>
internal static partial class AuthoredLinks
{
    public static (string Text, IReadOnlyList<PostLink> Links) Take(string text)
    {
        var plain = new StringBuilder();
        var links = new List<PostLink>();
        var from = 0;
        foreach (Match match in CodeOrLink().Matches(text))
        {
            plain.Append(text, from, match.Index - from);
            from = match.Index + match.Length;
            var (words, url) = (match.Groups["words"], match.Groups["url"]);
            if (words.Success)
                links.Add(new PostLink(plain.Length, words.Length, url.Value));
            plain.Append(words.Success ? words.Value : match.Value);
        }
        return (plain.Append(text, from, text.Length - from).ToString(), links);
    }

    // Code comes first, so that a link in it is never seen: fences to their end (or the text's), then spans within a line.
    [GeneratedRegex(
        @"^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*(\n[\s\S]*?(^ {0,3}\k<fence>[^\n]*$|\z)|\z)|(?<!`)(?<ticks>`+)(?!`)[^\n]*?(?<!`)\k<ticks>(?!`)|\[(?<words>[^\[\]\n]+)\]\((?<url>[^\s()<>]*(\([^\s()<>]*\)[^\s()<>]*)*)\)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeOrLink();
}
