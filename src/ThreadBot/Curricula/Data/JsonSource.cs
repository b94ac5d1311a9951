using System.Text;
using System.Text.Json;

namespace ThreadBot.Curricula.Data;

/// <summary>Reads JSON, with the line of every value.</summary>
internal ref struct JsonSource
{
    private const int MaxDepth = 64;
    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _reader;
    private int _counted;
    private int _line = 1;

    private JsonSource(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="DataFormatException">It is not JSON.</exception>
    public static DataNode Parse(string text)
    {
        try
        {
            var source = new JsonSource(Encoding.UTF8.GetBytes(text));
            source._reader.Read();
            var root = source.Read();
            source._reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            throw new DataFormatException((int)(e.LineNumber ?? 0) + 1, $"This is not JSON: {WithoutPosition(e.Message)}");
        }
    }

    private DataNode Read()
    {
        var line = CurrentLine();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(line),
            JsonTokenType.StartArray => ReadList(line),
            JsonTokenType.String => Scalar(line, _reader.GetString()),
            JsonTokenType.True => Scalar(line, true),
            JsonTokenType.False => Scalar(line, false),
            JsonTokenType.Number => Scalar(line, YamlScalars.Read(Encoding.UTF8.GetString(_reader.ValueSpan))),
            _ => new ScalarNode(line, null, ""),
        };
    }

    private MapNode ReadMap(int line)
    {
        var map = new MapBuilder(line);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var (key, keyLine) = (_reader.GetString()!, CurrentLine());
            _reader.Read();
            map.Add(key, keyLine, Read());
        }

        return map.Build();
    }

    private ListNode ReadList(int line)
    {
        var items = new List<DataNode>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read());
        return new ListNode(line, items);
    }

    private int CurrentLine()
    {
        var position = (int)_reader.TokenStartIndex;
        _line += _utf8[_counted..position].Count((byte)'\n');
        _counted = position;
        return _line;
    }

    private static ScalarNode Scalar(int line, object? value) => new(line, value, Convert.ToString(value, null) ?? "");

    private static string WithoutPosition(string message) =>
        message.Split(" LineNumber:")[0].TrimEnd('.', ' ') + ".";
}
