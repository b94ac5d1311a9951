namespace ThreadBot.Tests.Deliveries;

/// <summary>A clock that goes on only when it is told to.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private int _changes;

    public ManualClock() : this(Start)
    {
    }

    /// <summary>Whether tokens never end by their time: for work that really takes time, such as requests to a server.</summary>
    public bool HasNoTimeouts { get; init; }

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan span) => now += span;

    /// <summary>Runs work to its end, and jumps to the next timer whenever the work waits.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var result = default(T);
        await RunAsync(async () => result = await work(), new TaskCompletionSource().Task);
        return result!;
    }

    /// <summary>The same for work that may die, after which it does nothing more; false where it did.</summary>
    public Task<bool> RunAsync(Func<Task> work, Task death) => Task.Run(async () =>
    {
        var task = work();
        while (!task.IsCompleted && !death.IsCompleted)
        {
            if (!FireNext(task))
                await Task.WhenAny(task, death, Task.Delay(1));
        }
        if (!task.IsCompleted)
            Forget();
        else
            await task;
        return task.IsCompleted;
    });

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state), state is CancellationTokenSource);
        if (!HasNoTimeouts || !timer.EndsToken)
            timer.Change(dueTime, period);
        return timer;
    }

    private bool FireNext(Task work)
    {
        if (TakeNext() is not { } next)
            return false;
        var changes = _changes;
        next.Fire();
        // What waits for a token goes on by itself, on another thread: before it did, no later timer may fire.
        if (next.EndsToken)
            SpinWait.SpinUntil(() => _changes != changes || work.IsCompleted, TimeSpan.FromMilliseconds(200));
        return true;
    }

    private ManualTimer? TakeNext()
    {
        lock (_lock)
        {
            if (_timers.MinBy(t => t.Due) is not { } next)
                return null;
            _timers.Remove(next);
            now = next.Due > now ? next.Due : now;
            return next;
        }
    }

    private void Forget()
    {
        lock (_lock)
            _timers.Clear();
    }

    private sealed class ManualTimer(ManualClock clock, Action fire, bool endsToken) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public bool EndsToken { get; } = endsToken;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._changes++;
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock.GetUtcNow() + dueTime;
                clock._timers.Add(this);
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
