using ThreadBot.Networks;

namespace ThreadBot.Deliveries;

/// <summary>Finds out whether a post stands whose answer was lost, before anything is sent again.</summary>
internal sealed class LookUp(Records records, Pace pace)
{
    /// <summary>Settles a post that the ledger has as sending.</summary>
    /// <param name="step">The step.</param>
    /// <param name="number">The post's place, from 1.</param>
    /// <param name="lost">When its answer was lost.</param>
    public async Task<Next> SettleAsync(Step step, int number, DateTimeOffset lost) =>
        await RecordAsync(step, number, await LookAsync(step, number, lost));

    /// <summary>What is found, or what the last look says, as a network may show a post late. Null where it was stopped.</summary>
    public async Task<LookupOutcome?> LookAsync(Step step, int number, DateTimeOffset lost)
    {
        LookupOutcome? outcome = null;
        foreach (var instant in pace.LookUpsAfter(lost))
        {
            if (!await pace.WaitUntilAsync(instant, step.Stop))
                return null;
            outcome = await step.Network.FindAsync(step.Outgoing(number) with { SentAt = lost });
            if (outcome is LookupOutcome.Found)
                break;
        }
        return outcome;
    }

    /// <summary>Writes down what a look said. A post that could not be looked up stays in doubt.</summary>
    public async Task<Next> RecordAsync(Step step, int number, LookupOutcome? outcome) => outcome switch
    {
        LookupOutcome.Found found => await records.PublishedAsync(step, number, found.Address, lookedUp: true),
        LookupOutcome.Absent => await records.AbsentAsync(step, number),
        LookupOutcome.Unknown unknown => await records.PostponeAsync(
            step, unknown.Until ?? pace.Later, $"whether post {number} stands could not be looked up: {unknown.Reason}"),
        _ => Next.Rest,
    };
}
