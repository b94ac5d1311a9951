using System.Text.Json;
using TwitterText;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>The text of a post or of a long post's whole, with what is linked in it.</summary>
internal static class ArchiveText
{
    /// <summary>The text of a post.</summary>
    /// <param name="post">Its JSON.</param>
    /// <param name="dropped">The short address of a link that is shown in another way; null for none.</param>
    public static (string Text, IReadOnlyList<PostLink> Links) OfPost(JsonElement post, string? dropped)
    {
        var entities = post.Part("entities");
        List<GivenEntity> given =
        [
            .. entities.List("urls").Select(u => new GivenEntity(EntityKind.Url, u.NumberAt("indices", 0) ?? -1, u.Text("url") ?? "", Target(u.Text("url"), u.Text("expanded_url"), dropped))),
            .. entities.List("user_mentions").Select(m => new GivenEntity(EntityKind.Mention, m.NumberAt("indices", 0) ?? -1, m.Text("screen_name") ?? "")),
            .. entities.List("hashtags").Select(h => new GivenEntity(EntityKind.Hashtag, h.NumberAt("indices", 0) ?? -1, h.Text("text") ?? "")),
            .. entities.List("symbols").Select(s => new GivenEntity(EntityKind.Cashtag, s.NumberAt("indices", 0) ?? -1, s.Text("text") ?? "")),
            .. ArchiveMedia.Of(post).Select(m => m.Text("url") ?? "").Distinct().Select(url => new GivenEntity(EntityKind.Url, -1, url)),
        ];
        return Linked(GivenText.Restore(Lines(post.Text("full_text") ?? post.Text("text") ?? ""), given, post.NumberAt("display_text_range", 0) ?? 0));
    }

    /// <summary>The whole of a long post.</summary>
    /// <param name="core">Its JSON.</param>
    /// <param name="isEscaped">Whether three characters are escaped in it, as they are in posts.</param>
    /// <param name="dropped">The short address of a link that is shown in another way; null for none.</param>
    public static (string Text, IReadOnlyList<PostLink> Links) OfNote(JsonElement core, bool isEscaped, string? dropped)
    {
        List<GivenEntity> given =
        [
            .. core.List("urls").Select(u => new GivenEntity(EntityKind.Url, u.Number("fromIndex") ?? -1, u.Text("shortUrl") ?? "", Target(u.Text("shortUrl"), u.Text("expandedUrl"), dropped))),
            .. core.List("mentions").Select(m => new GivenEntity(EntityKind.Mention, m.Number("fromIndex") ?? -1, m.Text("screenName") ?? "")),
            .. core.List("hashtags").Select(h => new GivenEntity(EntityKind.Hashtag, h.Number("fromIndex") ?? -1, h.Text("text") ?? "")),
            .. core.List("cashtags").Select(s => new GivenEntity(EntityKind.Cashtag, s.Number("fromIndex") ?? -1, s.Text("text") ?? "")),
        ];
        var text = Lines(core.Text("text") ?? "");
        return Linked(GivenText.Restore(isEscaped ? text : Escape(text), given));
    }

    /// <summary>The three characters that X escapes.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // An archive may have passed through any hands: only an address of the web is put in a link's place.
    private static string? Target(string? shortUrl, string? url, string? dropped) =>
        shortUrl == dropped ? null : url?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) is true || url?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) is true ? url : shortUrl;

    private static string Lines(string text) => text.Contains('\r') ? text.ReplaceLineEndings("\n") : text;

    private static (string Text, IReadOnlyList<PostLink> Links) Linked((string Text, IReadOnlyList<Entity> Entities) given) =>
        (given.Text, [.. given.Entities.Select(e => new PostLink(e.Start, e.End - e.Start, e.Address) { Kind = Kind(e.Kind) })]);

    private static LinkKind Kind(EntityKind kind) => kind switch
    {
        EntityKind.Mention or EntityKind.List => LinkKind.Mention,
        EntityKind.Hashtag => LinkKind.Hashtag,
        EntityKind.Cashtag => LinkKind.Cashtag,
        _ => LinkKind.Address,
    };
}
