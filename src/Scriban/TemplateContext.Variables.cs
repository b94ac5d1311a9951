using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <content>Where the values of variables are: the function's parameters, the loops, the globals; and the locals of the page.</content>
public partial class TemplateContext
{
    private readonly List<IScriptObject> _globals = [];
    private LocalFrame _frame = new();
    private LoopVariable[]? _loopVariables;
    private int _loopVariableCount;

    /// <summary>The number of objects whose members are global variables, the functions of the language counted.</summary>
    public int GlobalCount => _globals.Count;

    /// <summary>The object that new global variables become members of.</summary>
    public IScriptObject CurrentGlobal => _globals[^1];

    /// <summary>What a function with parameters knows by plain names.</summary>
    internal FunctionScope? FunctionScope { get; set; }

    internal LocalFrame Frame => _frame;

    /// <summary>Makes the members of an object global variables, before those of the objects pushed earlier.</summary>
    public void PushGlobal(IScriptObject scriptObject)
    {
        ArgumentNullException.ThrowIfNull(scriptObject);
        _globals.Add(scriptObject);
    }

    /// <summary>Takes away the object pushed last.</summary>
    /// <exception cref="InvalidOperationException">Only the functions of the language are left.</exception>
    public IScriptObject PopGlobal()
    {
        if (_globals.Count == 1) throw new InvalidOperationException("Unexpected PopGlobal() not matching a PushGlobal");
        var top = _globals[^1];
        _globals.RemoveAt(_globals.Count - 1);
        return top;
    }

    /// <summary>Opens a new page: local variables start anew.</summary>
    public void PushLocal() => PushFrame(new LocalFrame());

    /// <summary>Goes back to the locals of the page before.</summary>
    public void PopLocal() => PopFrame();

    internal void PushFrame(LocalFrame frame)
    {
        frame.Outer = _frame;
        _frame = frame;
    }

    internal void PopFrame() => _frame = _frame.Outer ?? throw new InvalidOperationException("Unexpected PopLocal() not matching a PushLocal");

    /// <summary>The value of a variable.</summary>
    public object? GetValue(ScriptVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable.GetValue(this);
    }

    /// <summary>The value of a variable.</summary>
    public ValueTask<object?> GetValueAsync(ScriptVariable variable) => RunAsync(() => GetValue(variable));

    /// <summary>The value of a variable.</summary>
    public object? GetValue(ScriptVariableGlobal variable) => GetValue((ScriptVariable)variable);

    /// <summary>The value of a variable.</summary>
    public ValueTask<object?> GetValueAsync(ScriptVariableGlobal variable) => GetValueAsync((ScriptVariable)variable);

    /// <summary>The value at the place an expression names.</summary>
    public object? GetValue(ScriptExpression target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.GetValue(this);
    }

    /// <summary>The value at the place an expression names.</summary>
    public ValueTask<object?> GetValueAsync(ScriptExpression target) => RunAsync(() => GetValue(target));

    /// <summary>Gives the place an expression names a value.</summary>
    public void SetValue(ScriptExpression target, object? value)
    {
        ArgumentNullException.ThrowIfNull(target);
        target.SetValue(this, value);
    }

    /// <summary>Gives the place an expression names a value.</summary>
    public ValueTask SetValueAsync(ScriptExpression target, object? value)
    {
        SetValue(target, value);
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives a variable a truth value.</summary>
    public void SetValue(ScriptVariable variable, bool value) => SetValue(variable, Boxes.Of(value));

    /// <summary>Gives a variable a value, for good when read-only.</summary>
    public void SetValue(ScriptVariable variable, object? value, bool asReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(variable);
        variable.SetValue(this, value);
        if (asReadOnly) SetReadOnly(variable);
    }

    /// <summary>Gives a variable a value even when it is read-only.</summary>
    public void SetValue(ScriptVariable variable, object? value, bool asReadOnly, bool force)
    {
        if (force) SetReadOnly(variable, false);
        SetValue(variable, value, asReadOnly);
    }

    /// <summary>Gives a variable a value.</summary>
    public ValueTask SetValueAsync(ScriptVariable variable, object? value, bool asReadOnly = false)
    {
        SetValue(variable, value, asReadOnly);
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives the variable of a loop its next value.</summary>
    public virtual void SetLoopVariable(ScriptVariable variable, object? value) => SetValue(variable, value);

    /// <summary>Removes a variable.</summary>
    public void DeleteValue(ScriptVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable.Scope == ScriptVariableScope.Local) _frame.Variables?.Remove(variable.BaseName);
        else CurrentGlobal.Remove(variable.BaseName);
    }

    /// <summary>Says whether a variable can be written from now on.</summary>
    public void SetReadOnly(ScriptVariable variable, bool isReadOnly = true)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var holder = variable.Scope == ScriptVariableScope.Local ? _frame.Variables ??= [] : CurrentGlobal;
        holder.SetReadOnly(variable.BaseName, isReadOnly);
    }

