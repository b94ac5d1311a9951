using System.Globalization;
using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>A thread as an article: who, when and how long, the text, and what could not be saved.</summary>
/// <param name="html">Where to.</param>
/// <param name="pictures">Where pictures are.</param>
internal sealed class HtmlThread(HtmlWriter html, IPictures pictures)
{
    // Fewer parts can be seen at a glance.
    private const int WorthContents = 12;
    private const int OpeningCharacters = 70;

    /// <summary>The place of the thread: in a book, every name and heading has its own.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether it is a chapter of a book in one page.</summary>
    public bool IsChapter { get; init; }

    /// <summary>Whether a long thread has a list of its parts.</summary>
    public bool HasContents { get; init; } = true;

    /// <summary>The page about the author's threads; null for none.</summary>
    public string? AuthorPage { get; init; }

    /// <summary>Where another thread of ours stands; null where it is not within reach.</summary>
    public required Func<ThreadSlug, string?> AddressOf { get; init; }

    /// <summary>Writes a thread.</summary>
    public void Write(PublishedThread thread)
    {
        var passages = Passage.Of(thread, AddressOf);
        using (html.Open("article", ("id", IsChapter ? Prefix : null), ("class", IsChapter ? "chapter" : null), ("lang", thread.Language)))
        {
            html.Line();
            Header(thread);
            if (HasContents && passages.Count >= WorthContents)
                Contents(passages);
            var writer = new HtmlPassages(html, pictures, thread.Author);
            foreach (var (index, passage) in passages.Index())
                writer.Write(passage, NameOf(index), index + 1);
            if (thread.Losses.Count > 0)
                Losses(thread.Losses);
        }

        html.Line();
    }

    private void Header(PublishedThread thread)
    {
        using (html.Open("header"))
        {
            html.Line();
            if (IsChapter)
                html.Write("h2", thread.Title, ("dir", "auto"));
            else
                html.Write("h1", thread.Title, ("dir", "auto"));
            html.Line();
            using (html.Open("p", ("class", "by")))
                new HtmlAuthor(html, pictures).Write(thread.Author, AuthorPage);
            html.Line();
            using (html.Open("p", ("class", "facts"), ("lang", "en"), ("dir", "ltr")))
                Facts(thread);
        }

        html.Line();
    }

    private void Facts(PublishedThread thread)
    {
        if (thread.PublishedAt is { } at)
        {
            html.Write("time", Words.Moment(at), ("datetime", Words.Instant(at)));
            html.Text(" · ");
        }

        html.Text($"{Words.Count(thread.Posts.Count, "post")} · {Words.Minutes(Reading.Minutes([thread]))}");
        if (!SafeLink.IsSafe(thread.Source))
            return;
        html.Text(" · ");
        HtmlLinks.Write(html, Words.Source(thread), thread.Source, "source");
    }

    private void Contents(IReadOnlyList<Passage> passages)
    {
        using (html.Open("details", ("class", "contents")))
        {
            html.Write("summary", "Contents", ("lang", "en"));
            using (html.Open("ol"))
            {
                foreach (var (index, passage) in passages.Index())
                {
                    using (html.Open("li", ("dir", "auto")))
                        html.Write("a", Opening(passage), ("href", "#" + NameOf(index)));
                }
            }
        }

        html.Line();
    }

    private static string Opening(Passage passage) =>
        passage.Missing is { } reason ? Words.Missing(reason)
        : Reading.Excerpt(BlockText.FirstLine(passage.Text), OpeningCharacters) is { Length: > 0 } text ? text
        : passage.Media is [var media, ..] ? Words.Media(media)
        : "…";

    private void Losses(IReadOnlyList<string> losses)
    {
        using (html.Open("div", ("class", "losses")))
        {
            html.Write("p", "What could not be saved:", ("lang", "en"));
            using (html.Open("ul"))
            {
                foreach (var loss in losses)
                    html.Write("li", loss, ("dir", "auto"));
            }
        }

        html.Line();
    }

    private string NameOf(int index) => $"{Prefix}{(IsChapter ? "-" : "")}part-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
}
