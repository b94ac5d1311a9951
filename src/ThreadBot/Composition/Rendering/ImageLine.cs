using System.Text.RegularExpressions;

namespace ThreadBot.Composition.Rendering;

/// <summary>A line <c>![alt](path)</c>.</summary>
internal readonly partial record struct ImageLine(string AltText, string Path)
{
    public static bool TryParse(string line, out ImageLine image)
    {
        var match = line.Contains("![", StringComparison.Ordinal) ? Shape().Match(line) : Match.Empty;
        image = new ImageLine(match.Groups["alt"].Value.Trim(), match.Groups["path"].Value.Trim());
        return match.Success;
    }

    /// <summary>Whether an image stands in a line beside other things, code left out.</summary>
    public static bool IsInside(string line) =>
        line.Contains("![", StringComparison.Ordinal) && Anywhere().IsMatch(InlineCode().Replace(line, ""));

    [GeneratedRegex(@"^\s*!\[(?<alt>((?!!\[).)*)\]\((?<path>[^()]*)\)$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"!\[[^\[\]]*\]\([^()]*\)")]
    private static partial Regex Anywhere();

    [GeneratedRegex("(`+)[^`].*?\\1")]
    private static partial Regex InlineCode();
}
