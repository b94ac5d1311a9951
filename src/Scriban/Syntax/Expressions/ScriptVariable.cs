namespace Scriban.Syntax;

/// <summary>Who knows a variable.</summary>
public enum ScriptVariableScope
{
    /// <summary>The whole evaluation: <c>name</c>.</summary>
    Global,

    /// <summary>The page, include or function: <c>$name</c>.</summary>
    Local,
}

/// <summary>A variable.</summary>
public abstract class ScriptVariable : ScriptExpression, IEquatable<ScriptVariable>
{
    /// <summary><c>$</c>: the arguments.</summary>
    public static readonly ScriptVariableLocal Arguments = new("");

    /// <summary><c>$$</c>: the statements of a wrap.</summary>
    public static readonly ScriptVariableLocal BlockDelegate = new("$");

    /// <summary><c>$continue</c>: a name that loops keep for themselves.</summary>
    public static readonly ScriptVariableLocal Continue = new("continue");

    /// <summary><c>for</c>: the state of the loop.</summary>
    public static readonly ScriptVariableGlobal ForObject = new("for");

    /// <summary><c>tablerow</c>: the state of the loop.</summary>
    public static readonly ScriptVariableGlobal TablerowObject = new("tablerow");

    /// <summary><c>while</c>: the state of the loop.</summary>
    public static readonly ScriptVariableGlobal WhileObject = new("while");

    private protected ScriptVariable(string baseName) => BaseName = baseName;

    /// <summary>The name without the <c>$</c>.</summary>
    public string BaseName { get; }

    /// <summary>The name as it is written.</summary>
    public string Name => Scope == ScriptVariableScope.Local ? "$" + BaseName : BaseName;

    /// <summary>Who knows the variable.</summary>
    public abstract ScriptVariableScope Scope { get; }

    internal override string Kind => "variable";

    internal override bool IsPath => true;

    /// <summary>A variable of this name.</summary>
    public static ScriptVariable Create(string name, ScriptVariableScope scope) =>
        scope == ScriptVariableScope.Local ? new ScriptVariableLocal(name) : new ScriptVariableGlobal(name);

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => FunctionCalls.Result(context, this, GetValue(context));

    /// <summary>The name the variable begins with: its own.</summary>
    public string GetFirstPath() => Name;

    /// <summary>The value; a task is awaited.</summary>
    public ValueTask<object?> GetValueAsync(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetValueAsync(this);
    }

    /// <summary>Gives the variable a value.</summary>
    public ValueTask SetValueAsync(TemplateContext context, object? valueToSet)
    {
        SetValue(context, valueToSet);
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether both name the same variable.</summary>
    public bool Equals(ScriptVariable? other) => other is not null && other.Scope == Scope && other.BaseName == BaseName;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScriptVariable);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(BaseName, Scope);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A variable that the whole evaluation knows.</summary>
/// <param name="name">The name.</param>
public sealed class ScriptVariableGlobal(string name) : ScriptVariable(name)
{
    /// <inheritdoc/>
    public override ScriptVariableScope Scope => ScriptVariableScope.Global;

    /// <inheritdoc/>
    public override object? GetValue(TemplateContext context) => context.ReadGlobal(this);

    /// <inheritdoc/>
    public override void SetValue(TemplateContext context, object? value) => context.WriteGlobal(this, value);
}

/// <summary>A variable of a page, include or function.</summary>
/// <param name="name">The name without the <c>$</c>.</param>
public sealed class ScriptVariableLocal(string name) : ScriptVariable(name)
{
    /// <inheritdoc/>
    public override ScriptVariableScope Scope => ScriptVariableScope.Local;

    /// <inheritdoc/>
    public override object? GetValue(TemplateContext context) => BaseName switch
    {
        "" => context.Frame.Arguments,
        "$" => context.Frame.Block,
        _ => context.ReadLocal(this),
    };

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        if (BaseName != "$") return base.Evaluate(context);
        context.Frame.Block?.Evaluate(context);
        return null;
    }

    /// <inheritdoc/>
    public override void SetValue(TemplateContext context, object? value) => context.WriteLocal(this, value);
}

/// <summary><c>this</c>: the object that global variables are members of.</summary>
public sealed class ScriptThisExpression : ScriptExpression
{
    internal override string Kind => "this";

    internal override bool IsPath => true;

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => context.CurrentGlobal;

    /// <inheritdoc/>
    public override string ToString() => "this";
}
