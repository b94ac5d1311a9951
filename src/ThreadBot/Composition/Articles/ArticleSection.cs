namespace ThreadBot.Composition.Articles;

/// <summary>What an article's author kept together: a heading with what stands under it.</summary>
/// <param name="line">The article's line where it begins, from 1.</param>
internal sealed class ArticleSection(int line)
{
    private readonly List<string> _lines = [];

    public int Line => line;

    public IReadOnlyList<ThreadImage> Images => [.. Attachments.Select(a => a.Image).OfType<ThreadImage>()];

    /// <summary>Images and notes, each with the line of the text under which it belongs, from 0.</summary>
    public List<Attachment> Attachments { get; } = [];

    public string Text => string.Join('\n', _lines);

    public bool IsEmpty => _lines.Count == 0 && Attachments.Count == 0;

    /// <summary>Adds a block after a blank line.</summary>
    public void Add(IReadOnlyList<string> block)
    {
        if (block.Count == 0)
            return;
        if (_lines.Count > 0)
            _lines.Add("");
        _lines.AddRange(block);
    }

    /// <summary>Attaches to what was added last.</summary>
    public void Attach(ThreadImage? image, string file) => Attachments.Add(new(Math.Max(0, _lines.Count - 1), image, file));
}

/// <summary>Something that stands in a thread file beside a text.</summary>
/// <param name="Line">The line of the section's text under which it belongs, from 0.</param>
/// <param name="Image">The image; null for a note.</param>
/// <param name="File">How the thread file says it.</param>
internal sealed record Attachment(int Line, ThreadImage? Image, string File);
