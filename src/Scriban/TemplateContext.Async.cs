using Scriban.Syntax;

namespace Scriban;

/// <content>
/// Awaiting. The evaluator is plain recursion, once, and not a second time for tasks: an asynchronous evaluation runs on a worker of the
/// thread pool, and what it awaits (functions and members that are tasks, included templates, outputs) is waited for there. Whoever called is
/// free meanwhile, and the pool adds a worker for one that waits.
/// </content>
public partial class TemplateContext
{
    private bool _awaits;

    /// <summary>Whether the evaluation is on a worker of its own and may wait there.</summary>
    internal bool Awaits => _awaits;

    /// <summary>Does something on a worker; what an awaited function of the host evaluates in turn is done where it is.</summary>
    internal ValueTask<T> RunAsync<T>(Func<T> work) => _awaits ? Finished(work) : new ValueTask<T>(Task.Run(() => Run(work)));

    /// <summary>Waits for what the host promised, or for the host to lose patience.</summary>
    /// <exception cref="ScriptAbortException">The host asked for the end.</exception>
    internal T Await<T>(ValueTask<T> promised)
    {
        if (promised.IsCompletedSuccessfully) return promised.Result;
        var task = promised.AsTask();
        Wait(task);
        return task.Result;
    }

    internal void Wait(Task task)
    {
        try
        {
            task.WaitAsync(CancellationToken).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (CancellationToken.IsCancellationRequested)
        {
            throw new ScriptAbortException(CurrentSpan, CancellationToken);
        }
    }

    private T Run<T>(Func<T> work)
    {
        _awaits = true;
        try
        {
            return work();
        }
        finally
        {
            _awaits = false;
        }
    }

    private static ValueTask<T> Finished<T>(Func<T> work)
    {
        try
        {
            return new ValueTask<T>(work());
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<T>(exception);
        }
    }
}
