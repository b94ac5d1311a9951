using System.Text.RegularExpressions;

namespace ThreadBot.Composition.Rendering;

/// <summary>A line <c>![alt](path)</c>.</summary>
internal readonly partial record struct ImageLine(string AltText, string Path)
{
    public static bool TryParse(string line, out ImageLine image)
    {
        image = default;
        var rest = line.AsSpan().TrimStart();
        if (!rest.StartsWith("![") || rest[^1] != ')')
            return false;

        // A path holds no parentheses, so the last one that opens is that of the path.
        var middle = rest.LastIndexOf('(');
        if (middle < 3 || rest[middle - 1] != ']')
            return false;

        var alt = rest[2..(middle - 1)];
        var path = rest[(middle + 1)..^1];
        if (alt.Contains("![", StringComparison.Ordinal) || path.Contains(')'))
            return false;

        image = new ImageLine(alt.Trim().ToString(), path.Trim().ToString());
        return true;
    }

    /// <summary>Whether an image stands in a line beside other things, code left out.</summary>
    public static bool IsInside(string line) =>
        line.Contains("![", StringComparison.Ordinal) && Anywhere().IsMatch(InlineCode().Replace(line, ""));

    [GeneratedRegex(@"!\[[^\[\]]*\]\([^()]*\)")]
    private static partial Regex Anywhere();

    [GeneratedRegex("(`+)[^`].*?\\1")]
    private static partial Regex InlineCode();
}
