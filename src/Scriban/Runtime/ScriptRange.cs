using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>A sequence whose items are made when they are asked for, each time anew.</summary>
/// <param name="values">The items.</param>
public partial class ScriptRange(IEnumerable values) : ScriptSequence, IList<object?>, IList
{
    /// <summary>A sequence without items.</summary>
    public ScriptRange() : this(Array.Empty<object?>())
    {
    }

    /// <summary>The items.</summary>
    public IEnumerable Values { get; } = values;

    /// <summary>The type that the items share, as far as one knows.</summary>
    public override Type ElementType => typeof(object);

    /// <summary>The number of items; most sequences make them all to count them.</summary>
    public int Count => Values switch
    {
        ICollection list => list.Count,
        IReadOnlyCollection<object?> list => list.Count,
        _ => Enumerate().Count(),
    };

    /// <summary>Always: a sequence cannot be changed.</summary>
    public bool IsReadOnly => true;

    /// <summary>The item at an index, null beyond the ends; it cannot be set.</summary>
    public object? this[int index]
    {
        get => Values switch
        {
            IList list => (uint)index < (uint)list.Count ? list[index] : null,
            IReadOnlyList<object?> list => (uint)index < (uint)list.Count ? list[index] : null,
            _ => Enumerate().ElementAtOrDefault(index),
        };
        set => throw Frozen();
    }

    bool IList.IsFixedSize => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    /// <summary>The items in order.</summary>
    public virtual IEnumerator<object?> GetEnumerator() => Enumerate().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A sequence of what a function makes of each item.</summary>
    public override object? Transform(TemplateContext context, SourceSpan span, Func<object?, object?> apply, Type destType)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ScriptRange(context.Steps(this, span).Select(apply));
    }

    /// <summary>Whether an item equals this one.</summary>
    public virtual bool Contains(object? item) => Enumerate().Contains(item);

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

    /// <summary>The items as a plain sequence: LINQ would ask a list for its items one by one, and each would be looked for from the start.</summary>
    private IEnumerable<object?> Enumerate()
    {
        foreach (var value in Values) yield return value;
    }

    private static NotSupportedException Frozen() => new("A range cannot be changed.");
}
