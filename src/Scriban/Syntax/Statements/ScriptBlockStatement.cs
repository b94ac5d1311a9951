namespace Scriban.Syntax;

/// <summary>Statements one after the other.</summary>
/// <param name="statements">The statements.</param>
public sealed class ScriptBlockStatement(ScriptStatement[] statements) : ScriptStatement
{
    internal static readonly ScriptBlockStatement Empty = new([]);

    /// <summary>The statements.</summary>
    public IReadOnlyList<ScriptStatement> Statements => statements;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => statements;

    /// <summary>Evaluates the statements; the value is that of the last one.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.EnsureStack(this);
        object? result = null;
        foreach (var statement in statements)
        {
            context.CurrentNode = statement;
            result = statement.IsCode ? EvaluateCode(context, statement) : statement.Evaluate(context);
            if (context.Flow != ScriptFlow.Next) break;
        }

        return result;
    }

    private static object? EvaluateCode(TemplateContext context, ScriptStatement statement)
    {
        if (context.RenderRuntimeException is not null) return EvaluateForgiving(context, statement);
        var indent = context.CurrentIndent;
        context.CurrentIndent = context.AutoIndent ? statement.Indent : null;
        var result = statement.Evaluate(context);
        context.CurrentIndent = indent;
        return result;
    }

    private static object? EvaluateForgiving(TemplateContext context, ScriptStatement statement)
    {
        var indent = context.CurrentIndent;
        context.CurrentIndent = context.AutoIndent ? statement.Indent : null;
        try
        {
            return statement.Evaluate(context);
        }
        catch (ScriptRuntimeException exception) when (exception is not ScriptAbortException && (!exception.IsTooDeep || context.CallDepth == 0))
        {
            context.Write(context.RenderRuntimeException!(exception));
            return null;
        }
        finally
        {
            context.CurrentIndent = indent;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Statements);
}

/// <summary>Text that is copied: a part of the template's, so that it need not be a text of its own.</summary>
/// <param name="source">The template's text.</param>
public sealed class ScriptRawStatement(string source) : ScriptStatement
{
    /// <summary>The text.</summary>
    public string Text => source.Substring(Span.Start.Offset, Span.Length);

    internal override bool IsCode => false;

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        context.Write(source, Span.Start.Offset, Span.Length);
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>An expression whose value is written.</summary>
/// <param name="expression">The expression.</param>
public sealed class ScriptExpressionStatement(ScriptExpression expression) : ScriptStatement
{
    /// <summary>The expression.</summary>
    public ScriptExpression Expression { get; } = expression;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Expression];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var value = Expression.Evaluate(context);
        context.CurrentNode = this;
        if (context.EnableOutput && value is not null) context.Write(Span, value);
        return value;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Expression}";
}
