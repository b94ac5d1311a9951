using System.Globalization;
using System.Text;
using ThreadBot.Unroll.Files;
using ThreadBot.Unroll.Formats.Html;

namespace ThreadBot.Unroll.Sites;

/// <summary>
/// A library of threads as a site without a server: a page for each thread and each author, lists, search, feeds and a map. The same threads
/// give the same bytes, and a file that would be the same is not written again.
/// </summary>
/// <param name="folder">Where it is kept.</param>
/// <param name="media">Where the threads' files are.</param>
public sealed class Site(DocumentFolder folder, IMediaStore media)
{
    private const int ThreadsOnPage = 50;
    private const int MoreFromAuthor = 8;
    private readonly FileNames _names = new();
    private readonly List<SiteEntry> _entries = [];
    private List<string> _pages = [];
    private int _written;

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "Threads";

    /// <summary>Where it will stand, for feeds and the map; null where nobody knows.</summary>
    public string? Address { get; init => field = value is null ? null : value.TrimEnd('/') + "/"; }

    /// <summary>How many threads it has.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds a thread.</summary>
    public void Add(PublishedThread thread) =>
        _entries.Add(new SiteEntry(thread, $"threads/{_names.For(thread)}.html"));

    /// <summary>Writes the site.</summary>
    /// <param name="cancellationToken">Ends the writing; what is whole stays.</param>
    /// <returns>How many files are other than what was there.</returns>
    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        (_written, _pages) = (0, []);
        // A thread without a date comes where it was added.
        var newest = _entries.OrderByDescending(e => e.At ?? DateTimeOffset.MinValue).ToList();
        var pictures = new SitePictures(media);
        var authors = new SiteAuthors(newest);
        var slugs = _entries.Where(e => e.Thread.Slug is not null).DistinctBy(e => e.Thread.Slug).ToDictionary(e => e.Thread.Slug!);

        foreach (var (index, chunk) in newest.Chunk(ThreadsOnPage).Index())
            await PageAsync(ListPage(index), null, "en", page => html => List(html, page, chunk, index, (newest.Count + ThreadsOnPage - 1) / ThreadsOnPage, authors), cancellationToken);
        foreach (var entry in newest)
            await PageAsync(entry.Page, entry, entry.Thread.Language, page => html => Thread(html, page, entry, pictures, authors, slugs), cancellationToken);
        foreach (var author in authors.All)
            await PageAsync(author.Page, null, "en", page => html => Author(html, page, author, pictures), cancellationToken);
        await FilesAsync(newest, cancellationToken);
        foreach (var name in pictures.Shown)
            await FileAsync(SitePictures.PathOf(name), output => CopyAsync(name, output, cancellationToken), cancellationToken);
        return _written;
    }

    private async Task CopyAsync(string name, Stream output, CancellationToken cancellationToken)
    {
        await using var file = media.Open(name);
        if (file is not null)
            await file.CopyToAsync(output, cancellationToken);
    }

    private async Task FilesAsync(IReadOnlyList<SiteEntry> newest, CancellationToken cancellationToken)
    {
        var feeds = new SiteFeeds(Title, Address, newest);
        await FileAsync("search.html", output => new SitePage(Title, "search.html") { Title = "Search", HasScript = true }.WriteAsync(output, SiteSearch.WritePage), cancellationToken);
        await FileAsync("search.js", output => output.WriteAsync(Encoding.UTF8.GetBytes(SiteSearch.Script), cancellationToken).AsTask(), cancellationToken);
        await FileAsync("search-index.js", output => SiteSearch.WriteIndexAsync(output, newest), cancellationToken);
        await FileAsync("style.css", output => output.WriteAsync(Encoding.UTF8.GetBytes(HtmlStyle.Css(null) + SiteStyle.Css), cancellationToken).AsTask(), cancellationToken);
        await FileAsync("feed.xml", feeds.WriteAtomAsync, cancellationToken);
        await FileAsync("feed.json", feeds.WriteJsonAsync, cancellationToken);
        if (Address is not null)
            await FileAsync("sitemap.xml", output => feeds.WriteMapAsync(output, _pages), cancellationToken);
    }

    private async Task PageAsync(string path, SiteEntry? entry, string language, Func<SitePage, Action<HtmlWriter>> main, CancellationToken cancellationToken)
    {
        var page = new SitePage(Title, path) { Title = entry?.Thread.Title, Description = entry?.Opening, Language = language };
        _pages.Add(path);
        await FileAsync(path, output => page.WriteAsync(output, main(page)), cancellationToken);
    }

    private async Task FileAsync(string path, Func<Stream, Task> write, CancellationToken cancellationToken) =>
        _written += await folder.WriteAsync(path, write, cancellationToken) ? 1 : 0;

    private void List(HtmlWriter html, SitePage page, IEnumerable<SiteEntry> entries, int index, int pages, SiteAuthors authors)
    {
        html.Write("h1", Title, ("dir", "auto"));
        html.Line();
        new SiteLists(html, page.Up).Write(entries, authors.PageOf);
        if (pages == 1)
            return;
        using (html.Open("nav", ("class", "pages"), ("aria-label", "Pages")))
        {
            if (index > 0)
                html.Write("a", "Newer", ("href", ListPage(index - 1)));
            if (index + 1 < pages)
                html.Write("a", "Older", ("href", ListPage(index + 1)));
        }
    }

    private static void Thread(HtmlWriter html, SitePage page, SiteEntry entry, SitePictures pictures, SiteAuthors authors, Dictionary<ThreadSlug, SiteEntry> slugs)
    {
        var author = authors.PageOf(entry);
        new HtmlThread(html, pictures.From(page.Up))
        {
            AuthorPage = page.Up + SitePath.Href(author),
            AddressOf = slug => slugs.TryGetValue(slug, out var other) ? page.Up + other.Href : null,
        }.Write(entry.Thread);
        var more = authors.Near(entry, MoreFromAuthor);
        if (more.Count == 0)
            return;
        using (html.Open("section", ("class", "more"), ("aria-labelledby", "more")))
        {
            using (html.Open("h2", ("id", "more"), ("lang", "en"), ("dir", "ltr")))
            {
                html.Text("More from ");
                html.Write("bdi", entry.Thread.Author.Name);
            }

            new SiteLists(html, page.Up).Write(more);
        }
    }

    private static void Author(HtmlWriter html, SitePage page, SiteAuthor author, SitePictures pictures)
    {
        html.Write("h1", author.Author.Name, ("dir", "auto"));
        using (html.Open("p", ("class", "by")))
            new HtmlAuthor(html, pictures.From(page.Up)).Write(author.Author);
        new SiteLists(html, page.Up).Write(author.Entries);
    }

    private static string ListPage(int index) => index == 0 ? "index.html" : $"page-{(index + 1).ToString(CultureInfo.InvariantCulture)}.html";
}
