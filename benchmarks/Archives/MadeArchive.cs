using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ThreadBot.Benchmarks.Archives;

/// <summary>
/// An archive as X gives it, made from a seed: three in ten posts are in threads of 3 to 25, a quarter answers others, a sixth are retweets, and
/// the rest stand alone. One in five has a link, a few in threads have a picture, and one in two hundred is a long post.
/// </summary>
internal sealed class MadeArchive(int posts, int seed)
{
    private const long Epoch = 1_288_834_974_657;
    private const int Owner = 42;
    private static readonly string[] Words = ["a", "neuron", "adds", "weights", "of", "inputs", "and", "then", "decides", "the", "gradient", "&amp;", "learning", "rate", "is", "small", "loss", "goes", "down", "🧠", "überall", "训练", "nothing", "else", "matters", "here"];
    private readonly Random _random = new(seed);
    private readonly StringBuilder _line = new();
    private readonly List<(DateTimeOffset At, string Text)> _notes = [];
    private long _time = new DateTimeOffset(2015, 3, 1, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>How many of the posts are in threads.</summary>
    public int InThreads { get; private set; }

    /// <summary>Writes the folder, and beside it the zip file.</summary>
    /// <returns>The length of the file with the posts, in bytes.</returns>
    public long Write(string folder, string zip)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data", "tweets_media"));
        var data = Path.Combine(folder, "data");
        File.WriteAllText(Path.Combine(data, "account.js"), $$"""window.YTD.account.part0 = [ { "account" : { "username" : "ada", "accountId" : "{{Owner}}", "accountDisplayName" : "Ada" } } ]""");
        using (var writer = new StreamWriter(Path.Combine(data, "tweets.js"), append: false, new UTF8Encoding(false), 1 << 20))
        {
            writer.Write("window.YTD.tweets.part0 = [\n");
            WritePosts(writer, Path.Combine(data, "tweets_media"));
            writer.Write("\n]");
        }
        WriteNotes(Path.Combine(data, "note-tweet.js"));
        ZipFile.CreateFromDirectory(folder, zip, CompressionLevel.Fastest, includeBaseDirectory: false);
        return new FileInfo(Path.Combine(data, "tweets.js")).Length;
    }

    private void WritePosts(StreamWriter writer, string media)
    {
        for (var written = 0; written < posts;)
        {
            var kind = _random.Next(100);
            // Per beginning, not per post: a thread is many posts.
            var length = kind < 3 ? Math.Min(_random.Next(3, 26), posts - written) : 1;
            long? parent = kind is >= 3 and < 41 ? Id(_random.Next(1000)) - 1 : null;
            for (var i = 0; i < length; i++)
            {
                if (written++ > 0)
                    writer.Write(",\n");
                parent = WritePost(writer, media, (kind is >= 41 and < 64, i > 0 || parent is null ? "ada" : "bob"), parent);
            }
            InThreads += length > 1 ? length : 0;
        }
    }

    private long WritePost(StreamWriter writer, string media, (bool IsRetweet, string Answered) kind, long? parent)
    {
        _time += _random.Next(20, 200) * 1000L;
        var id = Id(_random.Next(1000));
        var at = DateTimeOffset.FromUnixTimeMilliseconds(_time);
        var text = Text(kind.IsRetweet ? "RT @bob: " : "", _random.Next(12, 45));
        var isLong = _random.Next(200) == 0;
        if (isLong)
            _notes.Add((at, text.Replace("&amp;", "&") + " " + Text("", 200).Replace("&amp;", "&")));
        var hasLink = _random.Next(5) == 0;
        var hasPicture = !kind.IsRetweet && parent is not null && _random.Next(40) == 0;
        var full = text + (isLong ? "…" : "") + (hasLink ? $" https://t.co/l{id % 10_000_000:0000000}" : "") + (hasPicture ? $" https://t.co/p{id % 10_000_000:0000000}" : "");
        if (hasPicture)
            File.WriteAllBytes(Path.Combine(media, $"{id}-p.jpg"), [0xFF, 0xD8, 0xFF, 1]);
        Write(writer, (id, at, full), hasLink, hasPicture, parent is null ? null : (parent.Value, kind.Answered));
        return id;
    }

