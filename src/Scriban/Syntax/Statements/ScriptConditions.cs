using Scriban.Parsing;
using Scriban.Runtime.Operators;

namespace Scriban.Syntax;

/// <summary>A condition and what is done when it holds.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Body">What is done.</param>
public sealed record ScriptIfBranch(ScriptExpression Condition, ScriptBlockStatement Body);

/// <summary><c>if a ... else if b ... else ... end</c></summary>
/// <param name="branches">The conditions in order.</param>
/// <param name="otherwise">What is done when none holds.</param>
public sealed class ScriptIfStatement(ScriptIfBranch[] branches, ScriptBlockStatement? otherwise) : ScriptStatement
{
    /// <summary>The conditions in order.</summary>
    public IReadOnlyList<ScriptIfBranch> Branches => branches;

    /// <summary>What is done when none holds.</summary>
    public ScriptBlockStatement? Else { get; } = otherwise;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children =>
        Branches.SelectMany(b => new ScriptNode[] { b.Condition, b.Body }).Concat(Else is null ? [] : [Else]);

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        foreach (var (condition, body) in branches)
        {
            if (context.ToBool(condition.Span, condition.Evaluate(context))) return body.Evaluate(context);
        }

        return Else?.Evaluate(context);
    }

    /// <inheritdoc/>
    public override string ToString() => $"if {Branches[0].Condition}";
}

/// <summary>Values and what is done for them.</summary>
/// <param name="Values">The values.</param>
/// <param name="Body">What is done.</param>
/// <param name="Span">Where they stand.</param>
public sealed record ScriptWhenBranch(ScriptExpression[] Values, ScriptBlockStatement Body, SourceSpan Span);

/// <summary><c>case a; when b, c ... else ... end</c></summary>
/// <param name="value">What is compared.</param>
/// <param name="branches">The values it is compared with, in order.</param>
/// <param name="otherwise">What is done when it equals none.</param>
public sealed class ScriptCaseStatement(ScriptExpression value, ScriptWhenBranch[] branches, ScriptBlockStatement? otherwise) : ScriptStatement
{
    /// <summary>What is compared.</summary>
    public ScriptExpression Value { get; } = value;

    /// <summary>The values it is compared with, in order.</summary>
    public IReadOnlyList<ScriptWhenBranch> Branches => branches;

    /// <summary>What is done when it equals none.</summary>
    public ScriptBlockStatement? Else { get; } = otherwise;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children =>
        [Value, .. Branches.SelectMany(b => b.Values.Cast<ScriptNode>().Append(b.Body)), .. Else is null ? Array.Empty<ScriptNode>() : [Else]];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var value = Value.Evaluate(context);
        foreach (var branch in branches)
        {
            foreach (var candidate in branch.Values)
            {
                if (IsEqual(context, value, candidate, branch.Span)) return branch.Body.Evaluate(context);
            }
        }

        return Else?.Evaluate(context);
    }

    private static bool IsEqual(TemplateContext context, object? value, ScriptExpression candidate, SourceSpan span) =>
        new BinaryOperation(context, ScriptBinaryOperator.CompareEqual, value, candidate.Evaluate(context))
        {
            Span = span,
            LeftSpan = span,
            RightSpan = span,
        }.Evaluate() is true;

    /// <inheritdoc/>
    public override string ToString() => $"case {Value}";
}
