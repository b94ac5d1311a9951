using System.Text;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Formats;

/// <summary>Text within a line as Markdown: links and inline code stay, every other character means itself.</summary>
/// <param name="text">The text.</param>
/// <param name="links">What is linked in it.</param>
internal sealed partial class MarkdownInline(string text, IReadOnlyList<PostLink> links)
{
    /// <summary>Plain text, of which nothing is Markdown.</summary>
    public static string Escape(string plain)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < plain.Length; i++)
            escaped.Append(IsMarkup(plain, i) ? "\\" : "").Append(plain[i] == '\n' ? ' ' : plain[i]);
        return escaped.ToString();
    }

    /// <summary>Plain text between square brackets.</summary>
    public static string EscapeLabel(string plain) => Escape(plain).Replace("]", "\\]", StringComparison.Ordinal);

    /// <summary>An address between round brackets.</summary>
    public static string Destination(string address) => !NeedsBrackets().IsMatch(address)
        ? address
        : $"<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}>";

    /// <summary>Writes what stands between two offsets.</summary>
    public string Write(int from, int to)
    {
        var written = new StringBuilder();
        while (from < to)
        {
            var stretch = NextStretch(from, to);
            written.Append(Escape(text[from..stretch.Start])).Append(stretch.Markdown);
            from = stretch.End;
        }
        return written.ToString();
    }

    /// <summary>The next code span or link, whichever comes first; nothing at the end where there is none.</summary>
    private (int Start, int End, string Markdown) NextStretch(int from, int to)
    {
        var code = CodeSpan().Match(text, from, to - from);
        var link = links.Where(l => l.Authored && l.Length > 0 && l.Start >= from && l.Start + l.Length <= to).MinBy(l => l.Start);
        if (code.Success && (link is null || code.Index < link.Start))
            return (code.Index, code.Index + code.Length, code.Value);
        return link is null ? (to, to, "") : (link.Start, link.Start + link.Length, Markdown(link));
    }

    private string Markdown(PostLink link)
    {
        var words = text.Substring(link.Start, link.Length);
        return words == link.Url && Autolink().IsMatch(words) ? $"<{words}>" : $"[{EscapeLabel(words)}]({Destination(link.Url)})";
    }

    private static bool IsMarkup(string plain, int i) => plain[i] switch
    {
        '\\' or '`' or '[' => true,
        '*' => !IsFree(plain, i),
        '_' => !IsFree(plain, i) && !(IsWord(plain, i - 1) && IsWord(plain, i + 1)),
        '~' => At(plain, i - 1) == '~' || At(plain, i + 1) == '~',
        '<' => char.IsAsciiLetter(At(plain, i + 1)) || At(plain, i + 1) is '/' or '!' or '?',
        '&' => Entity().IsMatch(plain.AsSpan(i)),
        _ => false,
    };

    private static bool IsFree(string plain, int i) => char.IsWhiteSpace(At(plain, i - 1)) && char.IsWhiteSpace(At(plain, i + 1));

    private static bool IsWord(string plain, int i) => char.IsLetterOrDigit(At(plain, i));

    private static char At(string plain, int i) => i >= 0 && i < plain.Length ? plain[i] : '\0';

    [GeneratedRegex(@"(?<!`)(?<ticks>`+)(?!`)[^\n]+?(?<!`)\k<ticks>(?!`)", RegexOptions.ExplicitCapture)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"[\s()<>]")]
    private static partial Regex NeedsBrackets();

    [GeneratedRegex(@"^https?://[^\s<>]+\z")]
    private static partial Regex Autolink();

    [GeneratedRegex(@"^&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);", RegexOptions.ExplicitCapture)]
    private static partial Regex Entity();
}
