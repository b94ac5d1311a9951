using Spectre.Console.Rendering;

namespace ThreadBot.App.Terminal;

/// <summary>Text beside a bar that goes down all of its lines, those that the terminal's width makes of one line too.</summary>
/// <param name="text">The text.</param>
internal sealed class Beside(StyledText text) : IRenderable, IPlainText
{
    private const string Bar = "│";

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer)
    {
        writer.Write(Bar);
        if (text.IsEmpty)
            return;
        writer.Write(' ');
        text.WriteTo(writer);
    }

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => new(1, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var inner = Math.Max(1, maxWidth - Bar.Length - 1);
        var isFirst = true;
        foreach (var line in Segment.SplitLines(text.Render(options, inner)).DefaultIfEmpty([]))
        {
            if (!isFirst)
                yield return Segment.LineBreak;
            isFirst = false;
            yield return new Segment(Bar, Tone.Blue.ToStyle());
            if (line.CellCount() > 0)
                yield return new Segment(" ");
            foreach (var segment in line)
                yield return segment;
        }
    }
}
