using System.Collections;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A loop.</summary>
public abstract class ScriptLoopStatement : ScriptStatement
{
    /// <summary>What is repeated.</summary>
    public ScriptBlockStatement Body { get; internal set; } = ScriptBlockStatement.Empty;

    /// <summary>Does one round and says whether there is a next one.</summary>
    private protected bool Round(TemplateContext context)
    {
        Body.Evaluate(context);
        if (context.Flow == ScriptFlow.Next) return true;
        if (context.Flow == ScriptFlow.Return) return false;
        var goesOn = context.Flow == ScriptFlow.Continue;
        context.Flow = ScriptFlow.Next;
        return goesOn;
    }
}

/// <summary><c>for a in b ... else ... end</c></summary>
/// <param name="variable">What each item becomes the value of.</param>
/// <param name="iterator">The items, with the loop's own arguments when it is a call of something that is no function.</param>
public class ScriptForStatement(ScriptExpression variable, ScriptExpression iterator) : ScriptLoopStatement
{
    /// <summary>What each item becomes the value of.</summary>
    public ScriptExpression Variable { get; } = variable;

    /// <summary>The items.</summary>
    public ScriptExpression Iterator { get; } = iterator;

    /// <summary>What is done when there are no items.</summary>
    public ScriptBlockStatement? Else { get; internal set; }

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => new ScriptNode?[] { Variable, Iterator, Body, Else }.OfType<ScriptNode>();

    private protected virtual string StateName => "for";

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var arguments = new LoopArguments();
        var value = ItemsOf(context, ref arguments);
        if (value is null) return null;
        var items = arguments.Select(ToItems(context, value));
        if (items.Count == 0) return EvaluateEmpty(context);
        Loop(context, items, arguments);
        return null;
    }

    private protected virtual object? EvaluateEmpty(TemplateContext context) => Else?.Evaluate(context);

    private protected virtual LoopState CreateState(int length, in LoopArguments arguments) => new(length);

    private protected virtual void BeforeItem(TemplateContext context, LoopState state)
    {
    }

    private protected virtual void AfterItem(TemplateContext context, LoopState state)
    {
    }

    private void Loop(TemplateContext context, IList items, in LoopArguments arguments)
    {
        var state = CreateState(items.Count, arguments);
        var local = Variable as ScriptVariableLocal;
        context.EnterLoop();
        context.LoopsAround++;
        context.PushLoopVariable(StateName, state);
        var place = context.PushLoopVariable(Variable is ScriptVariableGlobal global ? global.BaseName : "", null);
        try
        {
            for (; state.Index < items.Count; state.Index++)
            {
                context.StepLoop(this);
                state.Value = items[state.Index];
                if (Variable is ScriptVariableGlobal) context.SetLoopVariable(place, state.Value);
                else Variable.SetValue(context, state.Value);
                BeforeItem(context, state);
                var goesOn = Round(context);
                AfterItem(context, state);
                if (!goesOn) break;
            }
        }
        finally
        {
            context.PopLoopVariables(2);
            if (local is not null) context.DeleteValue(local);
            context.LoopsAround--;
            context.ExitLoop();
        }
    }

    private object? ItemsOf(TemplateContext context, ref LoopArguments arguments)
    {
        if (Iterator is not ScriptFunctionCall { ExplicitCall: false } call) return Iterator.Evaluate(context);
        var target = call.Target.GetValue(context);
        if (target is IScriptCustomFunction) return Iterator.Evaluate(context);
        foreach (var argument in call.Arguments)
        {
            if (!Take(context, argument, ref arguments))
            {
                var name = argument is ScriptNamedArgument named ? named.Name : argument.ToString();
                throw new ScriptRuntimeException(argument.Span, $"Unsupported argument `{name}` for statement: `{this}`");
            }
        }

        return target;
    }

    private protected virtual bool Take(TemplateContext context, ScriptExpression argument, ref LoopArguments arguments)
    {
        switch (argument)
        {
            case ScriptVariableGlobal { BaseName: "reversed" }:
                arguments.Reversed = true;
                return true;
            case ScriptNamedArgument { Name: "offset" } offset:
                arguments.Offset = context.ToInt(offset.Span, offset.Evaluate(context));
                return true;
            case ScriptNamedArgument { Name: "limit" } limit:
                arguments.Limit = context.ToInt(limit.Span, limit.Evaluate(context));
                return true;
            default:
                return false;
        }
    }

    private IList ToItems(TemplateContext context, object value)
    {
        switch (value)
        {
            case string text: return text.Select(c => (object?)c.ToString()).ToList();
            case ScriptObject script: return new List<KeyValuePair<string, object?>>(script);
            case IDictionary entries: return Pairs(context, entries);
            case IList list and not ScriptRange: return list;
            case IEnumerable items: return Gather(context, items);
            default: throw new ScriptRuntimeException(Iterator.Span, $"Unexpected type `{value.GetType()}` for iterator");
        }
    }

    /// <summary>The items of a sequence, but not more than the loop could go through.</summary>
    private static List<object?> Gather(TemplateContext context, IEnumerable items)
    {
        var most = context.LoopLimit > 0 ? context.LoopLimit + 1L : long.MaxValue;
        var gathered = new List<object?>();
        foreach (var item in items)
        {
            if (gathered.Count >= most) break;
            gathered.Add(item);
        }

        return gathered;
    }

    private static List<KeyValuePair<string, object?>> Pairs(TemplateContext context, IDictionary entries)
    {
        var pairs = new List<KeyValuePair<string, object?>>(entries.Count);
        foreach (DictionaryEntry entry in entries) pairs.Add(new(context.ObjectToString(entry.Key), entry.Value));
        return pairs;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{StateName} {Variable} in {Iterator}";
}

/// <summary><c>while a ... end</c></summary>
/// <param name="condition">What decides about each round.</param>
public sealed class ScriptWhileStatement(ScriptExpression condition) : ScriptLoopStatement
{
    /// <summary>What decides about each round.</summary>
    public ScriptExpression Condition { get; } = condition;

    /// <inheritdoc/>
    public override IEnumerable<ScriptNode> Children => [Condition, Body];

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var state = new LoopState(0);
        context.EnterLoop();
        context.LoopsAround++;
        context.PushLoopVariable("while", state);
        try
        {
            for (; ; state.Index++)
            {
                context.StepLoop(this);
                if (!context.ToBool(Condition.Span, Condition.Evaluate(context)) || !Round(context)) return null;
            }
        }
        finally
        {
            context.PopLoopVariables(1);
            context.LoopsAround--;
            context.ExitLoop();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"while {Condition}";
}
