using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;

namespace ThreadBot.Networks.X;

/// <summary>How an account speaks to X.</summary>
/// <param name="http">Follows no redirection and repeats nothing.</param>
/// <param name="options">Where X is, and how patient one is with it.</param>
/// <param name="time">The clock.</param>
/// <param name="authorize">Makes what signs the requests.</param>
internal sealed class XConnection(HttpClient http, XApiOptions options, TimeProvider time, Func<XWire, IXAuthorization> authorize)
{
    /// <summary>Where X is, and how patient one is with it.</summary>
    public XApiOptions Options { get; } = options;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>What X said about how much may still be asked.</summary>
    public XLimits Limits { get; } = new(options, time);

    /// <summary>The requests.</summary>
    public XClient Client => field ??= new XClient(Wire, Authorization, Options, Time);

    /// <summary>What signs them.</summary>
    public IXAuthorization Authorization => field ??= authorize(Wire);

    private XWire Wire => field ??= new XWire(http, Limits);

    /// <summary>Waits, or is told to stop.</summary>
    public async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken) =>
        await Task.Delay(pause, Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
