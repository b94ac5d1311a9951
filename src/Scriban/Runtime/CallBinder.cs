using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Room for the arguments of a call, on the stack.</summary>
[InlineArray(Count)]
internal struct ArgumentSlots
{
    public const int Count = 6;

    private object? _first;
}

/// <summary>Room for the places of a call's arguments, on the stack.</summary>
[InlineArray(ArgumentSlots.Count)]
internal struct NodeSlots
{
    private ScriptNode? _first;
}

/// <summary>Puts the arguments of a call where the function's parameters are.</summary>
internal ref struct CallBinder(TemplateContext context, IScriptFunctionInfo function, ScriptNode? caller)
{
    // Named here, because the generic way would be compiled while the program runs.
    private static readonly Type OptionalDate = typeof(DateTime?);
    private static readonly Type OptionalInteger = typeof(int?);

    private int _next;
    private int _given;
    private ulong _filled;

    public TemplateContext Context { get; } = context;

    public ScriptNode? Caller { get; } = caller;

    /// <summary>The arguments by parameter.</summary>
    public Span<object?> Values { get; set; }

    /// <summary>Where the arguments stand in the template.</summary>
    public Span<ScriptNode?> Nodes { get; set; }

    /// <summary>Arguments without a parameter of their own, or all when the function takes them as they are.</summary>
    public ScriptArray? Rest { get; private set; }

    /// <summary>The statements that <c>wrap</c> hands over.</summary>
    public ScriptBlockStatement? Block { get; init; }

    /// <summary>The number of arguments that stand in the order of the parameters.</summary>
    public readonly int Count => _next;

    public readonly bool IsGiven(int index) => (_filled & (1UL << index)) != 0;

    private readonly int OwnParameters => function.VarParamKind switch
    {
        ScriptVarParamKind.LastParameter => function.ParameterCount - 1,
        ScriptVarParamKind.Direct => 0,
        _ => function.ParameterCount,
    };

    public void Add(object? value, ScriptNode? node)
    {
        _given++;
        while (_next < OwnParameters && IsGiven(_next)) _next++;
        if (_next < OwnParameters)
        {
            Put(_next++, value, node);
            return;
        }

        if (function.VarParamKind == ScriptVarParamKind.None)
        {
            throw new ScriptRuntimeException(CallerSpan, $"Argument index must be < {function.ParameterCount} (Parameter 'index')");
        }

        AddRest(value);
    }

    public void AddNamed(string name, object? value, ScriptNode node)
    {
        if (function.VarParamKind == ScriptVarParamKind.Direct)
        {
            (Rest ??= []).ScriptObject.SetValue(name, value, false);
            return;
        }

        var index = IndexOf(name);
        if (index < 0)
        {
            Add(value, node);
            return;
        }

        _given++;
        if (index >= OwnParameters) AddRest(value);
        else Put(index, value, node);
    }

    /// <summary>Fills what was left out with defaults.</summary>
    /// <exception cref="ScriptRuntimeException">An argument is missing that the function needs.</exception>
    public readonly void Complete()
    {
        for (var i = 0; i < OwnParameters; i++)
        {
            if (IsGiven(i)) continue;
            if (i < function.RequiredParameterCount) throw MissingArgument();
            Values[i] = function.GetParameterInfo(i).DefaultValue;
        }
    }

    public readonly SourceSpan CallerSpan => Caller?.Span ?? Context.CurrentSpan;

    /// <summary>Where an argument stands, or the call when it was left out.</summary>
    public readonly SourceSpan SpanOf(int index) => index < Nodes.Length ? Nodes[index]?.Span ?? CallerSpan : CallerSpan;

    /// <summary>An argument as the function wants it.</summary>
    public readonly T Argument<T>(int index)
    {
        var value = Values[index];
        return value is T typed ? typed : Context.ToObject<T>(SpanOf(index), value)!;
    }

    /// <summary>A date, or null.</summary>
    public readonly DateTime? DateOrNull(int index) => Context.ToObject(SpanOf(index), Values[index], OptionalDate) is DateTime date ? date : null;

    /// <summary>A date; the first there is when the argument is null.</summary>
    public readonly DateTime Date(int index) => DateOrNull(index) ?? default;

    /// <summary>A whole number, or null.</summary>
    public readonly int? IntOrNull(int index) => Context.ToObject(SpanOf(index), Values[index], OptionalInteger) is int number ? number : null;

    private void Put(int index, object? value, ScriptNode? node)
    {
        Values[index] = value;
        Nodes[index] = node;
        _filled |= 1UL << index;
    }

    private void AddRest(object? value) => (Rest ??= []).Items.Add(value);

    private readonly int IndexOf(string name)
    {
        for (var i = 0; i < function.ParameterCount; i++)
        {
            var own = function.GetParameterInfo(i).Name;
            if (own == name || StandardMemberRenamer.Rename(own) == name) return i;
        }

        return -1;
    }

    public readonly ScriptRuntimeException MissingArgument()
    {
        var span = CallerSpan;
        var behind = span.End.NextColumn();
        return new ScriptRuntimeException(
            new SourceSpan(span.FileName, behind, behind),
            $"Invalid number of arguments `{_given}` passed to `{Caller}` while expecting `{function.RequiredParameterCount}` arguments");
    }
}
