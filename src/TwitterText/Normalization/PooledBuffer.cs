using System.Buffers;

namespace TwitterText.Normalization;

/// <summary>A growing array that is borrowed and given back, so that writing a text leaves nothing to collect.</summary>
internal ref struct PooledBuffer<T>(int capacity)
    where T : unmanaged
{
    private T[]? _items = ArrayPool<T>.Shared.Rent(capacity);
    private int _count;

    /// <summary>What was written, until more is.</summary>
    public readonly Span<T> Written => _items.AsSpan(0, _count);

    public void Add(T item)
    {
        if (_count == _items!.Length)
            Grow(1);
        _items[_count++] = item;
    }

    public void Add(ReadOnlySpan<T> items)
    {
        if (items.Length > _items!.Length - _count)
            Grow(items.Length);
        items.CopyTo(_items.AsSpan(_count));
        _count += items.Length;
    }

    public void Clear() => _count = 0;

    public void Dispose()
    {
        // One that was never used is no more than its default.
        if (_items is null)
            return;
        ArrayPool<T>.Shared.Return(_items);
        (_items, _count) = (null, 0);
    }

    private void Grow(int more)
    {
        var items = ArrayPool<T>.Shared.Rent(Math.Max(_items!.Length * 2, _count + more));
        Written.CopyTo(items);
        ArrayPool<T>.Shared.Return(_items);
        _items = items;
    }
}
