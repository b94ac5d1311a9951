namespace ThreadBot.Curricula.Data;

/// <summary>Collects the entries of a map and refuses a name that comes twice.</summary>
internal sealed class MapBuilder(int line)
{
    private const int FewEntries = 8;
    private readonly List<MapEntry> _entries = [];
    private Dictionary<string, int>? _lines;

    public bool Contains(string key) => LineOf(key) is not null;

    public void Add(string key, int keyLine, DataNode value)
    {
        if (LineOf(key) is { } first)
            throw new DataFormatException(keyLine, $"'{key}' is given here and in line {first} already: keep one of them.");

        _entries.Add(new MapEntry(key, keyLine, value));
        _lines?.Add(key, keyLine);
    }

    public MapNode Build() => new(line, _entries);

    // Most maps hold a handful of entries, for which looking through them is quicker than hashing.
    private int? LineOf(string key)
    {
        if (_entries.Count < FewEntries)
            return _entries.Find(e => e.Key == key)?.Line;

        _lines ??= _entries.ToDictionary(e => e.Key, e => e.Line);
        return _lines.TryGetValue(key, out var found) ? found : null;
    }
}
