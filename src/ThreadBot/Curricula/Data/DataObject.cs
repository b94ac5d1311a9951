using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ThreadBot.Curricula.Data;

/// <summary>
/// What templates see as <c>data</c>: it cannot be changed, and a file is read when a template first asks for it by name. Whoever looks at
/// the object in any other way sees <see cref="Whole"/>: the interfaces are taken over because not all of the base class can be.
/// </summary>
internal sealed class DataObject(DataShelf shelf)
    : ScriptObject(0, autoImportStaticsFromThisType: false), IScriptObject, IDictionary<string, object?>, IDictionary
{
    private readonly Lazy<ScriptObject> _whole = new(() => FrozenData.Of(shelf.Names.ToDictionary(name => name, name => shelf.Find(name)!.Frozen)));

    private ScriptObject Whole => _whole.Value;

    public override bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException("Data is shared by all templates, and stays as it is.");
    }

    int IScriptObject.Count => Whole.Count;

    int ICollection<KeyValuePair<string, object?>>.Count => Whole.Count;

    int ICollection.Count => Whole.Count;

    ICollection<string> IDictionary<string, object?>.Keys => Whole.Keys;

    ICollection IDictionary.Keys => ((IDictionary)Whole).Keys;

    ICollection<object?> IDictionary<string, object?>.Values => Whole.Values;

    ICollection IDictionary.Values => ((IDictionary)Whole).Values;

    public override bool Contains(string member) => shelf.Find(member) is not null;

    public override bool ContainsKey(string key) => Contains(key);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var file = shelf.Find(member);
        value = file?.Frozen;
        return file is not null;
    }

    public override IEnumerable<string> GetMembers() => Whole.GetMembers();

    public override IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Whole.GetEnumerator();

    IDictionaryEnumerator IDictionary.GetEnumerator() => ((IDictionary)Whole).GetEnumerator();

    public override void CopyTo(ScriptObject dest) => Whole.CopyTo(dest);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)Whole).CopyTo(array, index);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)Whole).CopyTo(array, arrayIndex);

    public override IScriptObject Clone(bool deep) => Whole.Clone(deep);
}
