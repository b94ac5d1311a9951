namespace ThreadBot.Composition.Rendering;

/// <summary>A line of rendered text, without blanks at its end.</summary>
/// <param name="Text">The line.</param>
/// <param name="Offset">Where it begins in the whole text.</param>
internal readonly record struct RenderedLine(string Text, int Offset)
{
    /// <summary>The lines of a text, whichever way they end.</summary>
    public static IEnumerable<RenderedLine> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var found and >= 0 ? start + found : text.Length;
            yield return new RenderedLine(text[start..end].TrimEnd(), start);
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
    }
}
