using System.Diagnostics.CodeAnalysis;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>
/// The members of one builtin object by name, in the order they are shown. All contexts share them; a context's own object
/// holds only what it was asked for.
/// </summary>
internal sealed class BuiltinTable : OrderedDictionary<string, object?>
{
    public void Add(string name, Func<TemplateContext, object?> body) => Add(name, new BuiltinFunction0(body));

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

/// <summary>A builtin object of one context. Templates cannot change its members; they are added when they are asked for.</summary>
internal class BuiltinGroup(BuiltinTable table) : ScriptObject
{
    private bool _complete;

    private protected override bool TryMaterialize(string member, [MaybeNullWhen(false)] out object value)
    {
        if (_complete || !table.TryGetValue(member, out value))
        {
            value = null;
            return false;
        }

        Hold(member, value, true);
        return value is not null;
    }

    private protected override void MaterializeAll()
    {
        if (_complete) return;
        var changed = Holding();
        _complete = true;
        ClearHeld();
        foreach (var (name, value) in table) Hold(name, value, true);
        foreach (var (name, value) in changed) Hold(name, value, !CanWrite(name));
    }
}
