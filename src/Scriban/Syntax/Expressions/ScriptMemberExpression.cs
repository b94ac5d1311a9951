using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A member of a value: <c>a.b</c>, or <c>a?.b</c> that is null when <c>a</c> is.</summary>
/// <param name="target">The value.</param>
/// <param name="member">The member's name.</param>
/// <param name="isConditional">Whether the chain ends at null.</param>
public sealed class ScriptMemberExpression(ScriptExpression target, string member, bool isConditional) : ScriptExpression, IChainLink
{
    /// <summary>The value.</summary>
    public ScriptExpression Target { get; } = target;

    /// <summary>The member's name.</summary>
    public string Member { get; } = member;

    /// <summary>Where the name starts; the expression ends with it.</summary>
    internal TextPosition MemberStart { get; init; }

    private SourceSpan MemberSpan => new(Span.FileName, MemberStart, Span.End);

    /// <summary>Whether the chain ends at null.</summary>
    public bool IsConditional { get; } = isConditional;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Target];

    internal override string Kind => "member";

    internal override bool IsPath => true;

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => FunctionCalls.Result(context, this, GetValue(context));

    /// <inheritdoc/>
    public override object? GetValue(TemplateContext context) => Read(context, out _);

    /// <summary>Reads the member and says whether the chain ended at null before it.</summary>
    public object? Read(TemplateContext context, out bool ended)
    {
        var owner = Chain.Owner(Target, context, out ended);
        if (ended) return null;
        if (owner is null) return OfNull(context, out ended);
        try
        {
            if (context.TryReadMember(MemberSpan, owner, Member, out var value)) return value;
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(MemberSpan, $"Unexpected exception while accessing `{this}`: {exception.Message}", exception);
        }

        if (context.EnableRelaxedMemberAccess) return null;
        throw new ScriptRuntimeException(MemberSpan, $"Cannot get member with name {Member}.");
    }

    /// <inheritdoc/>
    public override void SetValue(TemplateContext context, object? value)
    {
        var owner = Chain.Owner(Target, context, out _) ?? throw NullTarget();
        if (context.GetMemberAccessor(owner).TrySetValue(context, MemberSpan, owner, Member, value)) return;
        throw new ScriptRuntimeException(MemberSpan, $"Cannot set a value for the readonly member: {this}");
    }

    private object? OfNull(TemplateContext context, out bool ended)
    {
        ended = IsConditional;
        if (IsConditional || context.EnableRelaxedTargetAccess) return null;
        if (Target is ScriptLiteral || Member == "empty?") return null;
        throw context.EnableRelaxedMemberAccess
            ? new ScriptRuntimeException(MemberSpan, $"Cannot get the member {this} for a null object.")
            : NullTarget();
    }

    private ScriptRuntimeException NullTarget() =>
        new(MemberSpan, $"Object `{Target}` is null. Cannot access member: {this}");

    /// <inheritdoc/>
    public override string ToString() => IsLongChain ? "..." : $"{Target}{(IsConditional ? "?." : ".")}{Member}";
}

/// <summary>A step of a chain that may end early at null.</summary>
internal interface IChainLink
{
    object? Read(TemplateContext context, out bool ended);
}

/// <summary>Walks chains of members and items.</summary>
internal static class Chain
{
    /// <summary>The value that a member or item is read from; a function on the way is called.</summary>
    public static object? Owner(ScriptExpression target, TemplateContext context, out bool ended)
    {
        if (target is not IChainLink link)
        {
            ended = false;
            return target.Evaluate(context);
        }

        TemplateContext.EnsureStack(target);
        var value = link.Read(context, out ended);
        return ended ? null : FunctionCalls.Result(context, target, value);
    }
}
