using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ThreadBot.Networks.X.Api;
using TwitterText;

namespace ThreadBot.Networks.X;

/// <summary>Compares a text that was sent with what X gives back of it: links shortened, three characters escaped, pictures as links at its end.</summary>
internal static partial class XText
{
    private const string AnyLink = "\uFFFC";

    /// <summary>Whether a post on the timeline has the text that was sent.</summary>
    /// <param name="sent">The text.</param>
    /// <param name="post">The post.</param>
    /// <param name="anyLinks">
    /// Whether links need not lead to the same place. X may rewrite where a link leads; among the answers to one post, the rest of the text is enough.
    /// </param>
    public static bool IsSame(string sent, XPost post, bool anyLinks) =>
        Sent(sent, Target) == Given(post, Target) || (anyLinks && Sent(sent, _ => AnyLink) == Given(post, _ => AnyLink));

    private static string Sent(string text, Func<string, string> show)
    {
        var (shown, end) = (new StringBuilder(), 0);
        foreach (var url in Extractor.ExtractUrlsWithIndices(text))
        {
            shown.Append(text, end, url.Start - end).Append(show(url.Value));
            end = url.End;
        }
        return Normal(shown.Append(text, end, text.Length - end).ToString());
    }

    private static string Given(XPost post, Func<string, string> show)
    {
        var (given, entities) = post.Note is { Text: not null } note ? (note.Text, note.Entities) : (post.Text ?? "", post.Entities);
        var text = WebUtility.HtmlDecode(given);
        var links = (entities?.Urls ?? post.Entities?.Urls ?? []).Where(l => l.Url is not null).DistinctBy(l => l.Url).ToDictionary(l => l.Url!);
        return Normal(ShortLink().Replace(text, match => links.GetValueOrDefault(match.Value) switch
        {
            { MediaKey: not null } => "",
            { ExpandedUrl: { } page } when IsQuoted(post, page) && match.Index + match.Length == text.Length => "",
            { ExpandedUrl: { } target } => show(target),
            _ => show(match.Value),
        }));
    }

    // X puts a link to what a post quotes at its end.
    private static bool IsQuoted(XPost post, string page) => post.QuotedId is { } id && page.EndsWith($"/status/{id}", StringComparison.Ordinal);

    private static string Normal(string text) => text.ReplaceLineEndings("\n").Normalize().Trim();

    // A scheme that was not written, capitals in a host, a slash at the end and letters that are not ASCII are X's to change.
    private static string Target(string url)
    {
        var withScheme = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        return Uri.TryCreate(withScheme, UriKind.Absolute, out var uri)
            ? $"{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{uri.PathAndQuery}{uri.Fragment}".TrimEnd('/')
            : url;
    }

    [GeneratedRegex("https?://t\\.co/[A-Za-z0-9]+")]
    private static partial Regex ShortLink();
}
