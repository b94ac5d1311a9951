using System.Text;

namespace TwitterText;

/// <summary>Turns a post into HTML in which links, names, lists, hashtags and cashtags lead somewhere.</summary>
public static class Autolink
{
    /// <summary>Links all entities; a bare domain is not linked.</summary>
    public static string Link(string text, AutolinkOptions? options = null) =>
        Link(text, Extractor.ExtractEntitiesWithIndices(text, withoutProtocol: false), options);

    /// <summary>Links names and lists alone.</summary>
    public static string LinkNamesAndLists(string text, AutolinkOptions? options = null) =>
        Link(text, Extractor.ExtractMentionsOrListsWithIndices(text), options);

    /// <summary>Links hashtags alone.</summary>
    public static string LinkHashtags(string text, AutolinkOptions? options = null) => Link(text, Extractor.ExtractHashtagsWithIndices(text), options);

    /// <summary>Links cashtags alone.</summary>
    public static string LinkCashtags(string text, AutolinkOptions? options = null) => Link(text, Extractor.ExtractCashtagsWithIndices(text), options);

    /// <summary>Links links alone; a bare domain is not linked.</summary>
    public static string LinkUrls(string text, AutolinkOptions? options = null) =>
        Link(text, Extractor.ExtractUrlsWithIndices(text, withoutProtocol: false), options);

    /// <summary>Links the given entities.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="entities">Entities of this text, in any order; one that overlaps an earlier one or lies outside the text stays text.</param>
    /// <param name="options">How links are written.</param>
    public static string Link(string text, IEnumerable<Entity> entities, AutolinkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        options ??= new();
        var (html, position) = (new StringBuilder(text.Length * 2), 0);
        foreach (var entity in InOrder([.. entities]))
        {
            if (entity.Start < position || entity.End <= entity.Start || entity.End > text.Length)
                continue;
            AppendText(html, text.AsSpan(position, entity.Start - position), options);
            AppendLink(html, text[entity.Start], entity, options);
            position = entity.End;
        }

        AppendText(html, text.AsSpan(position), options);
        return html.ToString();
    }

    private static Entity[] InOrder(Entity[] entities)
    {
        for (var i = 1; i < entities.Length; i++)
        {
            if (entities[i].Start < entities[i - 1].Start)
                return [.. entities.OrderBy(entity => entity.Start)];
        }

        return entities;
    }

    private static void AppendText(StringBuilder html, ReadOnlySpan<char> text, AutolinkOptions options)
    {
        if (options.EscapeText)
            html.AppendEscaped(text);
        else
            html.Append(text);
    }

    private static void AppendLink(StringBuilder html, char sign, Entity entity, AutolinkOptions options)
    {
        switch (entity.Kind)
        {
            case EntityKind.Url:
                AppendUrl(html, entity, options);
                break;
            case EntityKind.Mention or EntityKind.List:
                AppendName(html, sign, entity, options);
                break;
            default:
                AppendTag(html, sign, entity, options);
                break;
        }
    }

    private static void AppendName(StringBuilder html, char sign, Entity entity, AutolinkOptions options)
    {
        var isList = entity.Kind == EntityKind.List;
        var (signBefore, signInside) = options.NameIncludesSign ? ("", sign.ToString()) : (sign.ToString(), "");
        html.Append(signBefore).Append("<a");
        AppendAttribute(html, "class", isList ? options.ListClass : options.NameClass);
        AppendAttribute(html, "href", isList ? options.ListUrlBase : options.NameUrlBase, entity.Value, entity.ListSlug);
        AppendAttribute(html, "data-screen-name", options.DataScreenName && !isList ? entity.Value : null);
        AppendEndOfTag(html, options).Append(signInside).AppendEscaped(entity.Value).AppendEscaped(entity.ListSlug).Append("</a>");
    }

    private static void AppendTag(StringBuilder html, char sign, Entity entity, AutolinkOptions options)
    {
        var (tag, isCashtag) = (entity.Value, entity.Kind == EntityKind.Cashtag);
        html.Append("<a");
        AppendAttribute(html, "href", isCashtag ? options.CashtagUrlBase : options.HashtagUrlBase, tag);
        AppendAttribute(html, "title", isCashtag ? "$" : "#", tag);
        var isRightToLeft = !isCashtag && tag is [var first, ..] && CharacterClass.IsRightToLeft(first);
        AppendAttribute(html, "class", isCashtag ? options.CashtagClass : options.HashtagClass, isRightToLeft ? " rtl" : "");
        AppendEndOfTag(html, options).Append(sign).AppendEscaped(tag).Append("</a>");
    }

    private static void AppendUrl(StringBuilder html, Entity entity, AutolinkOptions options)
    {
        var isShortened = options.DisplayUrls.TryGetValue(entity.Value, out var display);
        html.Append("<a");
        AppendAttribute(html, "href", entity.HasProtocol ? "" : "http://", entity.Value);
        AppendAttribute(html, "class", options.UrlClass);
        AppendAttribute(html, "title", isShortened ? display.Expanded : null);
        AppendEndOfTag(html, options);
        if (isShortened)
            html.Append(DisplayUrlHtml.Of(display));
        else
            html.AppendEscaped(entity.Value);
        html.Append("</a>");
    }

    private static void AppendAttribute(StringBuilder html, string name, string? value, string more = "", string andMore = "")
    {
        if (value is not null)
            html.Append(' ').Append(name).Append("=\"").AppendEscaped(value).AppendEscaped(more).AppendEscaped(andMore).Append('"');
    }

    private static StringBuilder AppendEndOfTag(StringBuilder html, AutolinkOptions options)
    {
        AppendAttribute(html, "target", options.Target);
        return html.Append(options.NoFollow ? " rel=\"nofollow\">" : ">");
    }
}
