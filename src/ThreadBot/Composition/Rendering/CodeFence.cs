using System.Text.RegularExpressions;

namespace ThreadBot.Composition.Rendering;

/// <summary>Follows fenced code through lines of text.</summary>
internal sealed partial class CodeFence
{
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

    private void TryOpen(string line)
    {
        var match = Opening().Match(line);
        Covers = match.Success;
        if (match.Success)
            (_opening, Info) = (match.Groups["fence"].Value, match.Groups["info"].Value);
    }

    private bool Closes(string line)
    {
        var mark = line.Trim();
        return mark.Length >= _opening!.Length && mark.All(c => c == _opening[0]);
    }

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})\s*(?<info>[^\s`]*)[^`]*$")]
    private static partial Regex Opening();
}
