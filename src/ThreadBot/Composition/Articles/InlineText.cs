using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace ThreadBot.Composition.Articles;

/// <summary>The words of a paragraph, without emphasis, and the images in it.</summary>
internal sealed partial class InlineText
{
    private readonly StringBuilder _text = new();
    private readonly List<ThreadImage> _images = [];
    private readonly ArticleNotes _notes;

    private InlineText(ArticleNotes notes) => _notes = notes;

    public string Text => _text.ToString();

    public IReadOnlyList<ThreadImage> Images => _images;

    public static InlineText Of(ContainerInline? inline, ArticleNotes notes)
    {
        var text = new InlineText(notes);
        if (inline is not null)
            text.AddAll(inline);
        return text;
    }

    private void AddAll(ContainerInline container)
    {
        foreach (var inline in container)
            Add(inline);
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddWords(literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                AddWords(entity.Transcoded.ToString());
                break;
            case CodeInline code:
                AddCode(code.Content.ReplaceLineEndings(" "));
                break;
            case LineBreakInline lineBreak:
                AddLineBreak(lineBreak);
                break;
            case AutolinkInline link:
                _text.Append(link.Url);
                break;
            case LinkInline { IsImage: true } image:
                AddImage(image);
                break;
            case LinkInline link:
                AddLink(link);
                break;
            case HtmlInline html:
                AddWords(html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "\n" : "");
                break;
            case ContainerInline container:
                AddAll(container);
                break;
        }
    }

    // What the article shows as brackets is no link in the thread either.
    private void AddWords(string words)
    {
        if (words.StartsWith('(') && _text.Length > 0 && _text[^1] == ']')
            _text.Append(' ');
        _text.Append(words.Replace("](", "] (", StringComparison.Ordinal));
    }

    private void AddCode(string code)
    {
        var marks = new string('`', Backticks().Matches(code).Select(m => m.Length).DefaultIfEmpty(0).Max() + 1);
        var pad = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        _text.Append(marks).Append(pad).Append(code).Append(pad).Append(marks);
    }

    private void AddLineBreak(LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
            _text.Append('\n');
        else if (!(IsWide(_text.Length > 0 ? _text[^1] : ' ') && lineBreak.NextSibling is LiteralInline { Content: { IsEmpty: false } next } && IsWide(next.CurrentChar)))
            _text.Append(' ');
    }

    private void AddImage(LinkInline image)
    {
        var alt = Of(image, _notes).Text.ReplaceLineEndings(" ").Replace("![", "[", StringComparison.Ordinal).Trim();
        var path = image.Url ?? "";
        if (IsAddress(path))
        {
            _notes.Add(image.Line + 1, $"The image {path} lies on the web, and a post takes files: its address stands in the text; save it beside the thread and write ![{alt}](its name).");
            AddLink(alt, path);
        }
        else
        {
            if (alt.Length == 0)
                _notes.Add(image.Line + 1, $"The image {path} has no alt text: say between the brackets what it shows.");
            _images.Add(new(Uri.UnescapeDataString(path).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal), alt));
        }
    }

    private void AddLink(LinkInline link)
    {
        var text = Of(link, _notes);
        _images.AddRange(text._images);
        if (IsAddress(link.Url))
        {
            AddLink(text.Text.ReplaceLineEndings(" ").Trim(), link.Url!);
            return;
        }

        AddWords(text.Text);
        if (link.Url is { Length: > 0 } url && !url.StartsWith('#'))
            _notes.Add(link.Line + 1, $"The link to '{url}' leads nowhere from a post, so only its text is left: write a whole address, with https://.");
    }

    private void AddLink(string text, string url)
    {
        var address = Address().IsMatch(url) ? url : url.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        var shown = text.Replace('[', '(').Replace(']', ')').Replace("`", "", StringComparison.Ordinal);
        _text.Append(shown.Length == 0 || shown == url || IsAddress(shown) ? address : $"[{shown}]({address})");
    }

    private static bool IsAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    // Chinese and Japanese have no space where a line ends.
    private static bool IsWide(char c) => c is >= '\u3000' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"^[^()\s]+(?:\([^()\s]*\)[^()\s]*)*$")]
    private static partial Regex Address();
}
