namespace ThreadBot.Curricula.Data;

/// <summary>
/// Reads the YAML that people write: maps and lists by indentation, values plain, in quotes without escapes, folded or literal below
/// <c>>-</c> and <c>|-</c>, and lists of words in brackets. It takes a tenth of the time of the parser for all of YAML, and a tenth of that
/// one's start. Whatever goes beyond these forms, or is wrong, is left to that parser.
/// </summary>
internal sealed class PlainYaml
{
    private const int MaxDepth = 32;
    private readonly YamlRows _rows;

    private PlainYaml(string text, int lineOffset) => _rows = new YamlRows(text, lineOffset);

    /// <summary>Reads one document; null where the text is not of these forms alone.</summary>
    /// <param name="text">YAML with \n at the ends of lines.</param>
    /// <param name="lineOffset">The number of lines that stand before the text in its file.</param>
    public static DataNode? TryParse(string text, int lineOffset)
    {
        if (PlainScalars.HasUnusualSigns(text))
            return null;

        var source = new PlainYaml(text, lineOffset);
        return source._rows.MoveNext() && source._rows.Indent == 0 && source.Block(0) is { } root && source._rows.AtEnd ? root : null;
    }

    // Every method below leaves off at the first row that is not its own, or returns null.
    private DataNode? Block(int depth) => depth > MaxDepth ? null : _rows.AtItem ? List(depth) : Map(depth);

    private MapNode? Map(int depth)
    {
        var indent = _rows.Indent;
        var map = new MapBuilder(_rows.Line);
        while (_rows.Indent == indent && !_rows.AtItem)
        {
            if (_rows.Name is not { } name || map.Contains(name))
                return null;

            var line = _rows.Line;
            _rows.SkipName(name);
            if ((_rows.Rest.IsEmpty ? Nested(indent, depth) : Value(indent)) is not { } value)
                return null;
            map.Add(name, line, value);
        }

        return _rows.Indent > indent ? null : map.Build();
    }

    /// <summary>What stands below a name. A list may stand as far left as the name does.</summary>
    private DataNode? Nested(int indent, int depth) =>
        _rows.MoveNext() && (_rows.Indent > indent || (_rows.Indent == indent && _rows.AtItem)) ? Block(depth + 1) : null;

    private ListNode? List(int depth)
    {
        var (indent, line) = (_rows.Indent, _rows.Line);
        var items = new List<DataNode>();
        while (_rows.Indent == indent && _rows.AtItem)
        {
            _rows.SkipDash();
            var item = _rows.Name is not null ? Map(depth + 1) : Value(indent);
            if (item is null)
                return null;
            items.Add(item);
        }

        return _rows.Indent > indent ? null : new ListNode(line, items);
    }

    private DataNode? Value(int indent)
    {
        var line = _rows.Line;
        if (_rows.Rest is ">-" or "|-")
            return _rows.ReadBelow(indent, folded: _rows.Rest[0] == '>') is { } text ? new ScalarNode(line, text, text) : null;

        var value = PlainScalars.Read(_rows.Rest, line);
        _rows.MoveNext();
        return value;
    }
}
