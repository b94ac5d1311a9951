using System.Text;

namespace TwitterText;

/// <summary>Turns a post into HTML in which links, names, lists, hashtags and cashtags lead somewhere.</summary>
public static class Autolink
{
    /// <summary>Links all entities; a bare domain is not linked.</summary>
    public static string Link(string text, AutolinkOptions? options = null) =>
        Link(text, Extractor.ExtractEntitiesWithIndices(text, withoutProtocol: false), options);

    /// <summary>Links the given entities.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="entities">Entities of this text that do not overlap, in any order.</param>
    /// <param name="options">How links are written.</param>
    public static string Link(string text, IEnumerable<Entity> entities, AutolinkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        options ??= new();
        var (html, position) = (new StringBuilder(text.Length * 2), 0);
        foreach (var entity in entities.OrderBy(entity => entity.Start))
        {
            html.Append(Plain(text[position..entity.Start], options));
            AppendLink(html, text[entity.Start], entity, options);
            position = entity.End;
        }

        return html.Append(Plain(text[position..], options)).ToString();
    }

    private static void AppendLink(StringBuilder html, char sign, Entity entity, AutolinkOptions options)
    {
        switch (entity.Kind)
        {
            case EntityKind.Url:
                AppendUrl(html, entity, options);
                break;
            case EntityKind.Mention or EntityKind.List:
                AppendName(html.Append(sign), entity, options);
                break;
            default:
                AppendTag(html, sign, entity, options);
                break;
        }
    }

    private static void AppendName(StringBuilder html, Entity entity, AutolinkOptions options)
    {
        var name = entity.Value + entity.ListSlug;
        var kind = entity.Kind == EntityKind.List ? "list-slug" : "username";
        Append(html, name, options, ("class", $"tweet-url {kind}"), ("href", options.NameUrlBase + name));
    }

    private static void AppendTag(StringBuilder html, char sign, Entity entity, AutolinkOptions options)
    {
        var tag = entity.Value;
        var isCashtag = entity.Kind == EntityKind.Cashtag;
        var kind = isCashtag ? "cashtag" : tag is [var first, ..] && CharacterClass.IsRightToLeft(first) ? "hashtag rtl" : "hashtag";
        var href = (isCashtag ? options.CashtagUrlBase : options.HashtagUrlBase) + tag;
        Append(html, sign + tag, options, ("href", href), ("title", (isCashtag ? "$" : "#") + tag), ("class", $"tweet-url {kind}"));
    }

    private static void AppendUrl(StringBuilder html, Entity entity, AutolinkOptions options)
    {
        var url = entity.Value;
        var href = ("href", entity.HasProtocol ? url : "http://" + url);
        if (options.DisplayUrls.TryGetValue(url, out var display))
            Append(html, DisplayUrlHtml.Of(display), options, href, ("title", display.Expanded));
        else
            Append(html, HtmlText.Escape(url), options, href);
    }

    private static void Append(StringBuilder html, string content, AutolinkOptions options, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        html.Append("<a");
        foreach (var (name, value) in attributes)
            html.Append(' ').Append(name).Append("=\"").Append(HtmlText.Escape(value)).Append('"');
        html.Append(options.NoFollow ? " rel=\"nofollow\">" : ">").Append(content).Append("</a>");
    }

    private static string Plain(string text, AutolinkOptions options) => options.EscapeText ? HtmlText.Escape(text) : text;
}
