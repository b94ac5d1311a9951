using System.Collections;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>An item of a value: <c>a[b]</c>.</summary>
/// <param name="target">The value.</param>
/// <param name="index">Which item.</param>
public sealed class ScriptIndexerExpression(ScriptExpression target, ScriptExpression index) : ScriptExpression, IChainLink
{
    /// <summary>The value.</summary>
    public ScriptExpression Target { get; } = target;

    /// <summary>Which item.</summary>
    public ScriptExpression Index { get; } = index;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Target, Index];

    internal override string Kind => "indexer";

    internal override bool IsPath => true;

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => FunctionCalls.Result(context, this, GetValue(context));

    /// <inheritdoc/>
    public override object? GetValue(TemplateContext context) => Read(context, out _);

    /// <summary>Reads the item and says whether the chain ended at null before it.</summary>
    public object? Read(TemplateContext context, out bool ended)
    {
        var owner = Chain.Owner(Target, context, out ended);
        if (ended) return null;
        if (owner is null)
        {
            if (context.EnableRelaxedTargetAccess) return null;
            throw NullTarget();
        }

        if (Index.Evaluate(context) is not { } index)
        {
            if (context.EnableNullIndexer) return null;
            throw NullIndex();
        }

        return ReadItem(context, owner, index);
    }

    /// <inheritdoc/>
    public override void SetValue(TemplateContext context, object? value)
    {
        var owner = Chain.Owner(Target, context, out _) ?? throw NullTarget();
        var index = Index.Evaluate(context) ?? throw NullIndex();
        try
        {
            if (IsList(context, owner, index, out var list)) list!.SetValue(context, Index.Span, owner, FromEnd(context, list, owner, index), value);
            else SetMember(context, owner, index, value);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(Span, $"Unexpected exception while accessing target expression: {exception.Message}", exception);
        }
    }

    private object? ReadItem(TemplateContext context, object owner, object index)
    {
        if (!IsList(context, owner, index, out var list)) return ReadMember(context, owner, index);
        var at = FromEnd(context, list!, owner, index);
        if (!context.EnableRelaxedIndexerAccess) CheckBounds(at, list!.GetLength(context, Span, owner));
        try
        {
            return list!.GetValue(context, Span, owner, at);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(Span, $"Unexpected exception while accessing target expression: {exception.Message}", exception);
        }
    }

    private void CheckBounds(int at, int length)
    {
        if ((uint)at < (uint)length) return;
        throw new ScriptRuntimeException(Index.Span, $"The index {at} is out of bounds [0, {length}] on the `{Target}` with the indexer: {Index}");
    }

    private object? ReadMember(TemplateContext context, object owner, object index)
    {
        var accessor = AccessorOf(context, owner);
        if (accessor.HasIndexer && accessor.TryGetItem(context, Index.Span, owner, index, out var item)) return item;
        return context.TryReadMember(Index.Span, owner, context.ObjectToString(index), out var value) ? value : null;
    }

    private void SetMember(TemplateContext context, object owner, object index, object? value)
    {
        var accessor = AccessorOf(context, owner);
        if (accessor.HasIndexer && accessor.TrySetItem(context, Index.Span, owner, index, value)) return;
        var member = context.ObjectToString(index);
        if (accessor.TrySetValue(context, Index.Span, owner, member, value)) return;
        throw new ScriptRuntimeException(Index.Span, $"Cannot set a value for the readonly member `{member}` in the indexer: {Target}['{member}']");
    }

    private IObjectAccessor AccessorOf(TemplateContext context, object owner)
    {
        var accessor = context.GetMemberAccessor(owner);
        if (accessor is not PrimitiveAccessor) return accessor;
        throw new ScriptRuntimeException(Span, $"Cannot use the {context.GetTypeName(owner)} primitive `{context.ObjectToString(owner)}` as a list.");
    }

    /// <summary>Whether the index counts items; an array's members are read by text.</summary>
    private static bool IsList(TemplateContext context, object owner, object index, out IListAccessor? list)
    {
        list = index is string ? null : owner is IScriptObject and not IList ? null : context.GetListAccessor(owner);
        return list is not null;
    }

    private int FromEnd(TemplateContext context, IListAccessor list, object owner, object index)
    {
        var at = context.ToInt(Index.Span, index);
        return at < 0 ? list.GetLength(context, Span, owner) + at : at;
    }

    private ScriptRuntimeException NullTarget() => new(Target.Span, $"Object `{Target}` is null. Cannot access indexer: {this}");

    private ScriptRuntimeException NullIndex() => new(Index.Span, $"Cannot access target `{Target}` with a null indexer: {this}");

    /// <inheritdoc/>
    public override string ToString() => IsLongChain
        ? "..."
        : Target is ScriptVariableLocal { BaseName: "" } && Index is ScriptLiteral { Value: int } ? $"${Index}" : $"{Target}[{Index}]";
}
