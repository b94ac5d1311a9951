using System.Globalization;
using System.Net;
using System.Text;

namespace ThreadBot.App.Preview;

/// <summary>A draft as one self-contained page that looks like a thread: nothing in it is fetched from elsewhere.</summary>
/// <param name="threadsFolder">Where the images are.</param>
/// <param name="author">The account's or author's name, as it is shown over each post.</param>
internal sealed class PreviewPage(string threadsFolder, string author)
{
    private readonly StringBuilder _html = new();

    /// <summary>Writes the page.</summary>
    public static string Write(ThreadDraft draft, string threadsFolder, string author)
    {
        var page = new PreviewPage(threadsFolder, author);
        page.Page(draft);
        return page._html.ToString();
    }

    private void Page(ThreadDraft draft)
    {
        var count = draft.Posts.Count;
        Add($"""
            <!doctype html>
            <html lang="{Text(draft.Language)}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <title>{Text(draft.Title)}: preview for {Text(draft.Network)}</title>
            <style>{PreviewStyle.Css}</style>
            <main>
            <header><h1>{Text(draft.Title)}</h1>
            <p>Preview for {Text(draft.Network)}: {count} {(count == 1 ? "post" : "posts")}, {Text(Terminal.TerminalText.Dollars(draft.Price))}</p></header>
            <ol>

            """);
        foreach (var post in draft.Posts)
            Post(post, count);
        Add("</ol>\n</main>\n</html>\n");
    }

    private void Post(PostDraft post, int count)
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
        Add($"""
            <p class="facts"><meter min="0" max="{post.Limit}" value="{Math.Min(post.Length, post.Limit)}" aria-label="Length">{post.Length}</meter> {post.Length} of {post.Limit}{(post.Price > 0 ? $" · {Text(Terminal.TerminalText.Dollars(post.Price))}" : "")}</p>
            </div></article></li>

            """);
    }

    private void Image(ThreadImage image)
    {
        var file = Path.Combine(threadsFolder, image.Path);
        Add($"<figure><img src=\"data:{MediaType(file)};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}\" alt=\"{Text(image.AltText)}\">");
        Add($"<figcaption>Alt text: {Text(image.AltText)}</figcaption></figure>\n");
    }

    private static string Linked(PostDraft post)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var link in post.Links)
        {
            html.Append(Text(post.Text[at..link.Start]));
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"{(link.Authored ? "link" : "link accidental")}\" title=\"{Text(link.Url)}\">{Text(post.Text.Substring(link.Start, link.Length))}</span>");
            at = link.Start + link.Length;
        }

        return html.Append(Text(post.Text[at..])).ToString();
    }

    private static string Initial(string name) => name.Length == 0 ? "?" : StringInfo.GetNextTextElement(name).ToUpperInvariant();

    private static string MediaType(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        _ => "image/jpeg",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private void Add(string html) => _html.Append(html);
}
