namespace CrashMatrix;

/// <summary>All that can go wrong on the way of a thread to X, at every point at which it can.</summary>
/// <param name="sizes">How long the threads are.</param>
/// <param name="news">Told how far it is, and of what is not right.</param>
internal sealed class Matrix(IReadOnlyList<int> sizes, TextWriter news)
{
    // More accounts than these at once, and the machine is what is tested.
    private const int MostAtOnce = 160;

    private readonly Groups _groups = new(sizes);

    /// <summary>How many pairs of faults are tried.</summary>
    public int Pairs { get; init; } = 400;

    /// <summary>Which of the states of a written ledger are tried: 1 for all, 2 for every second, and so on.</summary>
    public int EveryState { get; init; } = 1;

    /// <summary>The parts of the matrix, by name.</summary>
    public IReadOnlyDictionary<string, Func<Task<Tally>>> Parts => new Dictionary<string, Func<Task<Tally>>>
    {
        ["kill at every request"] = () => PlayAsync(_groups.Deaths, new Patience()),
        ["kill at every ledger write"] = KillAtWritesAsync,
        ["a fault at every request"] = () => PlayAsync(_groups.SingleFaults, new Patience()),
        ["no answer at every request"] = () => PlayAsync(_groups.Hangs, new Patience { Answer = TimeSpan.FromSeconds(8) }),
        ["a fault at every post"] = () => PlayAsync(_groups.PostFaults, new Patience()),
        ["two faults in a row"] = () => PlayAsync(_groups.TwoFaults(Pairs, seed: 5), new Patience()),
        ["two faults in a row and three kills"] = () => PlayAsync(_groups.TwoFaults(Pairs, seed: 6), new Patience(), deaths: 3),
        ["a fault or a kill in a rollback"] = () => PlayAsync(_groups.Rollbacks, new Patience()),
        ["a fault at the renewal of a token"] = () => PlayAsync(_groups.Renewals, new Patience()),
        ["kill at the renewal of a token"] = () => PlayAsync(_groups.RenewalDeaths, new Patience()),
    };

    private async Task<Tally> PlayAsync(IEnumerable<Scenario> scenarios, Patience patience, int deaths = 0)
    {
        var tally = new Tally(0, 0, 0, 0);
        foreach (var cast in Batches(scenarios))
        {
            await using var stage = await Stage.SetAsync(cast, patience);
            await stage.FillAsync();
            var play = new Play(stage);
            for (var death = 1; death <= deaths; death++)
                await play.DieAfterAsync(TimeSpan.FromSeconds(1 + death));
            if (stage.HasLogins)
            {
                // Who has lost a login waits for a person, who logs in again.
                await play.ToRestAsync(mostStarts: 2);
                stage.LogInAgain();
            }
            await play.ToRestAsync();
            tally = tally.And(await stage.JudgeAsync(news));
        }
        return tally;
    }

    // The threads that are killed die together, so those that are not killed must not wait for it.
    private static IEnumerable<Scenario[]> Batches(IEnumerable<Scenario> scenarios) =>
        scenarios.GroupBy(s => s.Death is null).SelectMany(same => same.Chunk(MostAtOnce));

    private async Task<Tally> KillAtWritesAsync()
    {
        var tally = new Tally(0, 0, 0, 0);
        foreach (var thread in _groups.Threads)
            tally = tally.And(await new LedgerDeaths(thread).RunAsync(EveryState, news));
        return tally;
    }
}
