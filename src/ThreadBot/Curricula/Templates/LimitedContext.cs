using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ThreadBot.Curricula.Templates;

/// <summary>Runs a template within <see cref="TemplateLimits"/>, in sight of plain data only.</summary>
internal sealed class LimitedContext : TemplateContext
{
    private readonly long _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();

    public LimitedContext(ITemplateLoader? loader, CancellationToken cancellationToken)
    {
        TemplateLoader = loader;
        CancellationToken = cancellationToken;
        NewLine = "\n";
        LoopLimit = TemplateLimits.Rounds;
        RecursiveLimit = TemplateLimits.Recursion;
        LimitToString = TemplateLimits.ValueCharacters;
        RegexTimeOut = TemplateLimits.RegexTime;
        MemberFilter = IsPlain;
    }

    // No template can run for long or make much without a condition, a loop, a text or a number's use. So it is there that it is looked at.

    /// <inheritdoc/>
    public override bool ToBool(SourceSpan span, object? value)
    {
        CheckCost();
        return base.ToBool(span, value);
    }

    /// <inheritdoc/>
    public override int ToInt(SourceSpan span, object? value)
    {
        CheckCost();
        return base.ToInt(span, value);
    }

    /// <inheritdoc/>
    public override string ObjectToString(object? value, bool nested = false)
    {
        CheckCost();
        return base.ObjectToString(value, nested);
    }

    /// <inheritdoc/>
    public override void SetLoopVariable(ScriptVariable variable, object? value)
    {
        CheckCost();
        base.SetLoopVariable(variable, value);
    }

    private void CheckCost()
    {
        CheckAbort();
        if (GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore > TemplateLimits.AllocatedBytes)
            throw new ScriptRuntimeException(CurrentSpan, $"The template has asked for more than {TemplateLimits.AllocatedBytes / 1_000_000} MB of memory.");
    }

    // Dates and spans of time are all of .NET that builtins hand to a template.
    private static bool IsPlain(MemberInfo member) =>
        member is PropertyInfo && (member.DeclaringType == typeof(DateTime) || member.DeclaringType == typeof(TimeSpan));
}
