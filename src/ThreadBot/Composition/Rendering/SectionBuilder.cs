using System.Text;

namespace ThreadBot.Composition.Rendering;

/// <summary>Gathers one section: its text without needless blank lines, and what is attached to it.</summary>
internal sealed class SectionBuilder
{
    private readonly StringBuilder _text = new();
    private bool _isBlankAwaited;

    /// <summary>Where its first line that is not blank begins; null while there is none.</summary>
    public int? Start { get; private set; }

    public List<ThreadImage> Images { get; } = [];

    public PollReader? Poll { get; set; }

    public string Text => _text.ToString();

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
        if (_text.Length > 0)
            _text.Append(_isBlankAwaited ? "\n\n" : "\n");
        _text.Append(line.Text);
        _isBlankAwaited = false;
    }
}
