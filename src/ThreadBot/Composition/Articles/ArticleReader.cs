using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ThreadBot.Composition.Articles;

/// <summary>Reads Markdown as a careful editor would for a thread: plain words, with links, lists, quotes, code and pictures left.</summary>
internal sealed partial class ArticleReader(ArticleWishes wishes)
{
    private readonly ArticleNotes _notes = new();
    private readonly List<ArticleSection> _sections = [new(1)];

    /// <summary>What the article calls itself; null where it does not.</summary>
    public string? Title { get; private set; }

    /// <summary>The parts that belong together, without empty ones.</summary>
    public IReadOnlyList<ArticleSection> Sections => [.. _sections.Where(section => !section.IsEmpty)];

    public IReadOnlyList<ArticleNote> Notes => _notes.All;

    private ArticleSection Section => _sections[^1];

    /// <summary>Reads an article.</summary>
    /// <exception cref="ArgumentException">Its quotes, lists, brackets or asterisks are nested deeper than anybody reads.</exception>
    public static ArticleReader Read(string text, ArticleWishes wishes)
    {
        var reader = new ArticleReader(wishes);
        foreach (var block in Markdown.Parse(text, Pipeline(wishes.IsMarkdown)))
            reader.Add(block);
        return reader;
    }

    private static MarkdownPipeline Pipeline(bool isMarkdown)
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseGridTables();
        if (!isMarkdown)
            builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock yaml:
                Title ??= FrontMatterTitle().Match(yaml.Lines.ToString()) is { Success: true } title ? title.Groups["title"].Value.Trim() : null;
                break;
            case HeadingBlock heading:
                AddHeading(heading);
                break;
            case ThematicBreakBlock:
                Begin(block);
                break;
            default:
                AddBlock(block);
                break;
        }
    }

    private void AddHeading(HeadingBlock heading)
    {
        var words = Inline(heading.Inline);
        if (heading.Level == 1 && Title is null)
        {
            Title = words.Text.ReplaceLineEndings(" ");
            return;
        }

        Begin(heading);
        Section.Add(Lines(words.Text));
        Attach(words);
    }

    private void Begin(Block block) => _sections.Add(new(block.Line + 1));

    private void AddBlock(Block block)
    {
        var attached = new List<InlineText>();
        Section.Add(Lines(block, attached));
        attached.ForEach(Attach);
        if (_notes.TryTake(out var note))
            Section.Attach(null, note);
    }

    private void Attach(InlineText text)
    {
        foreach (var image in text.Images)
            Section.Attach(image, $"![{image.AltText}]({wishes.ImagePath(image.Path)})");
    }

    private List<string> Lines(Block block, List<InlineText> attached)
    {
        switch (block)
        {
            case ParagraphBlock or HeadingBlock:
                var text = Inline(((LeafBlock)block).Inline);
                attached.Add(text);
                return Lines(text.Text);
            case CodeBlock code:
                return CodeLines.Of(code);
            case ListBlock list:
                return [.. list.OfType<ListItemBlock>().SelectMany((item, i) => ItemLines(list, item, (i, attached)))];
            case QuoteBlock quote:
                return [.. ChildLines(quote, attached, separate: true).Select(line => CodeLines.AreIn(line) ? line : $"> {line}".TrimEnd())];
            case Table table:
                _notes.AddTable(table);
                return [];
            case HtmlBlock html:
                _notes.AddHtml(html.Line + 1, html.Lines.ToString());
                return [];
            case ContainerBlock container and not LinkReferenceDefinitionGroup:
                return [.. ChildLines(container, attached, separate: true)];
            default:
                return [];
        }
    }

    private IEnumerable<string> ItemLines(ListBlock list, ListItemBlock item, (int Index, List<InlineText> Attached) place)
    {
        var mark = list.IsOrdered ? $"{item.Order}. " : "- ";
        var first = true;
        foreach (var line in ChildLines(item, place.Attached, separate: false))
        {
            yield return CodeLines.AreIn(line) ? line : (first ? mark : "  ") + line;
            first = false;
        }
    }

    private IEnumerable<string> ChildLines(ContainerBlock container, List<InlineText> attached, bool separate)
    {
        var isFirst = true;
        foreach (var child in container)
        {
            var lines = Lines(child, attached);
            if (lines.Count > 0 && separate && !isFirst)
                yield return "";
            isFirst &= lines.Count == 0;
            foreach (var line in lines)
                yield return line;
        }
    }

    private InlineText Inline(ContainerInline? inline) => InlineText.Of(inline, _notes);

    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Select(PlainLine.Of).Where(line => line.Length > 0)];

    [GeneratedRegex("""^title:\s*(?<quote>["']?)(?<title>.+?)\k<quote>\s*$""", RegexOptions.Multiline)]
    private static partial Regex FrontMatterTitle();
}
