using System.Text;
using System.Text.RegularExpressions;
using ThreadBot.Networks;

namespace ThreadBot.Composition.Cutting;

/// <summary>
/// Turns <c>[text](url)</c> into what a network can show: the text with a link behind it, or the text and the address. An address that is
/// written out is shown short where the network can put the whole address behind it.
/// </summary>
internal static partial class MarkdownLinks
{
    /// <summary>The text of a section for a network.</summary>
    /// <param name="text">Clean text.</param>
    /// <param name="rules">How the network shows links.</param>
    public static SectionText Resolve(string text, NetworkRules rules)
    {
        var mayShorten = rules.ShortLink is not null && text.Contains("://", StringComparison.Ordinal);
        if (!mayShorten && !text.Contains("](", StringComparison.Ordinal))
            return new(text, []);
        var result = new Resolution(rules);
        foreach (var line in TextLine.Read(text))
        {
            if (line.Kind is LineKind.Code or LineKind.FenceOpen or LineKind.FenceClose)
                result.Text.Append(text, line.Start, line.End - line.Start);
            else
                result.AppendLine(text[line.Start..line.End]);
            result.Text.Append('\n');
        }

        return new(result.Text.ToString(0, result.Text.Length - 1), result.Links) { AuthoredLinks = result.AuthoredLinks };
    }

    [GeneratedRegex(@"(?<!!)\[(?<text>[^\[\]\n]+)\]\((?<url>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)")]
    private static partial Regex Link();

    private sealed class Resolution(NetworkRules rules)
    {
        public StringBuilder Text { get; } = new();

        public List<PostLink> Links { get; } = [];

        public List<AuthoredLink> AuthoredLinks { get; } = [];

        /// <summary>Code is left as it is, a link in it too.</summary>
        public void AppendLine(string line)
        {
            var start = 0;
            foreach (var (codeStart, codeEnd) in InlineCode.Find(line))
            {
                AppendText(line[start..codeStart], line.AsSpan(codeStart));
                Text.Append(line, codeStart, codeEnd - codeStart);
                start = codeEnd;
            }

            AppendText(line[start..], []);
        }

        private void AppendText(string text, ReadOnlySpan<char> after)
        {
            var start = 0;
            foreach (Match match in Link().Matches(text))
            {
                AppendPlain(text[start..match.Index]);
                start = match.Index + match.Length;
                AppendLink(match, start < text.Length ? text.AsSpan(start) : after);
            }

            AppendPlain(text[start..]);
        }

        private void AppendPlain(string text)
        {
            var start = 0;
            foreach (var (written, shown) in Shortened(text))
            {
                Text.Append(text, start, written.Start - start);
                Links.Add(new(Text.Length, shown.Length, written.Url));
                AuthoredLinks.Add(new(Text.Length, Text.Length + shown.Length, text.Substring(written.Start, written.Length)));
                Text.Append(shown);
                start = written.Start + written.Length;
            }

            Text.Append(text, start, text.Length - start);
        }

        private IEnumerable<(PostLink Written, string Shown)> Shortened(string text) =>
            rules.ShortLink is not { } shorten || !text.Contains("://", StringComparison.Ordinal)
                ? []
                : rules.Limit.FindLinks(text).Select(link => (link, shorten(text.Substring(link.Start, link.Length)))).Where(l => l.Item2.Length < l.link.Length);

        private void AppendLink(Match source, ReadOnlySpan<char> after)
        {
            var (text, url) = (source.Groups["text"].Value, source.Groups["url"].Value);
            var start = Text.Length;
            if (!rules.LinksBehindText && text != url)
                Text.Append(text).Append(' ');
            var shown = rules.LinksBehindText ? text : url;
            Links.Add(new(Text.Length, shown.Length, url));
            Text.Append(shown);
            AuthoredLinks.Add(new(start, Text.Length, source.Value));
            if (!rules.LinksBehindText && WouldStick(after))
                Text.Append(' ');
        }

        // What follows an address without a space, a network may take for more of it.
        private static bool WouldStick(ReadOnlySpan<char> after) =>
            !after.IsEmpty && !char.IsWhiteSpace(after[0]) && !".,;:!?)]}\"'”’»…、。，；：！？）」』".Contains(after[0]);
    }
}
