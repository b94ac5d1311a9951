namespace ThreadBot.Deliveries;

/// <summary>The courier's sense of time.</summary>
/// <param name="settings">How patient it is.</param>
/// <param name="time">The clock.</param>
public sealed class Pace(CourierSettings settings, TimeProvider time)
{
    // Often at first, as most networks show a post within seconds; the last look decides.
    private static readonly double[] LookUps = [0, 0.05, 0.15, 0.35, 0.65, 1];

    /// <summary>How patient it is.</summary>
    public CourierSettings Settings { get; } = settings;

    /// <summary>The instant, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>When a delivery that cannot be gone on with is taken up again.</summary>
    public DateTimeOffset Later => Now + Settings.RetryAfter;

    /// <summary>
    /// When to look for a post whose answer was lost at an instant: those of its look-ups that are to come, and one at once in place of all
    /// that are past.
    /// </summary>
    internal IEnumerable<DateTimeOffset> LookUpsAfter(DateTimeOffset lost)
    {
        var now = Now;
        // A clock that was set back must not make the courier wait for the old time to come round.
        var since = lost < now ? lost : now;
        return LookUps.Select(part => since + part * Settings.LookUpFor).Where(at => at > now).Prepend(now);
    }

    /// <summary>Waits for an instant; false where it was stopped first.</summary>
    internal async Task<bool> WaitUntilAsync(DateTimeOffset instant, CancellationToken stop)
    {
        var wait = instant - Now;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    /// <summary>A token for one request, which nothing but its own time ends.</summary>
    internal CancellationTokenSource RequestTimeout() => new(Settings.RequestTimeout, time);
}
