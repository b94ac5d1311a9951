using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime.Operators;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>What arrays and sequences have in common: functions go through their items, and operators take them as they are.</summary>
public abstract class ScriptSequence : IScriptTransformable, IScriptCustomBinaryOperation
{
    private protected ScriptSequence()
    {
    }

    /// <summary>The type that the items share, as far as one knows.</summary>
    public abstract Type ElementType { get; }

    /// <summary>Whether the items can become something of this type.</summary>
    public virtual bool CanTransform(Type transformType) => true;

    /// <summary>Shows each item to a visitor until one says no.</summary>
    /// <returns>Whether the visitor saw all.</returns>
    public virtual bool Visit(TemplateContext context, SourceSpan span, Func<object?, bool> visit)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Steps((IEnumerable)this, span).All(visit);
    }

    /// <summary>What a function makes of each item.</summary>
    public abstract object? Transform(TemplateContext context, SourceSpan span, Func<object?, object?> apply, Type destType);

    /// <summary>Applies an operator of which this is one side.</summary>
    public virtual bool TryEvaluate(
        TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan, object? rightValue, out object? result)
    {
        result = new BinaryOperation(context, op, leftValue, rightValue) { Span = span, LeftSpan = leftSpan, RightSpan = rightSpan }.Evaluate();
        return true;
    }
}
