using System.Text;
using System.Text.RegularExpressions;
using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Markdown;

/// <summary>Lines of text as Markdown.</summary>
internal static partial class MarkdownInline
{
    /// <summary>The lines, with a hard break between any two.</summary>
    public static string Write(IReadOnlyList<Inline> content)
    {
        var written = new StringBuilder();
        var line = new StringBuilder();
        foreach (var inline in content)
        {
            if (inline is LineBreak)
                End(line, written, "\\\n");
            else
                Add(Write(inline), line);
        }

        End(line, written, "");
        return written.ToString();
    }

    /// <summary>A link, or its words where it leads nowhere that is safe.</summary>
    public static string Link(string words, string? url) =>
        SafeLink.IsSafe(url) ? Known(words, url) : MarkdownEscape.Text(words);

    // A link without words is one that nobody sees.
    private static string Known(string words, string url) =>
        string.IsNullOrWhiteSpace(words) ? Known(url, url)
        : words == url && Autolink().IsMatch(words) ? $"<{words}>" : $"[{MarkdownEscape.Label(words)}]({MarkdownEscape.Destination(url)})";

    private static string Write(Inline inline) => inline switch
    {
        TextRun text => MarkdownEscape.Text(text.Text),
        LinkRun link => Known(link.Text, link.Url),
        CodeRun code => Code(code.Text),
        _ => "",
    };

    // An exclamation mark would make an image of the link behind it.
    private static void Add(string inline, StringBuilder line)
    {
        if (inline.StartsWith('[') && line.Length > 0 && line[^1] == '!')
            line.Insert(line.Length - 1, '\\');
        line.Append(inline);
    }

    private static void End(StringBuilder line, StringBuilder written, string end)
    {
        written.Append(MarkdownEscape.LineStart(line.ToString())).Append(end);
        line.Clear();
    }

    private static string Code(string text)
    {
        var longest = Ticks().Matches(text).Select(m => m.Length).ToHashSet();
        var ticks = new string('`', Enumerable.Range(1, longest.Count + 1).First(n => !longest.Contains(n)));
        // One space on each side is taken away by who reads it.
        var needsSpace = text.StartsWith('`') || text.EndsWith('`') || (text.StartsWith(' ') && text.EndsWith(' ') && !string.IsNullOrWhiteSpace(text));
        return needsSpace ? $"{ticks} {text} {ticks}" : ticks + text + ticks;
    }

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();

    [GeneratedRegex(@"^https?://[^\s<>\\]+\z")]
    private static partial Regex Autolink();
}
