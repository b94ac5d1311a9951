using System.Collections.Concurrent;
using ThreadBot.Networks;
using ThreadBot.Storage;

namespace ThreadBot.Deliveries;

/// <summary>Asks the networks how quizzes were answered, once their polls have closed, and writes it down: once for each quiz.</summary>
/// <param name="ledger">Where it is written down.</param>
/// <param name="connections">The accounts.</param>
/// <param name="pace">How long it waits.</param>
public sealed class PollResults(Ledger ledger, Connections connections, Pace pace)
{
    // Whoever does not answer for so long is not asked any more: the gaps stay as they are set.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<long, DateTimeOffset> _askAgain = new();

    /// <summary>Asks for each quiz whose poll has closed and of which nothing is known yet.</summary>
    /// <param name="stop">Looked at between two requests.</param>
    /// <exception cref="LedgerException">The ledger failed.</exception>
    public async Task ReadAsync(CancellationToken stop)
    {
        foreach (var quiz in await ledger.UnreadQuizzesAsync(stop))
        {
            if (!stop.IsCancellationRequested && ClosedPoll.Of(quiz) is { } poll && poll.ClosedAt <= pace.Now && !(_askAgain.GetValueOrDefault(quiz.Id) > pace.Now))
                await ReadAsync(quiz, poll);
        }
    }

    private async Task ReadAsync(Delivery quiz, ClosedPoll poll)
    {
        var outcome = connections.Find(quiz.Account) is { } connection
            ? await new TimedNetwork(connection.Network, pace).ReadPollAsync(poll.Address, ledger.BookOf(quiz))
            : new PollOutcome.NotGiven();
        if (outcome is PollOutcome.Later && pace.Now < poll.ClosedAt + Patience)
        {
            _askAgain[quiz.Id] = pace.Later;
            return;
        }

        await ledger.RecordPollAsync(quiz.Id, (outcome as PollOutcome.Votes)?.Counts, poll.Answer, poll.ClosedAt);
        _askAgain.TryRemove(quiz.Id, out _);
    }

    /// <summary>The poll of a quiz. Where a network has none, there is still a time at which it would have closed.</summary>
    private sealed record ClosedPoll(PostAddress Address, DateTimeOffset ClosedAt, int? Answer)
    {
        /// <summary>The poll that has a right answer, or the first post; null where it does not stand yet.</summary>
        public static ClosedPoll? Of(Delivery quiz)
        {
            var asked = quiz.Draft.Posts.FirstOrDefault(p => p.Poll?.Answer is not null) ?? quiz.Draft.Posts[0];
            return quiz.Posts[asked.Number - 1] is { Address: { } address, PublishedAt: { } published }
                ? new ClosedPoll(address, published + (asked.Poll?.Duration ?? TimeSpan.Zero), asked.Poll?.Answer)
                : null;
        }
    }
}
