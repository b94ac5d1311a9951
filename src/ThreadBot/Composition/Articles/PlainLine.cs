using ThreadBot.Composition.Cutting;

namespace ThreadBot.Composition.Articles;

/// <summary>Writes a line of words so that a thread file takes it for nothing else.</summary>
internal static class PlainLine
{
    /// <summary>The line, without blanks around it.</summary>
    public static string Of(string line)
    {
        line = line.Trim();
        if (line == "---")
            return "***";
        return TextLine.KindAlone(line) == LineKind.FenceOpen
            ? line.Replace("```", "'''", StringComparison.Ordinal).Replace("~~~", "~ ~ ~", StringComparison.Ordinal)
            : line;
    }
}
