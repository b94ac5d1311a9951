using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Sources.Texts;

/// <summary>Parts plain text into posts.</summary>
internal static partial class PlainPosts
{
    /// <summary>The posts; none of them is empty.</summary>
    public static IReadOnlyList<PublishedPost> Read(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Trim('\uFEFF', '\n', ' ') switch
        {
            var whole when Rule().IsMatch(whole) => Rule().Split(whole),
            var whole when Numbered(whole) is { Count: > 1 } posts => [.. posts],
            var whole => Blank().Split(whole),
        };
        return [.. parts.Select(p => p.Trim('\n').TrimEnd()).Where(p => p.Trim().Length > 0).Select(Post)];
    }

    /// <summary>Addresses that stand in a text.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<PostLink> Addresses(string text) => [.. Address().Matches(text).Select(m => new PostLink(m.Index, m.Length, m.Value))];

    private static PublishedPost Post(string text, int index) =>
        new(text) { Links = Addresses(text), Cut = index == 0 ? CutReason.Start : CutReason.Author };

    // Only numbers that count on are numbers of posts: "1/2 cup" is none.
    private static List<string> Numbered(string text)
    {
        var posts = new List<string>();
        var (begin, next) = (0, 1);
        foreach (Match number in Number().Matches(text))
        {
            if (int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture) != next)
                continue;
            if (next > 1)
                posts.Add(text[begin..number.Index]);
            else if (number.Index > 0)
                return [];
            (begin, next) = (number.Index, next + 1);
        }
        posts.Add(text[begin..]);
        return posts;
    }

    [GeneratedRegex(@"^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[ \t]*(?:🧵\s*)?[(\[]?(?<number>\d{1,3})\s?/\s?(?:\d{1,3}|[nN])?[)\]]?(?=[\s.:)])", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex Blank();

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:!?)\]}'…]")]
    private static partial Regex Address();
}
