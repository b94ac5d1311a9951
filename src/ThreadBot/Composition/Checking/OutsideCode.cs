using ThreadBot.Composition.Cutting;

namespace ThreadBot.Composition.Checking;

/// <summary>The part of a section in which signs have a meaning.</summary>
internal static class OutsideCode
{
    /// <summary>The lines that are no code, inline code left out, each with its place in the text from 0.</summary>
    public static IEnumerable<(int Index, string Line)> Lines(string text) =>
        TextLine.Read(text).Index()
            .Where(line => line.Item.Kind is not (LineKind.Code or LineKind.FenceOpen or LineKind.FenceClose or LineKind.Blank))
            .Select(line => (line.Index, InlineCode.LeaveOut(text[line.Item.Start..line.Item.End])));
}
