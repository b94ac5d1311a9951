using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The array of the language: items, and members beside them.</summary>
public class ScriptArray : IList<object?>, IList, IReadOnlyList<object?>, IScriptObject
{
    private readonly List<object?> _items;
    private ScriptObject? _members;

    /// <summary>An empty array.</summary>
    public ScriptArray() => _items = [];

    /// <summary>An empty array with room for some items.</summary>
    public ScriptArray(int capacity) => _items = new List<object?>(capacity);

    /// <summary>An array of these items.</summary>
    public ScriptArray(IEnumerable<object?> values) => _items = [.. values];

    /// <summary>An array of these items.</summary>
    public ScriptArray(IEnumerable values) => _items = [.. values.Cast<object?>()];

    /// <summary>The members beside the items.</summary>
    public ScriptObject ScriptObject => _members ??= [];

    /// <summary>The number of items.</summary>
    public int Count => _items.Count;

    /// <summary>Whether neither items nor members can be written.</summary>
    public virtual bool IsReadOnly { get; set; }

    /// <summary>The item at an index: null beyond the end, and setting one there makes room for it.</summary>
    public virtual object? this[int index]
    {
        get => (uint)index < (uint)_items.Count ? _items[index] : null;
        set
        {
            this.AssertNotReadOnly();
            if (index < 0) return;
            while (_items.Count <= index) _items.Add(null);
            _items[index] = value;
        }
    }

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    object? IList.this[int index]
    {
        get => this[index];
        set => this[index] = value;
    }

    internal List<object?> Items => _items;

    /// <summary>An array of the items of a list, or of the one object.</summary>
    public static ScriptArray From(object? obj) => obj switch
    {
        null => [],
        ScriptArray array => array,
        string text => [text],
        IEnumerable items => new ScriptArray(items),
        _ => [obj],
    };

    /// <summary>Adds an item at the end.</summary>
    public virtual void Add(object? item)
    {
        this.AssertNotReadOnly();
        _items.Add(item);
    }

    /// <summary>Adds items at the end.</summary>
    public void AddRange(IEnumerable<object?> items)
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
    public virtual bool Contains(object? item) => _items.Contains(item);

    /// <summary>Copies the items.</summary>
    public virtual void CopyTo(object?[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    /// <summary>The index of the first item that equals this one, or -1.</summary>
    public virtual int IndexOf(object? item) => _items.IndexOf(item);

    /// <summary>Inserts an item.</summary>
    public virtual void Insert(int index, object? item)
    {
        this.AssertNotReadOnly();
        _items.Insert(index, item);
    }

    /// <summary>Removes the first item that equals this one.</summary>
    public virtual bool Remove(object? item)
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
    public IEnumerator<object?> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int IList.Add(object? value)
    {
        Add(value);
        return _items.Count - 1;
    }

    void IList.Remove(object? value) => Remove(value);

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
        var copy = new ScriptArray(_items.Select(i => deep && i is IScriptObject nested ? nested.Clone(true) : i));
        if (_members is not null) copy._members = (ScriptObject)_members.Clone(deep);
        return copy;
    }
}
