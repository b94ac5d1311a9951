using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>Reads the posts of an archive whole, one by one.</summary>
/// <param name="forest">Where they stand.</param>
/// <param name="store">Gives their JSON.</param>
/// <param name="notes">The whole of long posts.</param>
/// <param name="media">Their files.</param>
/// <param name="owner">Whose they are.</param>
internal sealed partial class ArchivedPosts(PostForest forest, ElementStore store, ArchiveNotes notes, ArchiveMedia media, ArchiveOwner owner)
{
    /// <summary>A post, with the language that X found it to be in.</summary>
    /// <param name="place">Its place in the forest.</param>
    /// <param name="losses">Told of what could not be read, a sentence each.</param>
    public (PublishedPost Post, string? Language) Read(int place, Action<string> losses)
    {
        using var json = store.TryParse(forest.Posts[place]);
        var post = json?.RootElement.Part("tweet") ?? default;
        return (Read(place, post, losses, mayQuote: true), post.Text("lang"));
    }

    /// <summary>What the first post of a thread answers where that is not in the archive; null where it answers nothing.</summary>
    public PublishedPost? Missing(int place)
    {
        if (forest.Posts[place].Parent is not (> 0 and var parent) || forest.Find(parent) >= 0)
            return null;
        using var json = store.TryParse(forest.Posts[place]);
        var handle = json?.RootElement.Part("tweet").Text("in_reply_to_screen_name");
        var id = parent.ToString(CultureInfo.InvariantCulture);
        var isOwn = handle is null || string.Equals(handle, owner.Author.Handle, StringComparison.OrdinalIgnoreCase);
        return new PublishedPost("")
        {
            Missing = "not in the archive",
            Address = new PostAddress(id, isOwn ? owner.AddressOf(id) : $"https://x.com/{handle}/status/{id}"),
            PublishedAt = PostEntry.TimeOf(parent),
            By = isOwn ? null : new Author($"@{handle}") { Handle = handle, Url = $"https://x.com/{handle}" },
        };
    }

    private PublishedPost Read(int place, JsonElement post, Action<string> losses, bool mayQuote)
    {
        var entry = forest.Posts[place];
        var id = post.Text("id_str") ?? entry.Id.ToString(CultureInfo.InvariantCulture);
        var time = Time(post.Text("created_at")) ?? PostEntry.TimeOf(entry.Id);
        var (address, quoted) = mayQuote ? Quoted(place, post, losses) : default;
        var given = post.Text("full_text") ?? post.Text("text");
        var (text, links) = notes.Find(given ?? "", time ?? default, address) ?? ArchiveText.OfPost(post, address);
        if (given is null)
            losses($"The text of the post {owner.AddressOf(id)} cannot be read.");
        return new PublishedPost(text)
        {
            Links = links,
            Media = media.Read(id, post, losses),
            Address = new PostAddress(id, owner.AddressOf(id)),
            PublishedAt = time,
            Quoted = quoted,
            Missing = given is null ? "not readable in the archive" : null,
            Edited = forest.WasEdited(entry),
        };
    }

    // A quotation is a link to a post, and the last of the text. Only one's own posts are in the archive.
    private (string? ShortAddress, PublishedPost? Post) Quoted(int place, JsonElement post, Action<string> losses)
    {
        var link = post.Part("entities").List("urls").LastOrDefault();
        if (PostUrl().Match(link.Text("expanded_url") ?? "") is not { Success: true } url
            || !long.TryParse(url.Groups["id"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || forest.Find(id) is not (>= 0 and var quoted) || quoted == place)
        {
            return default;
        }
        using var json = store.TryParse(forest.Posts[quoted]);
        return (link.Text("url"), Read(quoted, json?.RootElement.Part("tweet") ?? default, losses, mayQuote: false));
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParseExact(text, "ddd MMM dd HH:mm:ss '+0000' yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    [GeneratedRegex(@"^https?://(www\.|mobile\.)?(x|twitter)\.com/[A-Za-z0-9_/]+/status(es)?/(?<id>\d{1,19})(\?.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PostUrl();
}
