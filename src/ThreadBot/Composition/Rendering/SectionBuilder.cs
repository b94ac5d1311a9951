using System.Text;

namespace ThreadBot.Composition.Rendering;

/// <summary>Gathers one section: its text without needless blank lines, and what is attached to it.</summary>
internal sealed class SectionBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];
    private bool _isBlankAwaited;

    /// <summary>Where its first line that is not blank begins; null while there is none.</summary>
    public int? Start { get; private set; }

    public List<ThreadImage> Images { get; } = [];

    /// <summary>Where the line of each image begins.</summary>
    public List<int> ImageOffsets { get; } = [];

    public PollReader? Poll { get; set; }

    public ThreadQuote? Quote { get; set; }

    /// <summary>Where the line of the quote begins.</summary>
    public int QuoteOffset { get; set; }

    public string Text => _text.ToString();

    /// <summary>Where each line of <see cref="Text"/> begins in the rendered text; a blank line where the one after it does.</summary>
    public IReadOnlyList<int> TextOffsets => _offsets;

    /// <summary>Notes where the section begins.</summary>
    public void Begin(RenderedLine line) => Start ??= line.Offset;

    /// <summary>Adds a line of text. Several blank lines become one, and none stands at the beginning or the end.</summary>
    public void AddText(RenderedLine line)
    {
        if (line.Text.Length == 0)
            _isBlankAwaited = true;
        else
            Append(line);
    }

    /// <summary>Adds a line of code, in which blank lines stay.</summary>
    public void AddCode(RenderedLine line) => Append(line);

    private void Append(RenderedLine line)
    {
        Begin(line);
        if (_offsets.Count > 0)
            AppendLineEnds(line);
        _text.Append(line.Text);
        _offsets.Add(line.Offset);
        _isBlankAwaited = false;
    }

    private void AppendLineEnds(RenderedLine line)
    {
        _text.Append('\n');
        if (!_isBlankAwaited)
            return;
        _text.Append('\n');
        _offsets.Add(line.Offset);
    }
}
