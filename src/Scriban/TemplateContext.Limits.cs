using System.Collections;
using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban;

/// <content>Limits: steps of loops, depth of calls, the stack; and how statements end early.</content>
public partial class TemplateContext
{
    /// <summary>What the stack of any thread holds, and an exception on its way out of it.</summary>
    private const int DeepestCall = 1000;

    private int _loopDepth;
    private int _loopSteps;
    private int _callDepth;

    /// <summary>Why the statements that follow are left out.</summary>
    internal ScriptFlow Flow { get; set; }

    /// <summary>What <c>ret</c> gives back.</summary>
    internal object? Returned { get; set; }

    /// <summary>The number of loops around the current statement within its function.</summary>
    internal int LoopsAround { get; set; }

    /// <summary>The number of functions and includes around the current statement.</summary>
    internal int CallDepth => _callDepth;

    internal int DepthLimitOfObjects => ObjectRecursionLimit > 0 ? ObjectRecursionLimit : int.MaxValue;

    /// <summary>Opens one level of calls.</summary>
    /// <exception cref="ScriptRuntimeException">Calls nest too deep.</exception>
    public void EnterRecursive(ScriptNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        CheckAbort();
        var limit = RecursiveLimit > 0 ? Math.Min(RecursiveLimit, DeepestCall) : DeepestCall;
        if (_callDepth >= limit)
        {
            throw new ScriptRuntimeException(node.Span, $"Exceeding number of recursive depth limit `{limit}` for node: `{node}`") { IsTooDeep = true };
        }

        EnsureStack(node);
        Spend(1, node.Span);
        _callDepth++;
    }

    /// <summary>Closes one level of calls.</summary>
    public void ExitRecursive(ScriptNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        _callDepth--;
    }

    /// <summary>Fails while there is still room to do so.</summary>
    internal static void EnsureStack(ScriptNode node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ScriptRuntimeException(node.Span, "The template nests too deep to be evaluated.") { IsTooDeep = true };
        }
    }

    internal void EnterLoop()
    {
        if (_loopDepth++ == 0) _loopSteps = 0;
    }

    internal void ExitLoop() => _loopDepth--;

    internal void StepLoop(ScriptNode loop)
    {
        CheckAbort();
        if (++_loopSteps <= LoopLimit || LoopLimit <= 0) return;
        throw new ScriptRuntimeException(loop.Span, $"Exceeding number of iteration limit `{LoopLimit}` for loop statement.");
    }

    /// <summary>One step of a function that goes through a list.</summary>
    internal void StepInternally() => StepInternally(CurrentSpan);

    internal void StepInternally(SourceSpan span, long steps = 1)
    {
        CheckAbort();
        var taken = _loopSteps + steps;
        _loopSteps = (int)Math.Min(int.MaxValue, taken);
        if (taken <= LoopLimit || LoopLimit <= 0) return;
        throw new ScriptRuntimeException(span, $"Exceeding number of iteration limit `{LoopLimit}` for internal iteration.");
    }

    /// <summary>The items of a list; each is a step of the function that is called now, even when it is read later.</summary>
    internal IEnumerable<object?> Steps(IEnumerable items) => Steps(items, CurrentSpan);

    /// <summary>The items of a list; each is a step.</summary>
    internal IEnumerable<object?> Steps(IEnumerable items, SourceSpan span)
    {
        EnterLoop();
        try
        {
            foreach (var item in items)
            {
                StepInternally(span);
                yield return item;
            }
        }
        finally
        {
            ExitLoop();
        }
    }

    private void ResetLimits()
    {
        _loopDepth = 0;
        _loopSteps = 0;
        _callDepth = 0;
        _evaluations = 0;
        LoopsAround = 0;
        Flow = ScriptFlow.Next;
        Returned = null;
        CurrentNode = null;
    }
}
