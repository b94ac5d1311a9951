using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>A list whose items are all of one .NET type, and members beside them.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public class ScriptArray<T> : ScriptSequence, IList<T>, IList, IReadOnlyList<T>, IScriptObject
{
    private readonly List<T> _items;
    private ScriptObject? _members;

    /// <summary>An empty array.</summary>
    public ScriptArray() => _items = [];

    /// <summary>An empty array with room for some items.</summary>
    public ScriptArray(int capacity) => _items = new List<T>(capacity);

    /// <summary>An array of these items.</summary>
    public ScriptArray(IEnumerable<T> values) => _items = [.. values];

    /// <summary>An array of these items.</summary>
    public ScriptArray(IEnumerable values)
    {
        _items = [];
        foreach (T item in values) _items.Add(item);
    }

    /// <summary>The members beside the items.</summary>
    public ScriptObject ScriptObject => _members ??= [];

    /// <summary>The room there is for items.</summary>
    public int Capacity
    {
        get => _items.Capacity;
        set => _items.Capacity = value;
    }

    /// <summary>The type of the items.</summary>
    public override Type ElementType => typeof(T);

    /// <summary>The number of items.</summary>
    public int Count => _items.Count;

    /// <summary>Whether neither items nor members can be written.</summary>
    public virtual bool IsReadOnly { get; set; }

    /// <summary>The item at an index: nothing beyond the end, and setting one there makes room for it.</summary>
    public virtual T this[int index]
    {
        get => (uint)index < (uint)_items.Count ? _items[index] : default!;
        set
        {
            this.AssertNotReadOnly();
            if (index < 0) return;
            while (_items.Count <= index) _items.Add(default!);
            _items[index] = value;
        }
    }

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    object? IList.this[int index]
    {
        get => this[index];
        set => this[index] = (T)value!;
    }

    internal List<T> Items => _items;

    /// <summary>Adds an item at the end.</summary>
    public virtual void Add(T item)
    {
        this.AssertNotReadOnly();
        _items.Add(item);
    }

    /// <summary>Adds items at the end.</summary>
    public void AddRange(IEnumerable<T> items)
    {
        this.AssertNotReadOnly();
        _items.AddRange(items);
    }

    /// <summary>Removes all items.</summary>
    public virtual void Clear()
    {
        this.AssertNotReadOnly();
        _items.Clear();
    }

    /// <summary>Whether an item equals this one.</summary>
    public virtual bool Contains(T item) => _items.Contains(item);

    /// <summary>Copies the items.</summary>
    public virtual void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    /// <summary>Copies some of the items.</summary>
    public virtual void CopyTo(int index, T[] array, int arrayIndex, int count) => _items.CopyTo(index, array, arrayIndex, count);

    /// <summary>The index of the first item that equals this one, or -1.</summary>
    public virtual int IndexOf(T item) => _items.IndexOf(item);

    /// <summary>Inserts an item.</summary>
    public virtual void Insert(int index, T item)
    {
        this.AssertNotReadOnly();
        _items.Insert(index, item);
    }

    /// <summary>Removes the first item that equals this one.</summary>
    public virtual bool Remove(T item)
    {
        this.AssertNotReadOnly();
        return _items.Remove(item);
    }

    /// <summary>Removes the item at an index; beyond the ends nothing happens.</summary>
    public virtual void RemoveAt(int index)
    {
        this.AssertNotReadOnly();
        if ((uint)index < (uint)_items.Count) _items.RemoveAt(index);
    }

    /// <summary>The items in order.</summary>
    public List<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    int IList.Add(object? value)
    {
        Add((T)value!);
        return _items.Count - 1;
    }

    bool IList.Contains(object? value) => ((IList)_items).Contains(value);

    int IList.IndexOf(object? value) => ((IList)_items).IndexOf(value);

    void IList.Insert(int index, object? value) => Insert(index, (T)value!);

    void IList.Remove(object? value)
    {
        if (value is T item) Remove(item);
    }

    void ICollection.CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);

    int IScriptObject.Count => _members?.Count ?? 0;

    /// <summary>The names of the members beside the items.</summary>
    public virtual IEnumerable<string> GetMembers() => ["size", .. _members?.GetMembers() ?? []];

    /// <summary>Whether there is such a member beside the items.</summary>
    public virtual bool Contains(string member) => member == "size" || (_members?.Contains(member) ?? false);

    /// <summary>Reads a member beside the items, or the size.</summary>
    public virtual bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (_members is not null && _members.TryGetValue(context, span, member, out value)) return true;
        value = member == "size" ? Boxes.Of(_items.Count) : null;
        return value is not null;
    }

    /// <summary>Whether such a member can be written.</summary>
    public virtual bool CanWrite(string member) => !IsReadOnly && member != "size" && (_members?.CanWrite(member) ?? true);

    /// <summary>Writes a member beside the items.</summary>
    public virtual bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        CanWrite(member) && ScriptObject.TrySetValue(context, span, member, value, readOnly);

    /// <summary>Removes a member beside the items.</summary>
    public virtual bool Remove(string member) => _members?.Remove(member) ?? false;

    /// <summary>Says whether a member beside the items can be written from now on.</summary>
    public virtual void SetReadOnly(string member, bool readOnly) => ScriptObject.SetReadOnly(member, readOnly);

    /// <summary>A copy; a deep one copies objects and arrays among the items too.</summary>
    public virtual IScriptObject Clone(bool deep)
    {
        var copy = CreateEmpty();
        foreach (var item in _items) copy._items.Add(deep && item is IScriptObject nested ? (T)nested.Clone(true) : item);
        if (_members is not null) copy._members = (ScriptObject)_members.Clone(deep);
        return copy;
    }

    /// <summary>An array of what a function makes of each item.</summary>
    public override object? Transform(TemplateContext context, SourceSpan span, Func<object?, object?> apply, Type destType)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ScriptArray(context.Steps(this, span).Select(apply));
    }

    private protected virtual ScriptArray<T> CreateEmpty() => new(_items.Count);
}

/// <summary>The array of the language: items of any kind, and members beside them.</summary>
public class ScriptArray : ScriptArray<object?>
{
    /// <summary>An empty array.</summary>
    public ScriptArray()
    {
    }

    /// <summary>An empty array with room for some items.</summary>
    public ScriptArray(int capacity) : base(capacity)
    {
    }

    /// <summary>An array of these items.</summary>
    public ScriptArray(IEnumerable<object?> values) : base(values)
    {
    }

    /// <summary>An array of these items.</summary>
    public ScriptArray(IEnumerable values) : base(values)
    {
    }

    /// <summary>An array of the items of a list, or of the one object.</summary>
    public static ScriptArray From(object? obj) => obj switch
    {
        null => [],
        ScriptArray array => array,
        string text => [text],
        IEnumerable items => new ScriptArray(items),
        _ => [obj],
    };

    private protected override ScriptArray CreateEmpty() => new(Count);
}
