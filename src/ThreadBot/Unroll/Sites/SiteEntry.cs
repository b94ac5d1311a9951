using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Sites;

/// <summary>A thread of a site, as its lists show it.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="Page">Its page, from the site's root, with forward slashes.</param>
internal sealed record SiteEntry(PublishedThread Thread, string Page)
{
    private const int OpeningCharacters = 160;

    public DateTimeOffset? At { get; } = Thread.PublishedAt ?? Thread.Posts[0].PublishedAt;

    /// <summary>Its first words.</summary>
    public string Opening { get; } = Reading.Opening(Thread, OpeningCharacters);

    public int Minutes { get; } = Reading.Minutes([Thread]);

    /// <summary>What makes two authors one.</summary>
    public string AuthorKey { get; } = Thread.Author.Url ?? Thread.Author.Handle ?? Thread.Author.Name;

    /// <summary>The page as it is written in a link.</summary>
    public string Href { get; } = SitePath.Href(Page);
}

/// <summary>Addresses within a site.</summary>
internal static class SitePath
{
    /// <summary>A path as it is written in a link.</summary>
    public static string Href(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>What leads from a page to the root.</summary>
    public static string UpFrom(string page) => string.Concat(Enumerable.Repeat("../", page.Count(c => c == '/')));
}
