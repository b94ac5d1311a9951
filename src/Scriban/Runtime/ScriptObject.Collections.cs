using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Scriban.Runtime;

/// <content>The interfaces of a .NET dictionary.</content>
public partial class ScriptObject
{
    bool IDictionary.IsFixedSize => false;

    ICollection IDictionary.Keys => AllMembers.Keys;

    ICollection IDictionary.Values => AllMembers.Values;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    object? IDictionary.this[object key]
    {
        get => key is string name ? this[name] : null;
        set => this[(string)key] = value;
    }

    bool IDictionary<string, object?>.TryGetValue(string key, [MaybeNullWhen(false)] out object? value) =>
        TryGetValue(null, default, key, out value);

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        TryGetValue(null, default, item.Key, out var value) && Equals(value, item.Value);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)AllMembers).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)this).Contains(item) && Remove(item.Key);

    void IDictionary.Add(object key, object? value) => Add((string)key, value);

    bool IDictionary.Contains(object key) => key is string name && Contains(name);

    IDictionaryEnumerator IDictionary.GetEnumerator() => ((IDictionary)AllMembers).GetEnumerator();

    void IDictionary.Remove(object key)
    {
        if (key is string name) Remove(name);
    }

    void ICollection.CopyTo(Array array, int index) => ((ICollection)AllMembers).CopyTo(array, index);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
