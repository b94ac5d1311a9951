using System.Text;

namespace Scriban.Runtime;

/// <summary>Builders that texts were gathered in and that a thread keeps for the next ones: their room was most of what rendering allocated.</summary>
internal static class SpareBuilder
{
    /// <summary>A page with an include inside a capture inside a function uses as many at once.</summary>
    private const int Kept = 4;

    private const int LongestKept = 16_384;
    private const int Room = 512;

    [ThreadStatic]
    private static Stack<StringBuilder>? _spare;

    /// <summary>An empty builder.</summary>
    public static StringBuilder Take() => _spare is { Count: > 0 } spare ? spare.Pop() : new StringBuilder(Room);

    /// <summary>Keeps a builder that nobody else knows.</summary>
    public static void GiveBack(StringBuilder builder)
    {
        _spare ??= new Stack<StringBuilder>(Kept);
        if (_spare.Count == Kept || builder.Capacity > LongestKept) return;
        _spare.Push(builder.Clear());
    }

    /// <summary>What was gathered in a builder that nobody else knows, which is kept.</summary>
    public static string ToTextAndGiveBack(StringBuilder builder)
    {
        var text = builder.ToString();
        GiveBack(builder);
        return text;
    }
}
