using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>func f ... end</c>: keeps a function in its variable.</summary>
/// <param name="function">The function.</param>
public sealed class ScriptFunctionStatement(ScriptFunction function) : ScriptStatement
{
    /// <summary>The function.</summary>
    public ScriptFunction Function { get; } = function;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Function];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        Function.Name!.SetValue(context, Function);
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"func {Function.Name}";
}

/// <summary><c>capture a ... end</c>: what the statements write becomes a value.</summary>
/// <param name="target">What gets the value.</param>
/// <param name="body">The statements.</param>
public sealed class ScriptCaptureStatement(ScriptExpression target, ScriptBlockStatement body) : ScriptStatement
{
    /// <summary>What gets the value.</summary>
    public ScriptExpression Target { get; } = target;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Target, body];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        context.PushOutput();
        string text;
        try
        {
            body.Evaluate(context);
        }
        finally
        {
            text = context.PopOutput().ToString() ?? "";
        }

        Target.SetValue(context, text);
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"capture {Target}";
}

/// <summary><c>with a ... end</c>: the members of an object are global variables meanwhile.</summary>
/// <param name="target">The object.</param>
/// <param name="body">The statements.</param>
public sealed class ScriptWithStatement(ScriptExpression target, ScriptBlockStatement body) : ScriptStatement
{
    /// <summary>The object.</summary>
    public ScriptExpression Target { get; } = target;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Target, body];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var value = Target.Evaluate(context);
        if (value is not IScriptObject scope)
        {
            throw new ScriptRuntimeException(
                Target.Span, $"Invalid target property `{Target}` used for [with] statement. Must be a ScriptObject instead of `{context.GetTypeName(value)}`");
        }

        context.PushGlobal(scope);
        try
        {
            return body.Evaluate(context);
        }
        finally
        {
            context.PopGlobal();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"with {Target}";
}

/// <summary><c>wrap f a ... end</c>: calls a function that finds the statements in <c>$$</c>.</summary>
/// <param name="target">The function or call.</param>
/// <param name="body">The statements.</param>
public sealed class ScriptWrapStatement(ScriptExpression target, ScriptBlockStatement body) : ScriptStatement
{
    /// <summary>The function or call.</summary>
    public ScriptExpression Target { get; } = target;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Target, body];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var result = Call(context);
        if (result is not null) context.Write(Span, result);
        return result;
    }

    private object? Call(TemplateContext context)
    {
        if (Target is ScriptFunctionCall call) return call.Call(context, null, body);
        if (Target.IsPath && Target.GetValue(context) is IScriptCustomFunction function)
        {
            return context.Call(function, new CallSite(Target, []) { Block = body });
        }

        throw new ScriptRuntimeException(Target.Span, $"Expecting a direct function instead of the expression `{Target}/{Target.Kind}`");
    }

    /// <inheritdoc/>
    public override string ToString() => $"wrap {Target}";
}

/// <summary><c>import a</c>: the members of an object become variables.</summary>
/// <param name="expression">The object.</param>
public sealed class ScriptImportStatement(ScriptExpression expression) : ScriptStatement
{
    /// <summary>The object.</summary>
    public ScriptExpression Expression { get; } = expression;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Expression];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        context.Import(Expression.Span, Expression.Evaluate(context));
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"import {Expression}";
}

/// <summary><c>readonly a</c>: the variable keeps its value.</summary>
/// <param name="variable">The variable.</param>
public sealed class ScriptReadOnlyStatement(ScriptVariable variable) : ScriptStatement
{
    /// <summary>The variable.</summary>
    public ScriptVariable Variable { get; } = variable;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Variable];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        context.SetReadOnly(Variable);
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"readonly {Variable}";
}
