namespace ThreadBot.Tests.Deliveries;

/// <summary>A clock that goes on only when it is told to.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public ManualClock() : this(Start)
    {
    }

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan span) => now += span;

    /// <summary>
    /// Runs work to its end, and jumps to the next timer whenever it waits. False where it waits for something that no timer brings. The
    /// work goes on inside the timers' calls, without a synchronization context, so that nothing here depends on real time.
    /// </summary>
    public Task<bool> RunAsync(Func<Task> work) => Task.Run(async () =>
    {
        var task = work();
        while (!task.IsCompleted && FireNext())
        {
        }
        if (task.IsCompleted)
            await task;
        return task.IsCompleted;
    });

    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var result = default(T);
        Assert.True(await RunAsync((Func<Task>)(async () => result = await work())), "The work waits for something that never comes.");
        return result!;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private bool FireNext()
    {
        if (_timers.MinBy(t => t.Due) is not { } next)
            return false;
        _timers.Remove(next);
        now = next.Due > now ? next.Due : now;
        next.Fire();
        return true;
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock._timers.Remove(this);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return true;
            Due = clock.GetUtcNow() + dueTime;
            clock._timers.Add(this);
            return true;
        }

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
