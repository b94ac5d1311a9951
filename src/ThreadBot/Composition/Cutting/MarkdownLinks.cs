using System.Text;
using System.Text.RegularExpressions;

namespace ThreadBot.Composition.Cutting;

/// <summary>Turns <c>[text](url)</c> into what a network can show: the text with a link behind it, or the text and the address.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>The text of a section for a network.</summary>
    /// <param name="text">Clean text.</param>
    /// <param name="behindText">Whether the network puts a link behind its text.</param>
    public static SectionText Resolve(string text, bool behindText)
    {
        if (!text.Contains("](", StringComparison.Ordinal))
            return new(text, []);
        var result = new Resolution(behindText);
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

    private sealed class Resolution(bool behindText)
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
                Text.Append(text, start, match.Index - start);
                start = match.Index + match.Length;
                AppendLink(match, start < text.Length ? text.AsSpan(start) : after);
            }

            Text.Append(text, start, text.Length - start);
        }

        private void AppendLink(Match source, ReadOnlySpan<char> after)
        {
            var (text, url) = (source.Groups["text"].Value, source.Groups["url"].Value);
            var start = Text.Length;
            if (!behindText && text != url)
                Text.Append(text).Append(' ');
            var shown = behindText ? text : url;
            Links.Add(new(Text.Length, shown.Length, url));
            Text.Append(shown);
            AuthoredLinks.Add(new(start, Text.Length, source.Value));
            if (!behindText && WouldStick(after))
                Text.Append(' ');
        }

        // What follows an address without a space, a network may take for more of it.
        private static bool WouldStick(ReadOnlySpan<char> after) =>
            !after.IsEmpty && !char.IsWhiteSpace(after[0]) && !".,;:!?)]}\"'”’»…、。，；：！？）」』".Contains(after[0]);
    }
}
