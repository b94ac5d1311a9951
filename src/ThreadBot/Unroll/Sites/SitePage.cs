using System.Text;
using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Sites;

/// <summary>What every page of a site has around what it shows.</summary>
/// <param name="site">The site's title.</param>
/// <param name="page">Where the page lies, from the root.</param>
internal sealed class SitePage(string site, string page)
{
    /// <summary>The page's own title; null for the first page.</summary>
    public string? Title { get; init; }

    public string Language { get; init; } = "en";

    public string? Description { get; init; }

    /// <summary>Whether it may run the site's search.</summary>
    public bool HasScript { get; init; }

    /// <summary>What leads from it to the root.</summary>
    public string Up => SitePath.UpFrom(page);

    /// <summary>Writes the page.</summary>
    public async Task WriteAsync(Stream output, Action<HtmlWriter> main)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        html.Own("<!DOCTYPE html>\n");
        using (html.Open("html", ("lang", Language), ("dir", Formats.Html.Language.DirectionOf(Language))))
        {
            html.Line();
            using (html.Open("head"))
                Head(html);
            html.Line();
            using (html.Open("body"))
                Body(html, main);
        }

        html.Line();
    }

    private void Head(HtmlWriter html)
    {
        html.Line();
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'{(HasScript ? "; script-src 'self'" : "")}"));
        html.Line();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Line();
        html.Write("title", VisibleText.Line(Title is null ? site : $"{Title} · {site}"));
        html.Line();
        if (Description is { Length: > 0 } description)
            html.Void("meta", ("name", "description"), ("content", description));
        html.Void("link", ("rel", "stylesheet"), ("href", Up + "style.css"));
        html.Void("link", ("rel", "alternate"), ("type", "application/atom+xml"), ("title", site), ("href", Up + "feed.xml"));
        html.Void("link", ("rel", "alternate"), ("type", "application/feed+json"), ("title", site), ("href", Up + "feed.json"));
        html.Line();
    }

    private void Body(HtmlWriter html, Action<HtmlWriter> main)
    {
        html.Line();
        html.Write("a", "Skip to the text", ("class", "skip"), ("href", "#text"), ("lang", "en"));
        using (html.Open("header", ("class", "site")))
        {
            html.Write("a", VisibleText.Line(site), ("href", Up + "index.html"), ("class", "home"));
            html.Text(" ");
            using (html.Open("nav", ("aria-label", "Site"), ("lang", "en")))
            {
                html.Write("a", "Search", ("href", Up + "search.html"));
                html.Text(" ");
                html.Write("a", "Feed", ("href", Up + "feed.xml"));
            }
        }

        html.Line();
        using (html.Open("main", ("id", "text")))
        {
            html.Line();
            main(html);
        }

        html.Line();
    }
}
