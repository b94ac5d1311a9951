namespace Scriban.Parsing;

/// <summary>Parts that wait for the whole they belong to. Wholes inside wholes share one stack, so that none needs a list of its own.</summary>
internal struct Pending<T>
    where T : class
{
    private T[]? _parts;

    /// <summary>Where the parts of the next whole start.</summary>
    public int Mark { get; private set; }

    public void Add(T part)
    {
        if (_parts is null) _parts = new T[8];
        else if (Mark == _parts.Length) Array.Resize(ref _parts, Mark * 2);
        _parts[Mark++] = part;
    }

    /// <summary>Takes away the parts that were added behind a mark.</summary>
    public T[] TakeFrom(int mark)
    {
        if (Mark == mark) return [];
        var taken = _parts.AsSpan(mark..Mark).ToArray();
        Mark = mark;
        return taken;
    }
}
