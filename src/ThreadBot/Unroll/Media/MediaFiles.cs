namespace ThreadBot.Unroll.Media;

/// <summary>The files that a document names.</summary>
internal static class MediaFiles
{
    /// <summary>The document with other names for its files; a name that becomes null is left out.</summary>
    public static Document Renamed(Document document, Func<string, string?> rename) => document with
    {
        Author = Renamed(document.Author, rename),
        Threads = [.. document.Threads.Select(t => Renamed(t, rename))],
    };

    /// <summary>The thread with other names for its files.</summary>
    public static PublishedThread Renamed(PublishedThread thread, Func<string, string?> rename) => thread with
    {
        Author = Renamed(thread.Author, rename)!,
        Posts = [.. thread.Posts.Select(p => Renamed(p, rename))],
    };

    private static PublishedPost Renamed(PublishedPost post, Func<string, string?> rename) => post with
    {
        By = Renamed(post.By, rename),
        Media = [.. post.Media.Select(m => m with { File = Of(m.File, rename), Poster = Of(m.Poster, rename) })],
        Card = post.Card is { } card ? card with { Image = Of(card.Image, rename) } : null,
        Quoted = post.Quoted is { } quoted ? Renamed(quoted, rename) : null,
    };

    private static Author? Renamed(Author? author, Func<string, string?> rename) =>
        author is null ? null : author with { Picture = Of(author.Picture, rename) };

    private static string? Of(string? name, Func<string, string?> rename) => name is null ? null : rename(name);
}
