using System.Globalization;
using System.Text;
using ThreadBot.App.Terminal;
using ThreadBot.Composition.Checking;
using ThreadBot.Networks;
using ThreadBot.Networks.Media;

namespace ThreadBot.App.Preview;

/// <summary>Writes one post of the page: as a reader sees it, and beneath it what its author wants to know.</summary>
/// <param name="html">Where to.</param>
/// <param name="rules">The network.</param>
/// <param name="threadsFolder">Where the images are.</param>
/// <param name="author">The name over the post.</param>
internal sealed class PreviewPost(StringBuilder html, NetworkRules rules, string threadsFolder, string author)
{
    private const long LongestVideoShown = 10_000_000;

    /// <summary>Writes a post.</summary>
    public void Write(PostDraft post, int count)
    {
        Add($"""
            <li><article aria-label="Post {post.Number} of {count}">
            <div class="avatar" aria-hidden="true">{Text(Initial(author))}</div>
            <div class="post"><p class="author">{Text(author)}</p>
            <p class="text" dir="auto">{Linked(post)}</p>

            """);
        foreach (var image in post.Images)
            Image(image);
        if (post.Poll is { } poll)
            Add($"<ul class=\"poll\">{string.Concat(poll.Options.Select(o => $"<li>{Text(o)}</li>"))}</ul>\n");
        if (post.Quote is { } quote)
            Add($"<p class=\"quote\">❝ {Text(quote.Slug.Value)}</p>\n");
        Facts(post);
        foreach (var link in AccidentalLink.In(post, rules))
            Add($"<p class=\"advice\"><b>Accidental link</b> <code>{Text(link.Text)}</code> leads to {Text(link.Url)}{Text(DraftPrinter.Costs(link))}: {Text(link.Suggestion)}.</p>\n");
        Add("</div></article></li>\n");
    }

    private void Facts(PostDraft post)
    {
        var share = Math.Min(100, 100 * post.Length / Math.Max(1, post.Limit));
        var reason = CutReasons.InWords(post);
        Add($"""
            <p class="facts"><span class="meter{(DraftPrinter.IsNearlyFull(post) ? " full" : "")}" aria-hidden="true"><i style="width:{share}%"></i></span> {post.Length} of {post.Limit}{(reason.Length == 0 ? "" : $" · {reason}")} · line {post.Line}{(post.Price > 0 ? $" · {Text(TerminalText.Dollars(post.Price))}" : "")}</p>

            """);
    }

    private void Image(ThreadImage image)
    {
        var file = Path.Combine(threadsFolder, image.Path);
        Add("<figure>");
        Add(image.Kind == MediaKind.Video ? Video(image, file) : $"<img src=\"{Data(file)}\" alt=\"{Text(image.AltText)}\">");
        Add($"<figcaption>Alt text: {Text(image.AltText)}</figcaption></figure>\n");
    }

    // The page holds all that it shows, and is to open at once: a long video is only named.
    private static string Video(ThreadImage image, string file)
    {
        var media = MediaFile.Read(file);
        return media?.Bytes <= LongestVideoShown
            ? $"<video controls src=\"{Data(file)}\" aria-label=\"{Text(image.AltText)}\"></video>"
            : string.Create(CultureInfo.InvariantCulture, $"<p class=\"video\">▶ {Text(Path.GetFileName(file))} · {media?.Bytes / 1e6:0.0} MB{(media?.Duration is { } runs ? $" · {runs:hh\\:mm\\:ss}" : "")}</p>");
    }

    private static string Data(string file) => $"data:{MediaFile.Read(file)?.MediaType};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}";

    private static string Linked(PostDraft post)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var link in post.Links)
        {
            text.Append(Text(post.Text[at..link.Start]));
            text.Append(CultureInfo.InvariantCulture, $"<span class=\"{(link.Authored ? "link" : "link accidental")}\" title=\"{Text(link.Url)}\">{Text(post.Text.Substring(link.Start, link.Length))}</span>");
            at = link.Start + link.Length;
        }

        return text.Append(Text(post.Text[at..])).ToString();
    }

    private static string Initial(string name) => name.Length == 0 ? "?" : StringInfo.GetNextTextElement(name).ToUpperInvariant();

    private static string Text(string text) => PreviewPage.Text(text);

    private void Add(string text) => html.Append(text);
}
