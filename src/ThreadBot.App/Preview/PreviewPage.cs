using System.Globalization;
using System.Net;
using System.Text;
using ThreadBot.App.Terminal;

namespace ThreadBot.App.Preview;

/// <summary>A thread as one self-contained page, a column for each network: nothing in it is fetched from elsewhere.</summary>
/// <param name="threadsFolder">Where the images are.</param>
/// <param name="author">The account's or author's name, as it is shown over each post.</param>
internal sealed class PreviewPage(string threadsFolder, string author)
{
    private readonly StringBuilder _html = new();

    /// <summary>Writes the page.</summary>
    public static string Write(string title, IReadOnlyList<NetworkPreview> previews, string threadsFolder, string author)
    {
        var page = new PreviewPage(threadsFolder, author);
        page.Page(title, previews);
        return page._html.ToString();
    }

    private void Page(string title, IReadOnlyList<NetworkPreview> previews)
    {
        var names = string.Join(", ", previews.Select(p => p.Rules.DisplayName));
        Add($"""
            <!doctype html>
            <html lang="{Text(previews.Select(p => p.Composed.Draft?.Language).FirstOrDefault(l => l is not null) ?? "en")}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'">
            <title>{Text(title)}: preview for {Text(names)}</title>
            <style>{PreviewStyle.Css}</style>
            <main{(previews.Count > 1 ? " class=\"several\"" : "")}>
            <header><h1>{Text(title)}</h1></header>
            <div class="networks">

            """);
        foreach (var preview in previews)
            Network(preview);
        Add("</div>\n</main>\n</html>\n");
    }

    private void Network(NetworkPreview preview)
    {
        var (rules, draft) = (preview.Rules, preview.Composed.Draft);
        Add($"<section aria-label=\"{Text(rules.DisplayName)}\"><h2>{Text(rules.DisplayName)}</h2>\n");
        if (draft is null)
        {
            Add("<p class=\"summary\">Not ready.</p>\n");
        }
        else
        {
            Add($"<p class=\"summary\">{TerminalText.Count(draft.Posts.Count, "post")}, {TerminalText.Dollars(draft.Price)} · {Text(rules.Limit.Unit)}</p>\n<ol>\n");
            var writer = new PreviewPost(_html, rules, threadsFolder, author);
            foreach (var post in draft.Posts)
                writer.Write(post, draft.Posts.Count);
            Add("</ol>\n");
        }

        Faults(preview.Composed.Faults);
        Add("</section>\n");
    }

    private void Faults(IReadOnlyList<Fault> faults)
    {
        if (faults.Count == 0)
            return;
        Add("<ul class=\"faults\">\n");
        foreach (var fault in faults)
            Add($"<li class=\"{(fault.Severity == Severity.Error ? "error" : "warning")}\"><b>{Text(fault.File)}:{fault.Line}</b> {Text(fault.Rule)}: {Text(fault.Message)}</li>\n");
        Add("</ul>\n");
    }

    /// <summary>Text of others, as text.</summary>
    internal static string Text(string text) => WebUtility.HtmlEncode(text);

    private void Add(string html) => _html.Append(CultureInfo.InvariantCulture, $"{html}");
}
