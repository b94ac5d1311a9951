using System.Text;
using System.Text.RegularExpressions;
using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Markdown;

/// <summary>Keeps text from meaning anything in Markdown, as CommonMark, GitHub and Obsidian read it.</summary>
internal static partial class MarkdownEscape
{
    /// <summary>Plain text of one line, of which nothing is Markdown.</summary>
    public static string Text(string plain)
    {
        var line = VisibleText.Of(plain).Replace('\n', ' ');
        var (dollars, tildes) = (line.AsSpan().Count('$') > 1, line.AsSpan().Count('~') > 1);
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var isMarkup = line[i] switch
            {
                '$' => dollars && !char.IsWhiteSpace(At(line, i + 1)),
                '~' => tildes && !IsFree(line, i),
                _ => IsMarkup(line, i),
            };
            escaped.Append(isMarkup ? "\\" : "").Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Plain text between square brackets.</summary>
    public static string Label(string plain) => Text(plain).Replace("]", "\\]", StringComparison.Ordinal);

    /// <summary>Plain text of a heading, which may end as a heading can.</summary>
    public static string Heading(string plain) => Closing().Replace(Text(VisibleText.Line(plain)), @"\$0");

    /// <summary>An address between round brackets.</summary>
    public static string Destination(string address) => !NeedsBrackets().IsMatch(address)
        ? address
        : $"<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)}>";

    /// <summary>The escaped line of a paragraph, so that its beginning makes no other block of it.</summary>
    public static string LineStart(string line) =>
        Number().Match(line) is { Success: true } number ? line.Insert(number.Length - 1, "\\")
        : Starts().IsMatch(line) ? $"\\{line}"
        : line;

    private static bool IsMarkup(string plain, int i) => plain[i] switch
    {
        '\\' or '`' or '[' => true,
        '*' => !IsFree(plain, i),
        '_' => !IsFree(plain, i) && !(IsWord(plain, i - 1) && IsWord(plain, i + 1)),
        // Marks and comments of Obsidian.
        '=' or '%' => At(plain, i + 1) == plain[i] && At(plain, i - 1) != plain[i] && At(plain, i + 2) != plain[i],
        '<' => char.IsAsciiLetter(At(plain, i + 1)) || At(plain, i + 1) is '/' or '!' or '?',
        '&' => Entity().IsMatch(plain.AsSpan(i, Math.Min(40, plain.Length - i))),
        _ => false,
    };

    private static bool IsFree(string plain, int i) => char.IsWhiteSpace(At(plain, i - 1)) && char.IsWhiteSpace(At(plain, i + 1));

    private static bool IsWord(string plain, int i) => char.IsLetterOrDigit(At(plain, i));

    private static char At(string plain, int i) => i >= 0 && i < plain.Length ? plain[i] : '\0';

    [GeneratedRegex(@"[\s()<>\\]")]
    private static partial Regex NeedsBrackets();

    [GeneratedRegex(@"^&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);", RegexOptions.ExplicitCapture)]
    private static partial Regex Entity();

    [GeneratedRegex(@"(?<=^|\s)#+$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"^[0-9]{1,9}[.)](?=\s|$)")]
    private static partial Regex Number();

    // Headings, quotes, bullets, fences; lines of strokes, underlines of headings and the second row of tables.
    [GeneratedRegex(@"^(#{1,6}(\s|$)|>|[-+*](\s|$)|~~~|[-=*_+|:][-=*_+|:\s]*$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Starts();
}
