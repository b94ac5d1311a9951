using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>What belongs to a page, an include or a running function: locals, arguments, and the statements of a wrap.</summary>
internal sealed class LocalFrame
{
    /// <summary>What was running before.</summary>
    public LocalFrame? Outer { get; set; }

    public ScriptObject? Variables { get; set; }

    public ScriptArray? Arguments { get; init; }

    public ScriptBlockStatement? Block { get; init; }
}

/// <summary>The parameters of a running function, and the names it introduced.</summary>
internal sealed class FunctionScope(ScriptFunction function, object?[] values, FunctionScope? outer)
{
    private Dictionary<string, object?>? _others;

    public bool TryGetValue(string name, out object? value)
    {
        var index = function.IndexOf(name);
        if (index >= 0)
        {
            value = values[index];
            return true;
        }

        if (_others is not null && _others.TryGetValue(name, out value)) return true;
        value = null;
        return outer is not null && outer.TryGetValue(name, out value);
    }

    public bool Has(string name) => TryGetValue(name, out _);

    public void Set(string name, object? value)
    {
        var index = function.IndexOf(name);
        if (index >= 0) values[index] = value;
        else if (_others?.ContainsKey(name) != true && outer is not null && outer.Has(name)) outer.Set(name, value);
        else (_others ??= [])[name] = value;
    }
}
