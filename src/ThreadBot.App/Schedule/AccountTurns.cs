using System.Collections.Concurrent;

namespace ThreadBot.App.Schedule;

/// <summary>One thread at a time on each account: whoever wants to post waits for their turn, in the order of asking.</summary>
internal sealed class AccountTurns : IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>Waits for a turn; disposing of it lets the next one in.</summary>
    public async Task<IDisposable> EnterAsync(string account, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(account, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var turn in _turns.Values)
            turn.Dispose();
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
