using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ThreadBot.Unroll.Sources.Texts;

/// <summary>The quotations and cards of a Markdown file that Unroll wrote.</summary>
internal static class MarkdownCards
{
    /// <summary>The card that a quotation is; null where it is none.</summary>
    public static LinkCard? Card(QuoteBlock quote)
    {
        if (quote.LastChild is not ParagraphBlock { Inline: { FirstChild: { } title } inline } || quote.Count > 2 || Link(title) is not var (url, words))
            return null;
        var picture = quote.Count == 2 ? quote[0] is ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: true } image } ? image.Url : null : null;
        if ((quote.Count == 2 && picture is null) || !Blocks.SafeLink.IsSafe(url) || !IsDescription(title.NextSibling))
            return null;
        var about = MarkdownText.Words(inline)[words.Length..].Trim();
        return new LinkCard(url, words) { Description = about.Length > 0 ? about : null, Image = picture };
    }

    // One line of nothing but words, if any.
    private static bool IsDescription(Inline? behind)
    {
        if (behind is not LineBreakInline { IsHard: true })
            return behind is null;
        while (behind.NextSibling is LiteralInline words)
            behind = words;
        return behind.NextSibling is null;
    }

    private static (string Url, string Words)? Link(Inline title) => title switch
    {
        LinkInline { IsImage: false, Url: { } url } link => (url, MarkdownText.Words(link)),
        AutolinkInline { IsEmail: false } link => (link.Url, link.Url),
        _ => null,
    };

    /// <summary>Whoever said what is quoted.</summary>
    public static Author Author(EmphasisInline name, ContainerInline by) => by.OfType<LinkInline>().FirstOrDefault() is { } link && MarkdownText.Words(link) is ['@', .. var handle]
        ? new Author(MarkdownText.Words(name)) { Handle = handle, Url = link.Url }
        : new Author(MarkdownText.Words(name));

    /// <summary>The day on which it was said.</summary>
    public static DateTimeOffset? Date(ContainerInline by) =>
        DateTimeOffset.TryParseExact(MarkdownText.Words(by).Split(", ")[^1], "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>Where it was said.</summary>
    public static PostAddress? Address(ContainerInline by) =>
        by.LastChild is LinkInline { Url: { } url } link && MarkdownText.Words(link) is not ['@', ..] ? new PostAddress(url.Split('/')[^1], url) : null;
}
