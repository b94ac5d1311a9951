using System.Diagnostics.CodeAnalysis;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>All functions of the language. The objects are made when a template names them.</summary>
public class BuiltinFunctions : ScriptObject
{
    private static readonly string[] Names =
        ["array", "blank", "date", "empty", "html", "include", "include_join", "math", "object", "regex", "string", "timespan"];

    private ArrayFunctions? _array;
    private DateTimeFunctions? _date;
    private HtmlFunctions? _html;
    private MathFunctions? _math;
    private ObjectFunctions? _object;
    private RegexFunctions? _regex;
    private StringFunctions? _string;
    private TimeSpanFunctions? _timespan;
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
        "array" => _array ??= [],
        "date" => _date ??= [],
        "html" => _html ??= [],
        "math" => _math ??= [],
        "object" => _object ??= [],
        "regex" => _regex ??= [],
        "string" => _string ??= [],
        "timespan" => _timespan ??= [],
        "include" => IncludeFunction.Default,
        "include_join" => IncludeJoinFunction.Default,
        "empty" or "blank" => EmptyScriptObject.Default,
        _ => null,
    };
}