    /// <summary>Copies the members of an object into the current global object.</summary>
    public virtual void Import(SourceSpan span, object? objectToImport)
    {
        switch (objectToImport)
        {
            case null: return;
            case ScriptObject script: CurrentGlobal.Import(other: script); return;
            default: throw new ScriptRuntimeException(span, $"Unexpected value `{GetTypeName(objectToImport)}` for import. Expecting an plain script object.");
        }
    }

    internal object? ReadGlobal(ScriptVariable variable)
    {
        var name = variable.BaseName;
        if (FunctionScope is { } function && function.TryGetValue(name, out var value)) return value;
        for (var i = _loopVariableCount - 1; i >= 0; i--)
        {
            if (_loopVariables![i].Name == name) return _loopVariables[i].Value;
        }

        for (var i = _globals.Count - 1; i >= 0; i--)
        {
            if (_globals[i].TryGetValue(this, variable.Span, name, out value)) return value;
        }

        return ReadUnknown(variable);
    }

    internal object? ReadLocal(ScriptVariable variable)
    {
        if (_frame.Variables is { } locals && locals.TryGetValue(this, variable.Span, variable.BaseName, out var value)) return value;
        return ReadUnknown(variable);
    }

    internal void WriteGlobal(ScriptVariable variable, object? value)
    {
        if (FunctionScope is { } function && (function.Has(variable.BaseName) || !ExistsOutside(variable)))
        {
            function.Set(variable.BaseName, value);
            return;
        }

        WriteMember(CurrentGlobal, variable, value);
    }

    internal void WriteLocal(ScriptVariable variable, object? value) => WriteMember(_frame.Variables ??= [], variable, value);

    private void WriteMember(IScriptObject holder, ScriptVariable variable, object? value)
    {
        if (!holder.TrySetValue(this, variable.Span, variable.BaseName, value, false))
        {
            throw new ScriptRuntimeException(variable.Span, $"Cannot set the readonly variable `{variable}`");
        }
    }

    private bool ExistsOutside(ScriptVariable variable)
    {
        for (var i = _loopVariableCount - 1; i >= 0; i--)
        {
            if (_loopVariables![i].Name == variable.BaseName) return true;
        }

        for (var i = _globals.Count - 1; i >= 0; i--)
        {
            if (_globals[i].TryGetValue(this, variable.Span, variable.BaseName, out _)) return true;
        }

        return false;
    }

    private object? ReadUnknown(ScriptVariable variable)
    {
        if (TryGetVariable is { } ask && ask(this, variable.Span, variable, out var value)) return value;
        if (!StrictVariables) return null;
        throw new ScriptRuntimeException(variable.Span, $"The variable or function `{variable}` was not found");
    }

    /// <summary>Opens a place for a loop's variable and says where it is.</summary>
    internal int PushLoopVariable(string name, object? value)
    {
        if (_loopVariables is null || _loopVariableCount == _loopVariables.Length) GrowLoopVariables();
        _loopVariables![_loopVariableCount] = new LoopVariable(name, value);
        return _loopVariableCount++;
    }

    private void GrowLoopVariables()
    {
        // Not by Array.Resize: for a structure that is not its own, .NET would compile it while the program runs.
        var larger = new LoopVariable[Math.Max(4, _loopVariableCount * 2)];
        _loopVariables?.CopyTo(larger, 0);
        _loopVariables = larger;
    }

    internal void SetLoopVariable(int place, object? value) => _loopVariables![place].Value = value;

    internal void PopLoopVariables(int count)
    {
        _loopVariableCount -= count;
        Array.Clear(_loopVariables!, _loopVariableCount, count);
    }

    private void ResetVariables()
    {
        _globals.RemoveRange(1, _globals.Count - 1);
        _frame = new LocalFrame();
        _loopVariableCount = 0;
        FunctionScope = null;
    }

    private struct LoopVariable(string name, object? value)
    {
        public readonly string Name = name;
        public object? Value = value;
    }
}
