using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>An array: <c>[a, b]</c>.</summary>
/// <param name="values">The items.</param>
public sealed class ScriptArrayInitializerExpression(ScriptExpression[] values) : ScriptExpression
{
    /// <summary>The items.</summary>
    public IReadOnlyList<ScriptExpression> Values => values;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => Values;

    internal override string Kind => "array initializer";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.EnsureStack(this);
        var array = new ScriptArray(values.Length);
        foreach (var value in values) array.Items.Add(value.Evaluate(context));
        return array;
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Values)}]";
}

/// <summary>A member of an object initializer.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record ScriptObjectMember(string Name, ScriptExpression Value);

/// <summary>An object: <c>{a: 1, "b c": 2}</c>.</summary>
/// <param name="members">The members.</param>
public sealed class ScriptObjectInitializerExpression(ScriptObjectMember[] members) : ScriptExpression
{
    /// <summary>The members.</summary>
    public IReadOnlyList<ScriptObjectMember> Members => members;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => Members.Select(m => m.Value);

    internal override string Kind => "object initializer";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.EnsureStack(this);
        var result = new ScriptObject(members.Length);
        foreach (var member in members) result[member.Name] = member.Value.Evaluate(context);
        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", Members.Select(m => $"{m.Name}: {m.Value}"))}}}";
}

/// <summary>An expression in parentheses.</summary>
/// <param name="expression">What is in them.</param>
public sealed class ScriptNestedExpression(ScriptExpression expression) : ScriptExpression
{
    /// <summary>What is in the parentheses.</summary>
    public ScriptExpression Expression { get; } = expression;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Expression];

    internal override string Kind => "nested expression";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        TemplateContext.EnsureStack(this);
        return FunctionCalls.Result(context, this, Expression.Evaluate(context));
    }

    /// <inheritdoc/>
    public override object? GetValue(TemplateContext context) => Expression.GetValue(context);

    /// <inheritdoc/>
    public override string ToString() => $"({Expression})";
}
