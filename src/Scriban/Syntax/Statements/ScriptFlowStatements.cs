namespace Scriban.Syntax;

/// <summary><c>break</c></summary>
public sealed class ScriptBreakStatement : ScriptStatement
{
    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => LoopExit.Leave(context, this, ScriptFlow.Break);

    /// <inheritdoc/>
    public override string ToString() => "break";
}

/// <summary><c>continue</c></summary>
public sealed class ScriptContinueStatement : ScriptStatement
{
    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => LoopExit.Leave(context, this, ScriptFlow.Continue);

    /// <inheritdoc/>
    public override string ToString() => "continue";
}

/// <summary><c>ret</c>, with or without a value.</summary>
/// <param name="expression">The value, or null.</param>
public sealed class ScriptReturnStatement(ScriptExpression? expression) : ScriptStatement
{
    /// <summary>The value, or null.</summary>
    public ScriptExpression? Expression { get; } = expression;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => Expression is null ? [] : [Expression];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        context.Returned = Expression?.Evaluate(context);
        context.Flow = ScriptFlow.Return;
        return context.Returned;
    }

    /// <inheritdoc/>
    public override string ToString() => $"ret {Expression}";
}

/// <summary>Leaving a round of a loop.</summary>
internal static class LoopExit
{
    public static object? Leave(TemplateContext context, ScriptStatement statement, ScriptFlow flow)
    {
        if (context.LoopsAround > 0)
        {
            context.Flow = flow;
            return null;
        }

        if (!context.EnableBreakAndContinueAsReturnOutsideLoop)
        {
            throw new ScriptRuntimeException(statement.Span, $"The <{statement}> statement can only be used inside for/while loops");
        }

        context.Flow = ScriptFlow.Return;
        return null;
    }
}