    // Spaces and order as in an archive of 2024.
    private static void Write(StreamWriter writer, (long Id, DateTimeOffset At, string Text) post, bool hasLink, bool hasPicture, (long Id, string Name)? parent)
    {
        var id = post.Id.ToString(CultureInfo.InvariantCulture);
        writer.Write($$"""
              {
                "tweet" : {
                  "edit_info" : {
                    "initial" : {
                      "editTweetIds" : [
                        "{{id}}"
                      ],
                      "editableUntil" : "{{post.At.AddHours(1):yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}",
                      "editsRemaining" : "5",
                      "isEditEligible" : false
                    }
                  },
                  "retweeted" : false,
                  "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
                  "entities" : {
                    "hashtags" : [ ],
                    "symbols" : [ ],
                    "user_mentions" : [ ],
                    "urls" : [ {{(hasLink ? $$"""{ "url" : "https://t.co/l{{post.Id % 10_000_000:0000000}}", "expanded_url" : "https://example.org/articles/{{id}}?from=thread", "display_url" : "example.org/articles/…", "indices" : [ "{{post.Text.Length - 24}}", "{{post.Text.Length}}" ] }""" : "")}} ]
                  },
                  "display_text_range" : [
                    "0",
                    "{{post.Text.Length}}"
                  ],
                  "favorite_count" : "3",{{(parent is { } answered ? $"""

                  "in_reply_to_status_id_str" : "{answered.Id}",
                  "in_reply_to_user_id" : "{(answered.Name == "ada" ? Owner : 7)}",
                  "in_reply_to_status_id" : "{answered.Id}",
                  "in_reply_to_screen_name" : "{answered.Name}",
                  "in_reply_to_user_id_str" : "{(answered.Name == "ada" ? Owner : 7)}",
            """ : "")}}
                  "id_str" : "{{id}}",
                  "truncated" : false,
                  "retweet_count" : "0",
                  "id" : "{{id}}",{{(hasPicture ? $$"""

                  "extended_entities" : { "media" : [ { "expanded_url" : "https://twitter.com/ada/status/{{id}}/photo/1", "indices" : [ "1", "24" ], "url" : "https://t.co/p{{post.Id % 10_000_000:0000000}}", "media_url" : "http://pbs.twimg.com/media/p.jpg", "id_str" : "{{id}}", "media_url_https" : "https://pbs.twimg.com/media/p.jpg", "type" : "photo", "display_url" : "pic.twitter.com/p" } ] },
            """ : "")}}
                  "possibly_sensitive" : false,
                  "created_at" : "{{post.At.ToString("ddd MMM dd HH:mm:ss '+0000' yyyy", CultureInfo.InvariantCulture)}}",
                  "favorited" : false,
                  "full_text" : "{{post.Text}}",
                  "lang" : "en"
                }
              }
            """);
    }

    private void WriteNotes(string path)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write("window.YTD.note_tweet.part0 = [\n");
        foreach (var (index, (at, text)) in _notes.Index())
            writer.Write($$"""{{(index > 0 ? ",\n" : "")}}  { "noteTweet" : { "noteTweetId" : "{{index}}", "createdAt" : "{{at:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}", "core" : { "text" : "{{text}}", "urls" : [ ], "mentions" : [ ], "hashtags" : [ ] } } }""");
        writer.Write("\n]");
    }

    private string Text(string begin, int words)
    {
        _line.Clear().Append(begin);
        for (var i = 0; i < words; i++)
            _line.Append(i == 0 ? "" : " ").Append(Words[_random.Next(Words.Length)]);
        return _line.Append('.').ToString();
    }

    private long Id(int sequence) => ((_time - Epoch) << 22) + sequence;
}
