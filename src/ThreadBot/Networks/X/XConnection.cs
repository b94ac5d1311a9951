using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;

namespace ThreadBot.Networks.X;

/// <summary>How an account speaks to X.</summary>
/// <param name="http">Follows no redirection and repeats nothing.</param>
/// <param name="environment">Where X is, how much of it may still be asked, and the clock.</param>
/// <param name="caller">Whose requests they are.</param>
/// <param name="authorize">Makes what signs the requests.</param>
internal sealed class XConnection(HttpClient http, XEnvironment environment, XCaller caller, Func<XWire, IXAuthorization> authorize)
{
    /// <summary>Where X is, and how patient one is with it.</summary>
    public XApiOptions Options { get; } = environment.Options;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; } = environment.Time;

    /// <summary>The requests.</summary>
    public XClient Client => field ??= new XClient(Wire, Authorization, Options, Time);

    /// <summary>What signs them.</summary>
    public IXAuthorization Authorization => field ??= authorize(Wire);

    private XWire Wire => field ??= new XWire(http, environment.Limits, caller);

    /// <summary>Until when X would only refuse an operation; null where it may be asked for.</summary>
    /// <param name="operation">For what.</param>
    /// <param name="times">How often in a row.</param>
    public Task<DateTimeOffset?> ForetoldAsync(string operation, int times) => environment.Limits.ForetoldAsync(caller, operation, times);

    /// <summary>Waits, or is told to stop.</summary>
    public async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken) =>
        await Task.Delay(pause, Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

/// <summary>What all accounts on X have in common.</summary>
/// <param name="Options">Where X is, and how patient one is with it.</param>
/// <param name="Limits">What X said about how much may still be asked.</param>
/// <param name="Time">The clock.</param>
internal sealed record XEnvironment(XApiOptions Options, XLimits Limits, TimeProvider Time);
