using System.Globalization;
using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Html;

/// <summary>Blocks of text as HTML.</summary>
/// <param name="html">Where to.</param>
internal sealed class HtmlBlocks(HtmlWriter html)
{
    /// <summary>Writes blocks.</summary>
    public void Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
            html.Line();
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                using (html.Open("p", ("dir", "auto")))
                    Write(paragraph.Content);
                break;
            case Quotation quotation:
                using (html.Open("blockquote"))
                    Write(quotation.Content);
                break;
            case TextList list:
                Write(list);
                break;
            case CodeBlock code:
                // A keyboard scrolls what it can reach.
                using (html.Open("pre", ("tabindex", "0"), ("dir", "ltr")))
                    html.Write("code", code.Text, ("class", Language(code.Language)));
                break;
        }
    }

    private void Write(TextList list)
    {
        if (list.Start is { } start)
        {
            using (html.Open("ol", ("start", start == 1 ? null : start.ToString(CultureInfo.InvariantCulture))))
                Items(list);
        }
        else
        {
            using (html.Open("ul"))
                Items(list);
        }
    }

    private void Items(TextList list)
    {
        foreach (var item in list.Items)
        {
            using (html.Open("li", ("dir", "auto")))
            {
                if (item is [Paragraph only])
                    Write(only.Content);
                else
                    Write(item);
            }

            html.Line();
        }
    }

    private void Write(IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun text:
                    html.Text(text.Text);
                    break;
                case CodeRun code:
                    html.Write("code", code.Text, ("dir", "ltr"));
                    break;
                case LinkRun link:
                    HtmlLinks.Write(html, link);
                    break;
                default:
                    html.Void("br");
                    html.Line();
                    break;
            }
        }
    }

    private static string? Language(string language) =>
        language.Length is > 0 and < 30 && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#') ? $"language-{language}" : null;
}
