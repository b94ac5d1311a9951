using System.Diagnostics.CodeAnalysis;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>All functions of the language. The objects are made when a template names them.</summary>
public class BuiltinFunctions : ScriptObject
{
    private static readonly string[] Names =
        ["array", "blank", "date", "empty", "html", "include", "include_join", "math", "object", "regex", "string", "timespan"];

    private bool _complete;

    /// <summary>The functions of one context.</summary>
    public BuiltinFunctions() : this(null)
    {
    }

    internal BuiltinFunctions(IEqualityComparer<string>? keyComparer) : base(0, false, keyComparer)
    {
    }

    private protected override bool TryMaterialize(string member, [MaybeNullWhen(false)] out object value)
    {
        value = _complete ? null : Create(member);
        if (value is null) return false;
        Hold(member, value, false);
        return true;
    }

    private protected override void MaterializeAll()
    {
        if (_complete) return;
        foreach (var name in Names) Contains(name);
        _complete = true;
    }

    private static object? Create(string name) => name switch
    {
        "array" => new BuiltinGroup(ArrayFunctions.Table),
        "date" => new DateTimeFunctions(),
        "html" => new BuiltinGroup(HtmlFunctions.Table),
        "math" => new BuiltinGroup(MathFunctions.Table),
        "object" => new BuiltinGroup(ObjectFunctions.Table),
        "regex" => new BuiltinGroup(RegexFunctions.Table),
        "string" => new BuiltinGroup(StringFunctions.Table),
        "timespan" => new BuiltinGroup(TimeSpanFunctions.Table),
        "include" => IncludeFunction.Default,
        "include_join" => IncludeJoinFunction.Default,
        "empty" or "blank" => EmptyScriptObject.Default,
        _ => null,
    };
}
