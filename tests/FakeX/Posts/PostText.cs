using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using TwitterText;

namespace FakeX.Posts;

/// <summary>A post's text as X gives it back: links shortened, three characters escaped, and what was found in it.</summary>
internal sealed class PostText(Post post, SiteState state)
{
    private const int PreviewLength = 275;

    /// <summary>All that its author wrote.</summary>
    public Written Body => field ??= Write(new StringBuilder(), withLinks: false);

    /// <summary>All of it, with links at the end to what is attached and what is quoted.</summary>
    public Written Full => field ??= Write(new StringBuilder(), withLinks: true);

    /// <summary>Whether it is a long post, of which the plain text is a preview.</summary>
    public bool IsLong => TwitterTextParser.ParseTweet(post.Text).WeightedLength > TwitterTextConfiguration.V3.MaxWeightedLength;

    /// <summary>What a short post says, or how a long one begins.</summary>
    public Written Short => IsLong ? Preview() : Full;

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

    private Written Preview()
    {
        var text = $"{string.Concat(Body.Text.EnumerateRunes().Take(PreviewLength))}… {ShortLink(post.Id, 99)}";
        return new Written(text, [.. Body.Found.Where(f => (int)f.Json["end"]! <= PreviewLength)], text.EnumerateRunes().Count());
    }

    private Written Write(StringBuilder text, bool withLinks)
    {
        var (found, end, link) = (new List<Found>(), 0, 0);
        foreach (var entity in Extractor.ExtractEntitiesWithIndices(post.Text))
        {
            text.Append(Escape(post.Text[end..entity.Start]));
            var start = Length(text);
            text.Append(entity.Kind == EntityKind.Url ? post.ShortLinks[link++] : Escape(post.Text[entity.Start..entity.End]));
            found.Add(new Found(entity, start, Length(text)));
            end = entity.End;
        }
        text.Append(Escape(post.Text[end..]));
        var displayEnd = Length(text);
        if (withLinks)
            found.AddRange(AppendLinks(text));
        return new Written(text.ToString(), [.. found.Select(Show)], displayEnd);
    }

    // All pictures of a post share one address at its end, and a post that it quotes has one too.
    private IEnumerable<Found> AppendLinks(StringBuilder text)
    {
        if (post.MediaIds.Count > 0)
        {
            var media = post.MediaIds.Select(id => state.Media.Single(m => m.Id == id)).ToList();
            var page = $"{Page(post)}/{(media[0].Type == "video" ? "video" : "photo")}/1";
            var (start, end) = Append(text, ShortLink(post.Id, 98));
            foreach (var medium in media)
                yield return new Found(new Entity(0, 0, EntityKind.Url, page), start, end) { MediaKey = medium.Key, Address = ShortLink(post.Id, 98) };
        }
        if (state.Posts.Find(p => p.Id == post.QuotedId) is { } quoted)
        {
            var (start, end) = Append(text, ShortLink(post.Id, 97));
            yield return new Found(new Entity(0, 0, EntityKind.Url, Page(quoted)), start, end) { Address = ShortLink(post.Id, 97) };
        }
    }

    private static (int Start, int End) Append(StringBuilder text, string address)
    {
        text.Append(text.Length > 0 ? " " : "").Append(address);
        return (Length(text) - address.Length, Length(text));
    }

    private string Page(Post shown) => $"https://x.com/{state.Users.Single(u => u.Id == shown.AuthorId).Username}/status/{shown.Id}";

    private (string Kind, JsonObject Json) Show(Found found)
    {
        var json = new JsonObject { ["start"] = found.Start, ["end"] = found.End };
        switch (found.Entity.Kind)
        {
            case EntityKind.Url:
                var expanded = found.Entity.HasProtocol ? found.Entity.Value : $"http://{found.Entity.Value}";
                json["url"] = found.Address ?? post.ShortLinks[Array.FindIndex([.. Extractor.ExtractUrlsWithIndices(post.Text)], e => e.Start == found.Entity.Start)];
                json["expanded_url"] = expanded;
                json["display_url"] = found.MediaKey is null ? expanded[(expanded.IndexOf("//", StringComparison.Ordinal) + 2)..] : $"pic.x.com/{found.Address![^10..]}";
                if (found.Address is null)
                    (json["status"], json["unwound_url"]) = (200, expanded);
                if (found.MediaKey is { } key)
                    json["media_key"] = key;
                return ("urls", json);
            case EntityKind.Mention or EntityKind.List:
                json["username"] = found.Entity.Value.TrimStart('@', '＠').Split('/')[0];
                if (state.Users.Find(u => u.Username.Equals((string)json["username"]!, StringComparison.OrdinalIgnoreCase)) is { } user)
                    json["id"] = user.Id;
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
/// <param name="DisplayEnd">Where that ends which its author wrote, in code points.</param>
internal sealed record Written(string Text, IReadOnlyList<(string Kind, JsonObject Json)> Found, int DisplayEnd)
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
