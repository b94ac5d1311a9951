using ThreadBot.Composition.Cutting;

namespace ThreadBot.Composition.Checking;

/// <summary>The part of a section in which signs have a meaning.</summary>
internal static class OutsideCode
{
    /// <summary>The lines that are no code, inline code left out.</summary>
    public static IEnumerable<string> Lines(string text) =>
        TextLine.Read(text)
            .Where(line => line.Kind is not (LineKind.Code or LineKind.FenceOpen or LineKind.FenceClose or LineKind.Blank))
            .Select(line => InlineCode.LeaveOut(text[line.Start..line.End]));
}
