using System.Text;

namespace ThreadBot.Curricula.Data;

/// <summary>Reads CSV as RFC 4180 describes it: a header row names the columns, every row below is one item, and every value is text.</summary>
/// <param name="text">With \n at the ends of lines.</param>
internal sealed class CsvSource(string text)
{
    private int _position;
    private int _line = 1;

    /// <summary>Reads a file; a list of maps.</summary>
    /// <exception cref="DataFormatException">It is not CSV.</exception>
    public static ListNode Parse(string text) => new CsvSource(text).Read();

    private bool AtEnd => _position >= text.Length;

    private ListNode Read()
    {
        var header = ReadRow() ?? throw new DataFormatException(1, "A CSV file begins with a row that names its columns; this one is empty.");
        if (header.Exists(f => f.Length == 0))
            throw new DataFormatException(1, "A column has no name.");

        var rows = new List<DataNode>();
        while (true)
        {
            SkipEmptyLines();
            var line = _line;
            if (ReadRow() is not { } fields)
                return new ListNode(1, rows);
            rows.Add(ToMap(header, fields, line));
        }
    }

    private static MapNode ToMap(List<string> header, List<string> fields, int line)
    {
        if (fields.Count != header.Count)
            throw new DataFormatException(line, $"This row has {fields.Count} values and the header {header.Count} columns: quote a value that holds a comma.");

        var map = new MapBuilder(line);
        for (var i = 0; i < header.Count; i++)
            map.Add(header[i], line, new ScalarNode(line, fields[i], fields[i]));
        return map.Build();
    }

    private void SkipEmptyLines()
    {
        while (!AtEnd && text[_position] == '\n')
            NextLine();
    }

    private List<string>? ReadRow()
    {
        if (AtEnd)
            return null;

        var fields = new List<string> { ReadField() };
        while (!AtEnd && text[_position] == ',')
        {
            _position++;
            fields.Add(ReadField());
        }

        if (!AtEnd)
            NextLine();
        return fields;
    }

    private string ReadField() => !AtEnd && text[_position] == '"' ? ReadQuoted() : ReadPlain();

    private string ReadPlain()
    {
        var rest = text.AsSpan(_position);
        var length = rest.IndexOfAny(",\n\"") is var end and >= 0 ? end : rest.Length;
        if (length < rest.Length && rest[length] == '"')
            throw new DataFormatException(_line, "A quotation mark stands inside a value without quotes: quote the value and double the mark.");

        _position += length;
        return rest[..length].ToString();
    }

    private string ReadQuoted()
    {
        var start = _line;
        var value = new StringBuilder();
        for (_position++; ; _position++)
        {
            if (AtEnd)
                throw new DataFormatException(start, "The quoted value that begins here is never closed.");
            if (text[_position] == '"' && !TryConsumeDoubledQuote())
                break;

            _line += text[_position] == '\n' ? 1 : 0;
            value.Append(text[_position]);
        }

        _position++;
        return AtEnd || text[_position] is ',' or '\n'
            ? value.ToString()
            : throw new DataFormatException(_line, "Text follows a closing quotation mark: double a mark that belongs to the value.");
    }

    private bool TryConsumeDoubledQuote()
    {
        if (_position + 1 >= text.Length || text[_position + 1] != '"')
            return false;

        _position++;
        return true;
    }

    private void NextLine()
    {
        _position++;
        _line++;
    }
}
