namespace ThreadBot.Curricula.Templates;

/// <summary>A token that ends when its owner is told to stop or when <see cref="TemplateLimits.Time"/> is over.</summary>
internal sealed class TimeLimit : IDisposable
{
    public static readonly string Message = $"It takes longer than {TemplateLimits.Time.TotalSeconds:0} seconds.";
    private readonly CancellationTokenSource _timeOut;
    private readonly CancellationTokenSource _linked;

    public TimeLimit(TimeProvider clock, CancellationToken stop)
    {
        _timeOut = new CancellationTokenSource(TemplateLimits.Time, clock);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timeOut.Token, stop);
    }

    public CancellationToken Token => _linked.Token;

    public void Dispose()
    {
        _linked.Dispose();
        _timeOut.Dispose();
    }
}
