using System.Text.RegularExpressions;
using ThreadBot.Composition.Cutting;

namespace ThreadBot.Composition.Checking;

/// <summary>The part of a section in which signs have a meaning.</summary>
internal static partial class OutsideCode
{
    /// <summary>The lines that are no code, inline code left out.</summary>
    public static IEnumerable<string> Lines(string text) =>
        TextLine.Read(text)
            .Where(line => line.Kind is not (LineKind.Code or LineKind.FenceOpen or LineKind.FenceClose or LineKind.Blank))
            .Select(line => InlineCode().Replace(text[line.Start..line.End], "`"));

    [GeneratedRegex(@"(?<ticks>`+)(?!`).+?(?<!`)\k<ticks>(?!`)")]
    private static partial Regex InlineCode();
}
