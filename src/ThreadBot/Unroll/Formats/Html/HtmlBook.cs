using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>What a book has around its chapters: a title page, the contents and the index.</summary>
/// <param name="html">Where to.</param>
/// <param name="document">The book.</param>
internal sealed class HtmlBook(HtmlWriter html, Document document)
{
    /// <summary>The address of a chapter, counted from 0, and of an index.</summary>
    public required Func<int, string> AddressOf { get; init; }

    /// <summary>Writes the title page.</summary>
    public void Title(IPictures pictures)
    {
        using (html.Open("header", ("class", "title-page")))
        {
            html.Line();
            html.Write("h1", document.Title, ("dir", "auto"));
            html.Line();
            if (document.Author is { } author)
            {
                using (html.Open("p", ("class", "by")))
                    new HtmlAuthor(html, pictures).Write(author);
            }

            html.Write("p", Facts(), ("class", "facts"), ("lang", "en"), ("dir", "ltr"));
        }

        html.Line();
    }

    /// <summary>Writes the list of chapters.</summary>
    public void Contents()
    {
        using (html.Open("ol", ("class", "chapters")))
        {
            foreach (var (index, thread) in document.Threads.Index())
            {
                using (html.Open("li", ("dir", "auto")))
                    html.Write("a", thread.Title, ("href", AddressOf(index)));
                html.Line();
            }
        }

        html.Line();
    }

    /// <summary>Writes the index.</summary>
    public void Index(IReadOnlyList<IndexTerm> terms)
    {
        using (html.Open("dl", ("class", "terms")))
        {
            foreach (var term in terms)
            {
                html.Write("dt", term.Name, ("dir", "auto"));
                foreach (var chapter in term.Chapters)
                {
                    using (html.Open("dd", ("dir", "auto")))
                        html.Write("a", document.Threads[chapter].Title, ("href", AddressOf(chapter)));
                }

                html.Line();
            }
        }

        html.Line();
    }

    private string Facts()
    {
        var dates = document.Threads.Select(t => t.PublishedAt).OfType<DateTimeOffset>().ToList();
        var span = dates.Count == 0 ? "" : dates.Min().UtcDateTime.Date == dates.Max().UtcDateTime.Date
            ? $"{Words.Date(dates.Min())} · "
            : $"{Words.Date(dates.Min())} to {Words.Date(dates.Max())} · ";
        return $"{span}{Words.Count(document.Threads.Count, "thread")} · {Words.Count(document.Threads.Sum(t => t.Posts.Count), "post")} · {Words.Minutes(Reading.Minutes(document.Threads))}";
    }
}
