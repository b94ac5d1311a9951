using ThreadBot;

namespace CrashMatrix;

/// <summary>
/// Kills at every write to the ledger: a thread is delivered once, and the program started from each state in which its ledger was on the way.
/// A post that was being sent then is there in one scenario and not in another.
/// </summary>
/// <param name="thread">The thread.</param>
internal sealed class LedgerDeaths(Scenario thread)
{
    private static readonly Patience Patience = new() { HasSchedules = true, LookUp = TimeSpan.FromSeconds(0.2) };
    private const string User = "user0000";

    /// <summary>Runs all of them.</summary>
    /// <param name="every">1 for all, 2 for every second, and so on.</param>
    /// <param name="complaints">Told of what is not right.</param>
    public async Task<Tally> RunAsync(int every, TextWriter complaints)
    {
        await using var stage = await Stage.SetAsync([thread], Patience);
        var written = await DeliverAsync(stage);
        var scenarios = Enumerable.Range(0, written.Ends.Count + 1).SelectMany(n => new[] { (Whole: n, IsThere: false), (Whole: n, IsThere: true) });
        var tally = new Tally(0, 0, 0, 0);
        var adding = new Lock();
        await Parallel.ForEachAsync(scenarios.Where((_, i) => i % every == 0), new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (state, _) =>
        {
            var one = await GoOnAsync(stage, written, state, complaints);
            lock (adding)
                tally = tally.And(one);
        });
        return tally;
    }

    private static async Task<WrittenLedger> DeliverAsync(Stage stage)
    {
        await using (var victim = Victim.Start(stage.Folder))
        {
            await victim.UntilAsync(() => Task.FromResult(victim.Said.Contains("is published", StringComparison.Ordinal)));
        }
        return WrittenLedger.Read(stage.LedgerFile);
    }

    private async Task<Tally> GoOnAsync(Stage whole, WrittenLedger written, (int Transactions, bool IsThere) state, TextWriter complaints)
    {
        await using var stage = await Stage.SetAsync([thread], Patience);
        written.Write(state.Transactions, stage.LedgerFile);
        var delivery = await FindAsync(stage);
        // Who reads a log may tidy it up.
        written.Write(state.Transactions, stage.LedgerFile);
        var isInDoubt = delivery?.Posts.Any(p => p.Status == PostStatus.Sending) ?? false;
        if (state.IsThere && !isInDoubt)
            return new Tally(0, 0, 0, 0);
        var posts = delivery?.Posts.Count(p => p.Status == PostStatus.Published || (p.Status == PostStatus.Sending && state.IsThere)) ?? 0;
        Show(stage, whole, posts);
        await using (var victim = Victim.Start(stage.Folder))
        {
            // This is said when all is done that was left.
            await victim.UntilAsync(() => Task.FromResult(victim.Said.Contains("next  ", StringComparison.Ordinal)));
        }
        return await stage.JudgeAsync(complaints);
    }

    private static async Task<Delivery?> FindAsync(Stage stage)
    {
        using var ledger = stage.OpenLedger();
        return (await ledger.HistoryAsync(1, User, CancellationToken.None)).SingleOrDefault();
    }

    private static void Show(Stage stage, Stage whole, int posts)
    {
        var (shown, media, last) = whole.X.Site.Read(s => (s.Posts.Take(posts).ToList(), s.Media.ToList(), s.LastId));
        stage.X.Site.Change(state =>
        {
            state.Posts.AddRange(shown);
            state.Media.AddRange(media);
            state.LastId = last;
            return true;
        });
    }
}
