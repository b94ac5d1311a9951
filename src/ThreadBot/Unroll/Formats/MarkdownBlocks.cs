using System.Text;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Formats;

/// <summary>
/// The text of posts as Markdown blocks. Quotes, lists and code are their author's and stay; a line of a post is a line of the document; and
/// what only looks like Markdown (rules, headings, deep indents) is kept from being any.
/// </summary>
internal sealed partial class MarkdownBlocks
{
    private readonly StringBuilder _written = new();
    private readonly string _text;
    private readonly IReadOnlyList<PostLink> _links;
    private Block _before = Block.None;
    private string? _fence;

    private MarkdownBlocks(string text, IReadOnlyList<PostLink> links)
    {
        _text = text;
        _links = links;
    }

    private enum Block
    {
        None,
        Blank,
        Text,
        Quote,
        List,
        Code,
    }

    /// <summary>The blocks with a blank line between any two, ending with a line end.</summary>
    public static string Write(string text, IReadOnlyList<PostLink> links)
    {
        var blocks = new MarkdownBlocks(text, links);
        foreach (var line in text.AsSpan().TrimEnd('\n').Split('\n'))
            blocks.Add(line.Start.Value, line.End.Value - line.Start.Value);
        return blocks.Close();
    }

    private void Add(int start, int length)
    {
        var line = _text.AsSpan(start, length).TrimEnd();
        var block = Kind(line);
        if (block == Block.Code)
        {
            AddCode(line.ToString());
        }
        else if (block != Block.Blank)
        {
            Separate(block);
            var marker = block == Block.Text ? line.Length - line.TrimStart().Length : MarkerOf(line).Length;
            if (block != Block.Text)
                _written.Append(line[..marker]);
            var content = new MarkdownInline(_text, _links).Write(start + marker, start + line.Length);
            _written.Append(block == Block.Text ? Harmless(content) : content);
        }
        _before = block;
    }

    private Block Kind(ReadOnlySpan<char> line)
    {
        if (_fence is not null || Fence().IsMatch(line))
            return Block.Code;
        if (line.IsEmpty)
            return Block.Blank;
        if (Rule().IsMatch(line))
            return Block.Text;
        if (Quote().IsMatch(line))
            return Block.Quote;
        return Item().IsMatch(line) || (_before == Block.List && line.StartsWith("  ")) ? Block.List : Block.Text;
    }

    private void AddCode(string line)
    {
        if (_fence is null)
        {
            Separate(Block.None);
            _fence = Fence().Match(line).Groups["fence"].Value;
        }
        else
        {
            _written.Append('\n');
            if (line.TrimStart() is var closing && closing.StartsWith(_fence, StringComparison.Ordinal) && closing.Trim(_fence[0]).Length == 0)
                _fence = null;
        }
        _written.Append(line);
    }

    /// <summary>Ends the line before: within a paragraph so that it stays a line, between blocks of two kinds with a blank one.</summary>
    private void Separate(Block block)
    {
        if (_written.Length == 0)
            return;
        _written.Append(_before == block ? (block == Block.Text ? "\\\n" : "\n") : "\n\n");
    }

    private string Close()
    {
        // A fence that its post left open would take the rest of the document.
        if (_fence is not null)
            _written.Append('\n').Append(_fence);
        return _written.Append('\n').ToString();
    }

    private static string MarkerOf(ReadOnlySpan<char> line)
    {
        var text = line.ToString();
        return Quote().Match(text) is { Success: true } quote ? quote.Value
            : Item().Match(text) is { Success: true } item ? item.Value
            : text[..(text.Length - text.TrimStart().Length)];
    }

    private static string Harmless(string line) =>
        Rule().IsMatch(line) || Heading().IsMatch(line) ? $"\\{line}" : line;

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}(?=[^`]*$)|~{3,})", RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    // Thematic breaks, underlines of headings and the second row of tables.
    [GeneratedRegex(@"^\s*[-=*_+|:][-=*_+|:\s]*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^#{1,6}(\s|$)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}> ?")]
    private static partial Regex Quote();

    [GeneratedRegex(@"^\s*([-*+]|\d{1,9}[.)])\s+(?=\S)")]
    private static partial Regex Item();
}
