namespace ThreadBot.Composition.Rendering;

/// <summary>A line of rendered text, without blanks at its end.</summary>
/// <param name="Text">The line.</param>
/// <param name="Offset">Where it begins in the whole text.</param>
internal readonly record struct RenderedLine(string Text, int Offset)
{
    public static IEnumerable<RenderedLine> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            yield return new RenderedLine(text[start..end].TrimEnd(), start);
            start = end + 1;
        }
    }
}
