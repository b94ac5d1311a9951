using System.Diagnostics.CodeAnalysis;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The members of one builtin object by name, in the order they are shown. All contexts share them.</summary>
internal sealed class BuiltinTable : OrderedDictionary<string, object?>
{
    /// <summary>The one member that templates may write.</summary>
    public string? Writable { get; set; }

    public void Add(string name, Func<TemplateContext, object?> body) => Add(name, new BuiltinFunction0(body));

    public void Add(string name, string signature, Type[] types, CallBody body) => Add(name, new PlainFunction(signature, body, types));

    public void Add<T>(string name, string signature, Func<TemplateContext, T, object?> body) =>
        Add(name, new BuiltinFunction<T>(signature, body));

    public void Add<T1, T2>(string name, string signature, Func<TemplateContext, T1, T2, object?> body) =>
        Add(name, new BuiltinFunction<T1, T2>(signature, body));

    public void Add<T1, T2, T3>(string name, string signature, Func<TemplateContext, T1, T2, T3, object?> body) =>
        Add(name, new BuiltinFunction<T1, T2, T3>(signature, body));

    public void Add<T1, T2, T3, T4>(string name, string signature, Func<TemplateContext, T1, T2, T3, T4, object?> body) =>
        Add(name, new BuiltinFunction<T1, T2, T3, T4>(signature, body));

    public void Add<T1, T2, T3, T4, T5>(string name, string signature, Func<TemplateContext, T1, T2, T3, T4, T5, object?> body) =>
        Add(name, new BuiltinFunction<T1, T2, T3, T4, T5>(signature, body));
}

/// <summary>A builtin object of one context. It reads the table that all contexts share until something is written into it.</summary>
public abstract class BuiltinGroup : ScriptObject
{
    private readonly BuiltinTable _table;
    private bool _isCopy;

    private protected BuiltinGroup(BuiltinTable table) : base(0, false) => _table = table;

    /// <summary>Whether a member can be written: those of the language cannot.</summary>
    public override bool CanWrite(string member) =>
        base.CanWrite(member) && (_isCopy || member == _table.Writable || !_table.ContainsKey(member));

    /// <inheritdoc/>
    public override void SetReadOnly(string member, bool readOnly)
    {
        MaterializeAll();
        base.SetReadOnly(member, readOnly);
    }

    private protected override bool TryMaterialize(string member, [MaybeNullWhen(false)] out object value)
    {
        value = null;
        return !_isCopy && _table.TryGetValue(member, out value) && value is not null;
    }

    private protected override void MaterializeAll()
    {
        if (_isCopy) return;
        var written = Holding();
        ClearHeld();
        _isCopy = true;
        foreach (var (name, value) in _table) Hold(name, value, name != _table.Writable);
        foreach (var (name, value) in written) Hold(name, value, false);
    }
}
