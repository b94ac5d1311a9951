using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using TwitterText;

namespace FakeX.Posts;

/// <summary>A post's text as X gives it back: links shortened, three characters escaped, and what was found in it.</summary>
internal sealed class PostText(Post post, SiteState state)
{
    private const int PreviewLength = 275;

    /// <summary>All of it.</summary>
    public Written Full => field ??= Write();

    /// <summary>Whether it is a long post, of which the plain text is a preview.</summary>
    public bool IsLong => TwitterTextParser.ParseTweet(post.Text).WeightedLength > TwitterTextConfiguration.V3.MaxWeightedLength;

    /// <summary>What a short post says, or how a long one begins.</summary>
    public Written Short => IsLong
        ? new Written($"{string.Concat(Full.Text.EnumerateRunes().Take(PreviewLength))}… {ShortLink(post.Id, 99)}", [])
        : Full;

    /// <summary>An address of ten letters and digits that nobody else has.</summary>
    public static string ShortLink(string id, int number)
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var rest = BigInteger.Parse(id, System.Globalization.CultureInfo.InvariantCulture) * 100 + number;
        var link = new StringBuilder();
        for (var i = 0; i < 10; i++, rest /= Digits.Length)
            link.Insert(0, Digits[(int)(rest % Digits.Length)]);
        return $"https://t.co/{link}";
    }

    private Written Write()
    {
        var (text, found, end, link) = (new StringBuilder(), new List<Found>(), 0, 0);
        foreach (var entity in Extractor.ExtractEntitiesWithIndices(post.Text))
        {
            text.Append(Escape(post.Text[end..entity.Start]));
            var start = Length(text);
            text.Append(entity.Kind == EntityKind.Url ? post.ShortLinks[link++] : Escape(post.Text[entity.Start..entity.End]));
            found.Add(new Found(entity, start, Length(text)));
            end = entity.End;
        }
        text.Append(Escape(post.Text[end..]));
        foreach (var id in post.MediaIds)
            found.Add(AppendMedia(text, id));
        return new Written(text.ToString(), [.. found.Select(Show)]);
    }

    // All pictures of a post share one address at its end.
    private Found AppendMedia(StringBuilder text, string id)
    {
        var address = ShortLink(post.Id, 98);
        if (!text.ToString().EndsWith(address, StringComparison.Ordinal))
            text.Append(text.Length > 0 ? " " : "").Append(address);
        var end = Length(text);
        return new Found(new Entity(0, 0, EntityKind.Url, $"https://x.com/i/status/{post.Id}/photo/1"), end - address.Length, end)
        {
            MediaKey = state.Media.Find(m => m.Id == id)?.Key,
            Address = address,
        };
    }

    private (string Kind, JsonObject Json) Show(Found found)
    {
        var json = new JsonObject { ["start"] = found.Start, ["end"] = found.End };
        switch (found.Entity.Kind)
        {
            case EntityKind.Url:
                var expanded = found.Entity.HasProtocol ? found.Entity.Value : $"http://{found.Entity.Value}";
                json["url"] = found.Address ?? post.ShortLinks[Array.FindIndex([.. Extractor.ExtractUrlsWithIndices(post.Text)], e => e.Start == found.Entity.Start)];
                json["expanded_url"] = expanded;
                json["display_url"] = expanded[(expanded.IndexOf("//", StringComparison.Ordinal) + 2)..];
                if (found.MediaKey is { } key)
                    json["media_key"] = key;
                return ("urls", json);
            case EntityKind.Mention or EntityKind.List:
                json["username"] = found.Entity.Value;
                return ("mentions", json);
            default:
                json["tag"] = found.Entity.Value;
                return (found.Entity.Kind == EntityKind.Hashtag ? "hashtags" : "cashtags", json);
        }
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // X counts code points.
    private static int Length(StringBuilder text) => text.ToString().EnumerateRunes().Count();

    private sealed record Found(Entity Entity, int Start, int End)
    {
        public string? MediaKey { get; init; }

        public string? Address { get; init; }
    }
}

/// <summary>A text and what was found in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Found">The kind (urls, mentions, hashtags, cashtags) and its JSON.</param>
internal sealed record Written(string Text, IReadOnlyList<(string Kind, JsonObject Json)> Found)
{
    /// <summary>As X shows it; null where nothing was found.</summary>
    public JsonObject? Entities()
    {
        var entities = new JsonObject();
        foreach (var kind in Found.GroupBy(f => f.Kind))
            entities[kind.Key] = new JsonArray([.. kind.Select(f => f.Json.DeepClone())]);
        return entities.Count == 0 ? null : entities;
    }
}
