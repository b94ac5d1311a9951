using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ThreadBot.Curricula.Data;

/// <summary>
/// Reads YAML from the parser's events: no object graph, no types named by the file. Anchors are shared, never copied, and what they
/// stand for is counted, so that a few lines cannot stand for millions.
/// </summary>
internal sealed class YamlSource
{
    private const int MaxDepth = 64;
    private const int MaxAliasedNodes = 100_000;
    private readonly Parser _parser;
    private readonly int _lineOffset;
    private readonly Dictionary<AnchorName, (DataNode Node, int Size)> _anchors = [];
    private int _nodes;
    private int _aliasedNodes;
    private int _line;

    private YamlSource(string text, int lineOffset)
    {
        _parser = new Parser(new Scanner(new StringReader(text)));
        _lineOffset = lineOffset;
    }

    /// <summary>Reads one document; null where the text holds none.</summary>
    /// <param name="text">YAML with \n at the ends of lines.</param>
    /// <param name="lineOffset">The number of lines that stand before the text in its file.</param>
    /// <exception cref="DataFormatException">It is not YAML, or uses what is not read here.</exception>
    public static DataNode? Parse(string text, int lineOffset) => PlainYaml.TryParse(text, lineOffset) ?? ParseAny(text, lineOffset);

    /// <summary>Reads one document, whatever its form.</summary>
    internal static DataNode? ParseAny(string text, int lineOffset)
    {
        var source = new YamlSource(text, lineOffset);
        try
        {
            return source.ReadDocument();
        }
        catch (YamlException e)
        {
            // The scanner stops where it cannot go on; at the end of the text it says nothing, and the beginning does.
            var stop = e.End.Index < text.Length ? e.End : e.Start;
            throw new DataFormatException(source.LineOf(stop), $"This is not YAML: {OneSentence(e.Message)}");
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws for a list or map in brackets that is open at the end of the text.
            throw new DataFormatException(source._line, "This is not YAML: a bracket that is opened here is never closed.");
        }
    }

    private DataNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return null;

        var root = Read(0);
        _parser.Consume<DocumentEnd>();
        return _parser.TryConsume<DocumentStart>(out var second)
            ? throw new DataFormatException(LineOf(second.Start), "A second YAML document begins here: a file holds one.")
            : root;
    }

    private DataNode Read(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Resolve(alias);

        var start = _parser.Consume<NodeEvent>();
        var line = _line = LineOf(start.Start);
        if (depth > MaxDepth)
            throw new DataFormatException(line, $"The values are nested more than {MaxDepth} deep.");
        if (!start.Tag.IsEmpty)
            throw new DataFormatException(line, $"The tag '{start.Tag}' is not read here: leave it out.");

        var before = _nodes++;
        DataNode node = start switch
        {
            Scalar scalar => ToNode(scalar, line),
            SequenceStart => ReadList(line, depth),
            _ => ReadMap(line, depth),
        };
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor] = (node, _nodes - before);
        return node;
    }

    private static ScalarNode ToNode(Scalar scalar, int line) =>
        new(line, scalar.Style == ScalarStyle.Plain ? YamlScalars.Read(scalar.Value) : scalar.Value, scalar.Value);

    private ListNode ReadList(int line, int depth)
    {
        var items = new List<DataNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Read(depth + 1));
        return new ListNode(line, items);
    }

    private MapNode ReadMap(int line, int depth)
    {
        var map = new MapBuilder(line);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var (key, keyLine) = ReadKey();
            map.Add(key, keyLine, Read(depth + 1));
        }

        return map.Build();
    }

    private (string Key, int Line) ReadKey()
    {
        var line = LineOf(_parser.Current!.Start);
        if (!_parser.TryConsume<Scalar>(out var key))
            throw new DataFormatException(line, "A name must be plain text; quote a value that begins with '{{', '[' or '*'.");
        if (key.Value == "<<" && key.Style == ScalarStyle.Plain)
            throw new DataFormatException(line, "Merging with '<<' is not read here: write the values out.");
        return (key.Value, line);
    }

    private DataNode Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var anchor))
            throw new DataFormatException(LineOf(alias.Start), $"'*{alias.Value}' stands for nothing that was named before it with '&{alias.Value}'.");

        _nodes += anchor.Size;
        _aliasedNodes += anchor.Size;
        return _aliasedNodes > MaxAliasedNodes
            ? throw new DataFormatException(LineOf(alias.Start), $"The aliases stand for more than {MaxAliasedNodes:N0} values: write fewer of them.")
            : anchor.Node;
    }

    private int LineOf(Mark mark) => (int)mark.Line + _lineOffset;

    private static string OneSentence(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";
}
