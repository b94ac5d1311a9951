using System.Globalization;
using System.Text.RegularExpressions;
using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Markdown;

/// <summary>Blocks as Markdown, with a blank line between any two.</summary>
internal sealed partial class MarkdownBlocks
{
    private TextList? _before;
    private bool _isOther;

    /// <summary>Writes blocks that follow those that were written last. No line end stands behind them.</summary>
    public string Write(IReadOnlyList<Block> blocks) => string.Join("\n\n", blocks.Select(Write));

    /// <summary>Something else than a block stands between what was written and what comes.</summary>
    public void Interrupt() => _before = null;

    /// <summary>Every line behind a sign of quotes.</summary>
    public static string Quote(string markdown) => Prefix(markdown, "> ", "> ");

    private string Write(Block block)
    {
        var list = block as TextList;
        // Two lists with the same sign would be one.
        _isOther = list is not null && _before is not null && (list.Start is null) == (_before.Start is null) && !GoesOn(list, _before) && !_isOther;
        _before = list;
        return block switch
        {
            Paragraph paragraph => MarkdownInline.Write(paragraph.Content),
            Quotation quotation => Quote(new MarkdownBlocks().Write(quotation.Content)),
            CodeBlock code => Code(code),
            _ => List(list!, _isOther),
        };
    }

    private bool GoesOn(TextList list, TextList before) => !_isOther && list.Start is { } start && start == before.Start + before.Items.Count;

    private static string List(TextList list, bool isOther) => string.Join('\n', list.Items.Select((item, i) =>
    {
        var marker = list.Start is { } start ? $"{(start + i).ToString(CultureInfo.InvariantCulture)}{(isOther ? ')' : '.')} " : isOther ? "* " : "- ";
        return Prefix(Item(item), marker, new string(' ', marker.Length));
    }));

    private static string Item(IReadOnlyList<Block> content)
    {
        var blocks = new MarkdownBlocks();
        // Only a list that begins with one may follow a paragraph without a line between.
        return content is [Paragraph first, TextList { Start: null or 1 } nested]
            ? $"{blocks.Write(first)}\n{blocks.Write(nested)}"
            : blocks.Write(content);
    }

    private static string Code(CodeBlock code)
    {
        var longest = Fences().Matches(code.Text).Select(m => m.Groups["fence"].Length).DefaultIfEmpty().Max();
        var isTilde = code.Language.Contains('`', StringComparison.Ordinal);
        var fence = new string(isTilde ? '~' : '`', Math.Max(3, longest + 1));
        return $"{fence}{Language(code.Language)}\n{code.Text}{(code.Text.Length == 0 ? "" : "\n")}{fence}";
    }

    // Behind a fence, an escape means what it means elsewhere, and many blanks are one.
    private static string Language(string language) => string.Join(' ', language.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal);

    private static string Prefix(string markdown, string first, string others) =>
        string.Join('\n', markdown.Split('\n').Select((line, i) => ((i == 0 ? first : others) + line).TrimEnd()));

    [GeneratedRegex(@"^\s*(?<fence>`{3,}|~{3,})", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fences();
}
