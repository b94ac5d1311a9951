using System.Collections;

namespace Scriban.Runtime;

/// <summary>A sequence whose items are made when they are asked for.</summary>
/// <param name="values">The items.</param>
public class ScriptRange(IEnumerable values) : IList<object?>, IList
{
    /// <summary>A sequence without items.</summary>
    public ScriptRange() : this(Array.Empty<object?>())
    {
    }

    /// <summary>The items.</summary>
    public IEnumerable Values { get; } = values;

    /// <summary>The type that the items share, as far as one knows.</summary>
    public Type ElementType => typeof(object);

    /// <summary>The number of items; they are all made to count them.</summary>
    public int Count => Values is ICollection list ? list.Count : Values.Cast<object?>().Count();

    /// <summary>Always: a sequence cannot be changed.</summary>
    public bool IsReadOnly => true;

    /// <summary>The item at an index, null beyond the ends; it cannot be set.</summary>
    public object? this[int index]
    {
        get => Values.Cast<object?>().ElementAtOrDefault(index);
        set => throw Frozen();
    }

    bool IList.IsFixedSize => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    /// <summary>The items in order.</summary>
    public virtual IEnumerator<object?> GetEnumerator() => Values.Cast<object?>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether an item equals this one.</summary>
    public virtual bool Contains(object? item) => Values.Cast<object?>().Contains(item);

    /// <summary>Copies the items.</summary>
    public virtual void CopyTo(object?[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var item in this) array[arrayIndex++] = item;
    }

    /// <summary>The index of the first item that equals this one, or -1.</summary>
    public virtual int IndexOf(object? item)
    {
        var index = 0;
        foreach (var other in this)
        {
            if (Equals(item, other)) return index;
            index++;
        }

        return -1;
    }

    void ICollection.CopyTo(Array array, int index)
    {
        foreach (var item in this) array.SetValue(item, index++);
    }

    /// <summary>Not possible.</summary>
    public virtual void Add(object? item) => throw Frozen();

    /// <summary>Not possible.</summary>
    public virtual void Clear() => throw Frozen();

    /// <summary>Not possible.</summary>
    public virtual bool Remove(object? item) => throw Frozen();

    /// <summary>Not possible.</summary>
    public virtual void Insert(int index, object? item) => throw Frozen();

    /// <summary>Not possible.</summary>
    public virtual void RemoveAt(int index) => throw Frozen();

    int IList.Add(object? value) => throw Frozen();

    void IList.Remove(object? value) => throw Frozen();

    private static NotSupportedException Frozen() => new("A range cannot be changed.");
}
