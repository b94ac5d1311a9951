using System.Buffers;

namespace Scriban.Parsing;

/// <summary>Parts that wait for the whole they belong to. Wholes inside wholes share one stack, so that none needs a list of its own.</summary>
internal struct Pending<T>
    where T : class
{
    private const int FirstRoom = 64;

    private T[]? _parts;

    /// <summary>Where the parts of the next whole start.</summary>
    public int Mark { get; private set; }

    public void Add(T part)
    {
        if (_parts is null || Mark == _parts.Length) Grow();
        _parts![Mark++] = part;
    }

    /// <summary>Takes away the parts that were added behind a mark.</summary>
    public T[] TakeFrom(int mark)
    {
        if (Mark == mark) return [];
        var taken = _parts.AsSpan(mark..Mark).ToArray();
        Mark = mark;
        return taken;
    }

    /// <summary>Gives the stack's room back.</summary>
    public readonly void Release()
    {
        if (_parts is not null) ArrayPool<T>.Shared.Return(_parts, clearArray: true);
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstRoom, Mark * 2));
        _parts?.CopyTo(larger, 0);
        Release();
        _parts = larger;
    }
}
