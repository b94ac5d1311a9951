using System.Diagnostics.CodeAnalysis;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>All functions of the language. The objects are made when a template names them.</summary>
public class BuiltinFunctions : ScriptObject
{
    private static readonly string[] Names =
        ["array", "blank", "date", "empty", "html", "include", "include_join", "math", "object", "regex", "string", "timespan"];

    private BuiltinGroup? _array;
    private DateTimeFunctions? _date;
    private BuiltinGroup? _html;
    private BuiltinGroup? _math;
    private BuiltinGroup? _object;
    private BuiltinGroup? _regex;
    private BuiltinGroup? _string;
    private BuiltinGroup? _timespan;
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
        value = _complete ? null : Find(member);
        return value is not null;
    }

    private protected override void MaterializeAll()
    {
        if (_complete) return;
        var written = Holding();
        ClearHeld();
        foreach (var name in Names) Hold(name, Find(name), false);
        _complete = true;
        foreach (var (name, value) in written) Hold(name, value, false);
    }

    private object? Find(string name) => name switch
    {
        "array" => _array ??= new BuiltinGroup(ArrayFunctions.Table),
        "date" => _date ??= [],
        "html" => _html ??= new BuiltinGroup(HtmlFunctions.Table),
        "math" => _math ??= new BuiltinGroup(MathFunctions.Table),
        "object" => _object ??= new BuiltinGroup(ObjectFunctions.Table),
        "regex" => _regex ??= new BuiltinGroup(RegexFunctions.Table),
        "string" => _string ??= new BuiltinGroup(StringFunctions.Table),
        "timespan" => _timespan ??= new BuiltinGroup(TimeSpanFunctions.Table),
        "include" => IncludeFunction.Default,
        "include_join" => IncludeJoinFunction.Default,
        "empty" or "blank" => EmptyScriptObject.Default,
        _ => null,
    };
}
