using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ThreadBot.Unroll.Sources.Texts;

/// <summary>The images and videos of a Markdown file.</summary>
internal static partial class MarkdownMedia
{
    /// <summary>The pictures of a paragraph that holds nothing else.</summary>
    public static List<PublishedMedia> Pictures(ParagraphBlock paragraph)
    {
        var inlines = (paragraph.Inline ?? []).Where(i => i is not LineBreakInline && !(i is LiteralInline l && l.Content.IsEmptyOrWhitespace())).ToList();
        return inlines.TrueForAll(i => i is LinkInline { IsImage: true }) ? inlines.ConvertAll(i => Picture((LinkInline)i)) : [];
    }

    private static PublishedMedia Picture(LinkInline image)
    {
        var url = image.Url ?? "";
        var isFile = !url.Contains("://", StringComparison.Ordinal) && MediaName.IsSafe(url);
        return new PublishedMedia(MediaKind.Image, isFile ? url : null, MarkdownText.Words(image)) { Url = isFile ? null : url };
    }

    /// <summary>A link that says what it leads to, perhaps with a still picture above it; null for any other paragraph.</summary>
    public static PublishedMedia? Film(ContainerInline inline)
    {
        if (inline.LastChild is not LinkInline { IsImage: false, Url: { } url } link)
            return null;
        var (words, poster) = (MarkdownText.Words(link), inline.FirstChild as LinkInline);
        if (inline.FirstChild == inline.LastChild && Unkept(words, url) is { } image)
            return image;
        return poster == link ? Film(words, url)
            : poster?.FirstChild is LinkInline { IsImage: true } picture ? Film(words, url) is { } film ? film with { Poster = picture.Url } : null
            : null;
    }

    /// <summary>What is said of a video or a moving image; null for other words.</summary>
    public static PublishedMedia? Film(string words, string? url) =>
        FilmWords().Match(words) is { Success: true } film ? new PublishedMedia(film.Groups["kind"].Value == "Video" ? MediaKind.Video : MediaKind.Gif, null, film.Groups["alt"].Value) { Url = url } : null;

    /// <summary>What stands in place of an image that is only named; null for other words.</summary>
    public static PublishedMedia? Unkept(string words, string? url) =>
        NotKept().Match(words) is { Success: true } image ? new PublishedMedia(MediaKind.Image, null, image.Groups["alt"].Value) { Url = url } : null;

    [GeneratedRegex(@"^Image(: (?<alt>.*))? \(not kept here\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex NotKept();

    [GeneratedRegex("^(?<kind>Video|Moving image)(: (?<alt>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex FilmWords();
}
