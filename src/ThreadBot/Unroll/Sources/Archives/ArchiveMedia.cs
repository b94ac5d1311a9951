using System.Text.Json;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>The pictures and videos of an archive: <c>tweets_media/&lt;post&gt;-&lt;last part of the address&gt;</c>.</summary>
/// <param name="files">The archive's files.</param>
/// <param name="layout">Where they lie.</param>
internal sealed class ArchiveMedia(IArchiveFiles files, ArchiveLayout layout) : IMediaStore
{
    private const string PostFolder = "media/";
    private const string ProfileFolder = "profile/";
    private const long MostImageBytes = 20_000_000;
    private const long MostVideoBytes = 2_000_000_000;

    /// <summary>The list of a post's media.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement post) =>
        (post.Part("extended_entities").List("media") is var all && all.Any() ? all : post.Part("entities").List("media")).Where(m => m.Text("media_url_https") is not null || m.Text("media_url") is not null);

    /// <inheritdoc/>
    public Stream? Open(string name)
    {
        if (!MediaName.IsSafe(name))
            return null;
        var path = name.StartsWith(PostFolder, StringComparison.Ordinal) ? layout.Media + name[PostFolder.Length..]
            : name.StartsWith(ProfileFolder, StringComparison.Ordinal) ? layout.ProfileMedia + name[ProfileFolder.Length..]
            : "";
        return Has(path) && IsUsable(path) ? files.Open(path) : null;
    }

    /// <summary>The media of a post.</summary>
    /// <param name="id">The number of the post, or of an earlier version of it.</param>
    /// <param name="post">Its JSON.</param>
    /// <param name="losses">Told of what is not there, a sentence each.</param>
    public IReadOnlyList<PublishedMedia> Read(string id, JsonElement post, Action<string> losses) =>
        [.. Of(post).Select(medium => ReadOne(id, medium, losses))];

    /// <summary>The account's picture; null where it is not there.</summary>
    public string? Picture(string accountId, string? address) =>
        address is not null && $"{accountId}-{LastPart(address)}" is var name && Has(layout.ProfileMedia + name) && IsUsable(layout.ProfileMedia + name) ? ProfileFolder + name : null;

    private PublishedMedia ReadOne(string id, JsonElement medium, Action<string> losses)
    {
        var address = medium.Text("media_url_https") ?? medium.Text("media_url") ?? "";
        var kind = medium.Text("type") switch { "video" => MediaKind.Video, "animated_gif" => MediaKind.Gif, _ => MediaKind.Image };
        var altText = medium.Text("ext_alt_text") ?? "";
        if (kind == MediaKind.Image)
            return new PublishedMedia(kind, Usable($"{id}-{LastPart(address)}", address, losses), altText) { Url = Web(address) };
        var film = Films(medium).FirstOrDefault();
        var poster = $"{id}-{LastPart(address)}";
        return new PublishedMedia(kind, Usable(FilmName(id, medium), film ?? address, losses), altText)
        {
            Url = Web(film ?? address),
            Poster = Has(layout.Media + poster) && IsUsable(layout.Media + poster) && !poster.EndsWith(".mp4", StringComparison.Ordinal) ? PostFolder + poster : null,
        };
    }

    private string? Usable(string? name, string address, Action<string> losses)
    {
        if (name is not null && Has(layout.Media + name))
        {
            if (IsUsable(layout.Media + name))
                return PostFolder + name;
            losses($"The file {name} in the archive is {(files.Length(layout.Media + name) == 0 ? "empty" : "too large")}, so {address} is only named.");
        }
        else
        {
            losses($"{address} is not in the archive, so it is only named.");
        }
        return null;
    }

    // X keeps one of the sizes in the archive and does not say which.
    private string? FilmName(string id, JsonElement medium)
    {
        var kept = StartingWith(layout.Media + id + "-").Where(n => n.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase)).Select(LastPart).ToList();
        return Films(medium).Select(f => $"{id}-{LastPart(f)}").FirstOrDefault(kept.Contains) ?? kept.FirstOrDefault();
    }

    private static IEnumerable<string> Films(JsonElement medium) =>
        medium.Part("video_info").List("variants").Where(v => v.Text("url") is not null && v.Text("content_type") is null or "video/mp4")
            .OrderByDescending(v => v.Number("bitrate") ?? 0).Select(v => v.Text("url")!);

    private IEnumerable<string> StartingWith(string prefix)
    {
        for (var i = Place(prefix); i < files.Names.Count && files.Names[i].StartsWith(prefix, StringComparison.Ordinal); i++)
            yield return files.Names[i];
    }

    private bool Has(string path) => Place(path) is var place && place < files.Names.Count && files.Names[place] == path;

    /// <summary>Where a name stands, or would stand, among all names.</summary>
    private int Place(string path)
    {
        var (low, high) = (0, files.Names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(files.Names[middle], path) < 0 ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private bool IsUsable(string path) =>
        files.Length(path) is > 0 and var length && length <= (path.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase) ? MostVideoBytes : MostImageBytes);

    private static string? Web(string address) => address.StartsWith("http", StringComparison.Ordinal) ? address : null;

    private static string LastPart(string address) => address[(address.LastIndexOf('/') + 1)..].Split('?')[0];
}
