using System.Collections.Concurrent;
using FakeX.Faults;
using ThreadBot;

namespace CrashMatrix;

/// <summary>Runs the program over a stage until every thread is at rest: killed where the scenarios say so, and started again.</summary>
/// <param name="stage">The stage.</param>
internal sealed class Play(Stage stage)
{
    // A delivery that was put off is taken up at once by a program that starts, and otherwise after some seconds.
    private const int MostStarts = 40;

    private readonly Dictionary<string, Death> _deaths = stage.Cast.Where(c => c.Scenario.Death is not null).ToDictionary(c => c.User, c => c.Scenario.Death!);
    private readonly ConcurrentDictionary<string, bool> _dying = new();
    private readonly TaskCompletionSource _dead = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>From the first start to rest.</summary>
    /// <param name="mostStarts">How often the program is started; where that is not enough, something is wrong.</param>
    public async Task ToRestAsync(int mostStarts = MostStarts)
    {
        if (_deaths.Count > 0 && !_dead.Task.IsCompleted)
            await DieAsync();
        for (var starts = 0; starts < mostStarts && (await UnfinishedAsync()).Count > 0; starts++)
        {
            await using var victim = Victim.Start(stage.Folder);
            await victim.UntilAsync(new Rest(stage).IsThereAsync);
        }
    }

    /// <summary>Starts the program and kills it after a while, whatever it does.</summary>
    public async Task DieAfterAsync(TimeSpan life)
    {
        await using var victim = Victim.Start(stage.Folder);
        await Task.Delay(life, TimeProvider.System);
    }

    // Each account is held at its own moment; when all are there, the program dies once for all of them.
    private async Task DieAsync()
    {
        stage.X.Watch.ArrivesAsync = request => HoldAsync(request, isDone: false);
        stage.X.Watch.LeavesAsync = request => HoldAsync(request, isDone: true);
        await using var victim = Victim.Start(stage.Folder);
        await victim.UntilAsync(() => Task.FromResult(_dying.Count == _deaths.Count));
        await victim.KillAsync();
        _dead.SetResult();
    }

    private async Task<bool> HoldAsync(PassingRequest request, bool isDone)
    {
        if (_dead.Task.IsCompleted || !_deaths.TryGetValue(request.User, out var death) || death != new Death(request.Number, isDone))
            return true;
        _dying[request.User] = true;
        await _dead.Task;
        return false;
    }

    private async Task<IReadOnlyList<Delivery>> UnfinishedAsync()
    {
        using var ledger = stage.OpenLedger();
        return await ledger.UnfinishedAsync(CancellationToken.None);
    }

    /// <summary>When the program does nothing any more: all is finished, or put off and X was asked nothing for a while.</summary>
    private sealed class Rest(Stage stage)
    {
        private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1.5);
        private readonly ThreadBot.Storage.Ledger _ledger = stage.OpenLedger();
        private (int Requests, long Since) _seen = (-1, 0);

        public async Task<bool> IsThereAsync()
        {
            var requests = stage.X.Faults.Requests();
            if (requests != _seen.Requests)
                _seen = (requests, TimeProvider.System.GetTimestamp());
            var unfinished = await _ledger.UnfinishedAsync(CancellationToken.None);
            return unfinished.Count == 0
                || (TimeProvider.System.GetElapsedTime(_seen.Since) > Quiet && unfinished.All(d => d.NotBefore is not null));
        }
    }
}
