using System.Text;

namespace ThreadBot.Curricula.Data;

/// <summary>The rows of a YAML text that hold something, one after the other: neither blank ones nor comments.</summary>
/// <param name="text">YAML with \n at the ends of lines.</param>
/// <param name="line">The number of lines that stand before the text in its file.</param>
internal sealed class YamlRows(string text, int line)
{
    private const int None = -1;
    private int _start;
    private int _end;
    private int _next;
    private int _nextLine = line + 1;

    /// <summary>The row's number in its file, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The column at which the row's rest begins, which is its indentation until something is skipped; -1 at the end.</summary>
    public int Indent { get; private set; }

    /// <summary>Whether all rows have been passed.</summary>
    public bool AtEnd => Indent == None;

    /// <summary>What is left of the row, without blanks at its ends.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(_start + Indent, _end - _start - Indent);

    /// <summary>Whether the rest is an item of a list.</summary>
    public bool AtItem => !AtEnd && Rest is ['-', ' ', ..];

    /// <summary>The name that the rest begins with; null where it begins otherwise.</summary>
    public string? Name
    {
        get
        {
            var rest = Rest;
            var length = 0;
            while (length < rest.Length && (char.IsAsciiLetter(rest[length]) || rest[length] == '_' || (length > 0 && (char.IsAsciiDigit(rest[length]) || rest[length] is '-' or '.'))))
                length++;
            return length > 0 && length < rest.Length && rest[length] == ':' && (length + 1 == rest.Length || rest[length + 1] == ' ')
                ? rest[..length].ToString()
                : null;
        }
    }

    /// <summary>Goes to the next row that holds something; false at the end.</summary>
    public bool MoveNext()
    {
        while (_next < text.Length)
        {
            TakeRow();
            if (Indent < _end - _start && text[_start + Indent] != '#')
                return true;
        }

        Indent = None;
        return false;
    }

    /// <summary>Passes the name at the beginning of the rest, and its colon.</summary>
    public void SkipName(string name) => Skip(name.Length + 1);

    /// <summary>Passes the dash at the beginning of the rest.</summary>
    public void SkipDash() => Skip(1);

    /// <summary>
    /// Reads the text that stands below the row, further right than <paramref name="indent"/>, and goes to the row after it. Null where
    /// a row is less far right than the first or, in folded text, further, or where a blank row comes first: such blanks have a meaning of their own.
    /// </summary>
    /// <param name="indent">The column of the name or dash that the text belongs to.</param>
    /// <param name="folded">Whether a line's end stands for a blank.</param>
    public string? ReadBelow(int indent, bool folded)
    {
        var read = new StringBuilder();
        var (column, blanks) = (None, 0);
        while (_next < text.Length)
        {
            var (before, beforeLine) = (_next, _nextLine);
            TakeRow();
            // Blanks at a row's end belong to the text, and a row of blanks alone may.
            if (_end < text.Length && text[_end] != '\n')
                return null;
            if (_end == _start)
            {
                blanks++;
                continue;
            }

            if (Indent <= indent)
            {
                (_next, _nextLine) = (before, beforeLine);
                break;
            }

            if (column == None)
                column = Indent;
            // What is set in further is so in literal text, such as code; in folded text it has rules of its own.
            if (Indent < column || (Indent > column && folded) || (read.Length == 0 && blanks > 0))
                return null;

            read.Append(LineEnds(read.Length, blanks, folded)).Append(' ', Indent - column).Append(Rest);
            blanks = 0;
        }

        MoveNext();
        return read.Length == 0 ? null : read.ToString();
    }

    private static string LineEnds(int length, int blanks, bool folded) => (length, folded, blanks) switch
    {
        (0, _, _) => "",
        (_, true, 0) => " ",
        (_, true, 1) => "\n",
        (_, false, 0) => "\n",
        _ => new string('\n', folded ? blanks : blanks + 1),
    };

    private void TakeRow()
    {
        var end = text.IndexOf('\n', _next);
        (_start, _end, Line) = (_next, end < 0 ? text.Length : end, _nextLine++);
        _next = _end + 1;
        Indent = 0;
        while (_end > _start && text[_end - 1] == ' ')
            _end--;
        while (_start + Indent < _end && text[_start + Indent] == ' ')
            Indent++;
    }

    private void Skip(int length)
    {
        Indent += length;
        while (_start + Indent < _end && text[_start + Indent] == ' ')
            Indent++;
    }
}
