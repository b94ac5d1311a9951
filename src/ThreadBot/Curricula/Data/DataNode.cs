namespace ThreadBot.Curricula.Data;

/// <summary>A value of a data file or of front matter, with the line (from 1) on which it begins.</summary>
internal abstract record DataNode(int Line);

/// <summary>A scalar.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Value">A string, int, long, double, bool or null.</param>
/// <param name="Text">As its author wrote it, without quotes.</param>
internal sealed record ScalarNode(int Line, object? Value, string Text) : DataNode(Line);

/// <summary>A list.</summary>
internal sealed record ListNode(int Line, IReadOnlyList<DataNode> Items) : DataNode(Line);

/// <summary>Named values, in the order of the file; no name comes twice.</summary>
internal sealed record MapNode(int Line, IReadOnlyList<MapEntry> Entries) : DataNode(Line)
{
    /// <summary>The entry of a name; null where there is none.</summary>
    public MapEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
                return entry;
        }

        return null;
    }
}

/// <summary>A named value of a <see cref="MapNode"/>.</summary>
internal sealed record MapEntry(string Key, int Line, DataNode Value);

/// <summary>Why a file is not in its format.</summary>
/// <param name="line">From 1.</param>
/// <param name="message">One sentence.</param>
internal sealed class DataFormatException(int line, string message) : Exception(message)
{
    /// <summary>From 1.</summary>
    public int Line { get; } = line;
}
