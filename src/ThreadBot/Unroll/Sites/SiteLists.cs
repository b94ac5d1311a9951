using ThreadBot.Unroll.Blocks;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Sites;

/// <summary>Lists of threads.</summary>
/// <param name="html">Where to.</param>
/// <param name="up">What leads from the page to the root.</param>
internal sealed class SiteLists(HtmlWriter html, string up)
{
    /// <summary>Writes a list of threads with their opening words and lengths.</summary>
    /// <param name="entries">The threads.</param>
    /// <param name="authorPage">The page of a thread's author; null for lists of one author.</param>
    public void Write(IEnumerable<SiteEntry> entries, Func<SiteEntry, string>? authorPage = null)
    {
        using (html.Open("ol", ("class", "threads")))
        {
            html.Line();
            foreach (var entry in entries)
                Write(entry, authorPage?.Invoke(entry));
        }

        html.Line();
    }

    private void Write(SiteEntry entry, string? authorPage)
    {
        using (html.Open("li", ("lang", entry.Thread.Language)))
        {
            using (html.Open("p", ("class", "title"), ("dir", "auto")))
                html.Write("a", VisibleText.Line(entry.Thread.Title) is { Length: > 0 } title ? title : "Untitled", ("href", up + entry.Href));
            if (entry.Opening.Length > 0 && entry.Opening != entry.Thread.Title)
                html.Write("p", entry.Opening, ("class", "opening"), ("dir", "auto"));
            using (html.Open("p", ("class", "facts"), ("dir", "ltr"), ("lang", "en")))
                Facts(entry, authorPage);
        }

        html.Line();
    }

    private void Facts(SiteEntry entry, string? authorPage)
    {
        if (authorPage is not null)
        {
            using (html.Open("bdi"))
                html.Write("a", VisibleText.Line(entry.Thread.Author.Name), ("href", up + SitePath.Href(authorPage)));
            html.Text(" · ");
        }

        if (entry.At is { } at)
        {
            html.Write("time", Words.Date(at), ("datetime", Words.Instant(at)));
            html.Text(" · ");
        }

        html.Text($"{Words.Count(entry.Thread.Posts.Count, "post")} · {Words.Minutes(entry.Minutes)}");
    }
}
