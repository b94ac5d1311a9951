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
        html.Append(sign).Append("<a class=\"tweet-url ").Append(entity.Kind == EntityKind.List ? "list-slug" : "username");
        html.Append("\" href=\"").AppendEscaped(options.NameUrlBase).AppendEscaped(entity.Value).AppendEscaped(entity.ListSlug).Append('"');
        AppendEndOfTag(html, options).AppendEscaped(entity.Value).AppendEscaped(entity.ListSlug).Append("</a>");
    }

    private static void AppendTag(StringBuilder html, char sign, Entity entity, AutolinkOptions options)
    {
        var (tag, isCashtag) = (entity.Value, entity.Kind == EntityKind.Cashtag);
        var kind = isCashtag ? "cashtag" : tag is [var first, ..] && CharacterClass.IsRightToLeft(first) ? "hashtag rtl" : "hashtag";
        html.Append("<a href=\"").AppendEscaped(isCashtag ? options.CashtagUrlBase : options.HashtagUrlBase).AppendEscaped(tag);
        html.Append("\" title=\"").Append(isCashtag ? '$' : '#').AppendEscaped(tag).Append("\" class=\"tweet-url ").Append(kind).Append('"');
        AppendEndOfTag(html, options).Append(sign).AppendEscaped(tag).Append("</a>");
    }

    private static void AppendUrl(StringBuilder html, Entity entity, AutolinkOptions options)
    {
        html.Append("<a href=\"").Append(entity.HasProtocol ? "" : "http://").AppendEscaped(entity.Value).Append('"');
        if (options.DisplayUrls.TryGetValue(entity.Value, out var display))
        {
            html.Append(" title=\"").AppendEscaped(display.Expanded).Append('"');
            AppendEndOfTag(html, options).Append(DisplayUrlHtml.Of(display));
        }
        else
        {
            AppendEndOfTag(html, options).AppendEscaped(entity.Value);
        }

        html.Append("</a>");
    }

    private static StringBuilder AppendEndOfTag(StringBuilder html, AutolinkOptions options) => html.Append(options.NoFollow ? " rel=\"nofollow\">" : ">");
}
