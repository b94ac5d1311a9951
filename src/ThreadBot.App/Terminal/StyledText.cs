using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadBot.App.Terminal;

/// <summary>Something that can be shown without a terminal's width and colours.</summary>
internal interface IPlainText
{
    /// <summary>Writes it, without an end of line.</summary>
    void WriteTo(TextWriter writer);
}

/// <summary>
/// Text in parts, each in a tone of its own. No markup, which would make an emoji of a word such as :rocket: that nobody meant as one.
/// </summary>
internal sealed class StyledText : IRenderable, IPlainText
{
    private readonly List<Part> _parts = [];

    /// <summary>Text in one tone, to which more may be appended.</summary>
    public StyledText(string text, Tone tone = Tone.Plain) => Append(text, tone);

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _parts.TrueForAll(part => part.Text.Length == 0);

    /// <summary>Adds a part.</summary>
    public StyledText Append(string text, Tone tone = Tone.Plain)
    {
        _parts.Add(new Part(text, tone));
        return this;
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer)
    {
        foreach (var part in _parts)
            writer.Write(part.Text);
    }

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)Paragraph()).Measure(options, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => ((IRenderable)Paragraph()).Render(options, maxWidth);

    private Paragraph Paragraph() =>
        _parts.Aggregate(new Paragraph(), (paragraph, part) => paragraph.Append(part.Text, part.Tone.ToStyle()));

    private sealed record Part(string Text, Tone Tone);
}
