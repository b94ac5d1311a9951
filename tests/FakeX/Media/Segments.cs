using System.Collections.Concurrent;

namespace FakeX.Media;

/// <summary>The parts of files that are on their way; a restart loses them.</summary>
internal sealed class Segments
{
    private readonly ConcurrentDictionary<string, SortedDictionary<int, byte[]>> _parts = new();

    public void Begin(string id) => _parts[id] = [];

    /// <summary>Whether there is a file on its way to which the part was added.</summary>
    public bool Add(string id, int index, byte[] part)
    {
        if (!_parts.TryGetValue(id, out var parts))
            return false;
        lock (parts)
            parts[index] = part;
        return true;
    }

    /// <summary>The whole file; null where a part is missing.</summary>
    public byte[]? Join(string id)
    {
        if (!_parts.TryRemove(id, out var parts) || parts.Count == 0 || parts.Keys.Last() != parts.Count - 1)
            return null;
        return [.. parts.Values.SelectMany(p => p)];
    }
}
