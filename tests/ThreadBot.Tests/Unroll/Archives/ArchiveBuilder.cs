using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.Tests.Unroll.Archives;

/// <summary>Makes archives as X gives them, as real zip files or folders.</summary>
internal sealed class ArchiveBuilder : IDisposable
{
    public static readonly DateTimeOffset Start = new(2023, 2, 18, 12, 33, 11, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly TemporaryFolder _folder = new();
    private readonly List<JsonObject> _posts = [];
    private readonly List<JsonObject> _notes = [];

    /// <summary>Files beside those that are always there; their names are used as they are.</summary>
    public List<(string Name, byte[] Bytes)> Files { get; } = [];

    public string Top { get; init; } = "";

    public string PostsName { get; init; } = "data/tweets.js";

    public string Prefix { get; init; } = "window.YTD.tweets.part0 = ";

    /// <summary>Changes the text of the file with the posts.</summary>
    public Func<string, string> Spoil { get; init; } = text => text;

    public string Path => _folder.File("archive.zip");

    /// <summary>A snowflake of an instant.</summary>
    public static long Id(double seconds, int sequence = 0) =>
        ((Start.AddSeconds(seconds).ToUnixTimeMilliseconds() - 1_288_834_974_657) << 22) + sequence;

    /// <summary>Adds a post.</summary>
    public JsonObject Post(long id, string text, long? parent = null, Action<JsonObject>? change = null)
    {
        var post = new JsonObject
        {
            ["edit_info"] = new JsonObject { ["initial"] = new JsonObject { ["editTweetIds"] = new JsonArray($"{id}"), ["isEditEligible"] = true } },
            ["retweeted"] = false,
            ["entities"] = new JsonObject { ["hashtags"] = new JsonArray(), ["user_mentions"] = new JsonArray(), ["urls"] = new JsonArray() },
            ["display_text_range"] = new JsonArray("0", $"{text.Length}"),
            ["id_str"] = $"{id}",
            ["id"] = $"{id}",
            ["created_at"] = At(id).ToString("ddd MMM dd HH:mm:ss '+0000' yyyy", CultureInfo.InvariantCulture),
            ["full_text"] = text,
            ["lang"] = "en",
        };
        if (parent is not null)
        {
            post["in_reply_to_status_id_str"] = $"{parent}";
            post["in_reply_to_user_id_str"] = "42";
            post["in_reply_to_screen_name"] = "ada";
        }
        change?.Invoke(post);
        _posts.Add(new JsonObject { ["tweet"] = post });
        return post;
    }

    /// <summary>Adds the whole of a long post.</summary>
    public void Note(DateTimeOffset createdAt, string text, params JsonObject[] urls) => _notes.Add(new JsonObject
    {
        ["noteTweet"] = new JsonObject
        {
            ["noteTweetId"] = "1",
            ["updatedAt"] = $"{createdAt:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}",
            ["createdAt"] = $"{createdAt:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}",
            ["core"] = new JsonObject { ["text"] = text, ["urls"] = new JsonArray([.. urls]), ["mentions"] = new JsonArray(), ["hashtags"] = new JsonArray() },
        },
    });

    public static JsonObject Link(string shortUrl, string target, int start) => new()
    {
        ["url"] = shortUrl,
        ["expanded_url"] = target,
        ["display_url"] = "example.org",
        ["indices"] = new JsonArray($"{start}", $"{start + shortUrl.Length}"),
    };

    public static JsonObject Medium(string shortUrl, string address, string type = "photo") =>
        new() { ["url"] = shortUrl, ["media_url_https"] = address, ["type"] = type, ["id_str"] = "7" };

    /// <summary>Writes the zip file.</summary>
    public string Zip()
    {
        using var file = File.Create(Path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var (name, bytes) in All())
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(bytes);
        }
        return Path;
    }

    /// <summary>Writes the folder.</summary>
    public string Unpacked()
    {
        var folder = _folder.File("unpacked");
        foreach (var (name, bytes) in All())
        {
            var path = System.IO.Path.Combine(folder, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
        return folder;
    }

    public Task<(IReadOnlyList<PublishedThread> Threads, IReadOnlyList<string> Losses)> ReadAsync(XArchiveOptions? options = null) => ReadAsync(Zip(), options);

    public static async Task<(IReadOnlyList<PublishedThread> Threads, IReadOnlyList<string> Losses)> ReadAsync(string path, XArchiveOptions? options = null)
    {
        using var source = XArchiveSource.TryOpen(path, options ?? new())!;
        var threads = await source.ReadAsync(CancellationToken.None).ToListAsync();
        return (threads, source.Losses);
    }

    public void Dispose() => _folder.Dispose();

    private static DateTimeOffset At(long id) => DateTimeOffset.FromUnixTimeMilliseconds((id >> 22) + 1_288_834_974_657);

    private IEnumerable<(string Name, byte[] Bytes)> All()
    {
        var data = Top + PostsName[..(PostsName.LastIndexOf('/') + 1)];
        var account = new JsonObject { ["username"] = "ada", ["accountId"] = "42", ["accountDisplayName"] = "Ada 🧵" };
        yield return ($"{Top}Your archive.html", "<script>"u8.ToArray());
        yield return ($"{data}account.js", Encoding.UTF8.GetBytes($"window.YTD.account.part0 = {new JsonArray(new JsonObject { ["account"] = account })}"));
        yield return (Top + PostsName, Encoding.UTF8.GetBytes(Spoil(Prefix + new JsonArray([.. _posts.Select(p => p.DeepClone())]).ToJsonString(Indented))));
        if (_notes.Count > 0)
            yield return ($"{data}note-tweet.js", Encoding.UTF8.GetBytes("window.YTD.note_tweet.part0 = " + new JsonArray([.. _notes.Select(n => n.DeepClone())])));
        foreach (var file in Files)
            yield return file;
    }
}
