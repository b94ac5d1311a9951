namespace ThreadBot.Composition.Rendering;

/// <summary>Follows fenced code through lines of text.</summary>
internal sealed class CodeFence
{
    private const int MaxIndent = 3;
    private const int MinMarks = 3;
    private string? _opening;

    /// <summary>The word after the opening fence, such as <c>poll</c>; null outside of a fence.</summary>
    public string? Info { get; private set; }

    /// <summary>Whether the line that was read last is fenced code or a fence itself.</summary>
    public bool Covers { get; private set; }

    /// <summary>Whether a fence is open after the line that was read last.</summary>
    public bool IsOpen => _opening is not null;

    /// <summary>Reads the next line.</summary>
    public void Read(string line)
    {
        if (_opening is null)
            TryOpen(line);
        else if (Closes(line))
            (_opening, Info) = (null, null);
    }

    // By hand: every thread comes here, and the first regular expression of the program costs more than rendering one.
    private void TryOpen(string line)
    {
        Covers = false;
        var rest = line.AsSpan().TrimStart(' ');
        if (line.Length - rest.Length > MaxIndent || rest.IsEmpty || rest[0] is not ('`' or '~'))
            return;

        var length = rest.Length - rest.TrimStart(rest[0]).Length;
        Covers = length >= MinMarks && !rest[length..].Contains('`');
        if (Covers)
            (_opening, Info) = (rest[..length].ToString(), FirstWord(rest[length..].TrimStart()));
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !char.IsWhiteSpace(text[length]))
            length++;
        return text[..length].ToString();
    }

    private bool Closes(string line)
    {
        var mark = line.Trim();
        return mark.Length >= _opening!.Length && mark.All(c => c == _opening[0]);
    }
}
