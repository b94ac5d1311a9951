using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ThreadBot.Unroll.Sources.Texts;

/// <summary>Blocks of Markdown as the text of a post, in which quotes, lists and code are known by the signs that people write.</summary>
/// <param name="isOurs">Whether a line's end in the file is one that its author meant.</param>
internal sealed partial class MarkdownText(bool isOurs)
{
    private const int Deepest = 50;
    private readonly StringBuilder _text = new();
    private readonly List<PostLink> _links = [];
    private readonly HashSet<int> _freeTicks = [];
    private int _ticks;
    private string _prefix = "";
    private int _depth;

    /// <summary>The text of one block.</summary>
    public static (string Text, IReadOnlyList<PostLink> Links) Of(Block block, bool isOurs)
    {
        var text = new MarkdownText(isOurs);
        text.Add(block);
        var written = text._text.ToString();
        // People write addresses that Markdown does not know for links.
        if (!isOurs)
            text._links.AddRange([.. PlainPosts.Addresses(written).Where(a => text._links.TrueForAll(l => l.Start + l.Length <= a.Start || a.Start + a.Length <= l.Start))]);
        return (written, text._links);
    }

    /// <summary>The words of inlines, without line ends.</summary>
    public static string Words(ContainerInline? inline)
    {
        var text = new MarkdownText(isOurs: false);
        if (inline is not null)
            text.AddAll(inline);
        return text._text.ToString().Replace('\n', ' ').Trim();
    }

    private void Add(Block block)
    {
        if (++_depth > Deepest)
            throw new ThreadUnreadableException("The Markdown is nested deeper than anybody writes.");
        switch (block)
        {
            case CodeBlock code:
                AddCode(code);
                break;
            case HtmlBlock html:
                AddLines(html.Lines.ToString());
                break;
            case LeafBlock { Inline: { } inline }:
                AddAll(inline);
                break;
            case QuoteBlock quote:
                Within("> ", () => AddChildren(quote, "\n\n"));
                break;
            case ListBlock list:
                AddList(list);
                break;
            case ContainerBlock container:
                AddChildren(container, "\n\n");
                break;
        }
        _depth--;
    }

    private void AddChildren(ContainerBlock container, string between)
    {
        foreach (var (index, child) in container.Index())
        {
            if (index > 0)
                AddLines(child is ListBlock && container is ListItemBlock ? "\n" : between);
            Add(child);
        }
    }

    private void AddList(ListBlock list)
    {
        foreach (var (index, item) in list.OfType<ListItemBlock>().Index())
        {
            if (index > 0)
                AddLines("\n");
            // Where a sign changes, another list begins.
            var marker = list.IsOrdered ? $"{item.Order}{list.OrderedDelimiter} " : $"{list.BulletType} ";
            _text.Append(marker);
            Within(new string(' ', marker.Length), () => AddChildren(item, "\n"), isBegun: true);
        }
    }

    private void AddCode(CodeBlock code)
    {
        var (lines, fenced) = (code.Lines.ToString(), code as FencedCodeBlock);
        var fence = new string('`', Math.Max(3, Fences().Matches(lines).Select(m => m.Length + 1).DefaultIfEmpty().Max()));
        AddLines($"{fence}{fenced?.Info} {fenced?.Arguments}".TrimEnd() + $"\n{lines}{(lines.Length == 0 ? "" : "\n")}{fence}");
    }

    // Whatever stands inside of a quote or an item begins each of its lines with its sign.
    private void Within(string sign, Action add, bool isBegun = false)
    {
        if (!isBegun)
            _text.Append(sign);
        var outer = _prefix;
        _prefix += sign;
        add();
        _prefix = outer;
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
                AddText(literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                AddText(entity.Transcoded.ToString());
                break;
            case CodeInline code:
                AddCode(code.Content);
                break;
            case LineBreakInline line:
                AddLines(line.IsHard || isOurs ? "\n" : " ");
                break;
            case AutolinkInline link:
                AddLink(link.IsEmail ? $"mailto:{link.Url}" : link.Url, () => _text.Append(link.Url));
                break;
            case LinkInline { IsImage: true } image:
                AddLines(image.FirstChild is null ? image.Url ?? "" : Words(image));
                break;
            case LinkInline link:
                AddLink(link.Url ?? "", () => AddAll(link));
                break;
            case HtmlInline html:
                _text.Append(isOurs ? html.Tag : "");
                break;
            case ContainerInline container:
                AddAll(container);
                break;
        }
    }

    private void AddLink(string url, Action words)
    {
        var start = _text.Length;
        words();
        if (_text.Length > start)
            _links.Add(new PostLink(start, _text.Length - start, url) { Kind = Kind(url, _text.ToString(start, _text.Length - start)) });
    }

    private void AddText(string text)
    {
        foreach (var c in text)
        {
            if (c == '`')
                _ticks++;
            else
                EndTicks();
        }
        _text.Append(text);
    }

    private void EndTicks()
    {
        if (_ticks > 0)
            _freeTicks.Add(_ticks);
        _ticks = 0;
    }

    // Backticks that are text would begin the code if there were as many of them.
    private void AddCode(string code)
    {
        EndTicks();
        var taken = Ticks().Matches(code).Select(m => m.Length).Concat(_freeTicks).ToHashSet();
        var ticks = new string('`', Enumerable.Range(1, taken.Count + 1).First(n => !taken.Contains(n)));
        _text.Append(ticks).Append(code).Append(ticks);
    }

    private void AddLines(string lines)
    {
        EndTicks();
        _text.Append(_prefix.Length == 0 ? lines : lines.Replace("\n", "\n" + _prefix));
    }

    private static LinkKind Kind(string url, string words) =>
        !url.StartsWith("http", StringComparison.Ordinal) || words.Contains(' ') ? LinkKind.Address
        : words[0] switch
        {
            '@' or '＠' => LinkKind.Mention,
            '#' or '＃' => LinkKind.Hashtag,
            '$' => LinkKind.Cashtag,
            _ => LinkKind.Address,
        };

    [GeneratedRegex("`{3,}")]
    private static partial Regex Fences();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
}
