using System.Collections.Concurrent;
using ThreadBot.Networks;

namespace ThreadBot.Deliveries;

/// <summary>The steps of a delivery that is sending.</summary>
internal sealed class Dispatch(Records records, LookUp lookUp, Pace pace)
{
    // Counted in memory and not in the ledger: a program that was killed in the middle of a post says nothing about the network's patience.
    private readonly ConcurrentDictionary<(long Delivery, int Number), int> _sendings = new();

    public Task<Next> TakeAsync(Step step)
    {
        var next = step.Delivery.Posts.FirstOrDefault(p => p.Status != PostStatus.Published);
        return next switch
        {
            null => records.MoveAsync(step.Delivery, DeliveryStatus.Published, null),
            { Status: PostStatus.Waiting } when step.Delivery.RevealAt is { } until && until > pace.Now =>
                records.PostponeAsync(step, until, $"post {next.Number} waits until the poll has closed"),
            { Status: PostStatus.Waiting } when Sendings(step, next) >= pace.Settings.MaxAttempts => GiveUpAsync(step, next),
            { Status: PostStatus.Waiting } => SendAsync(step, next),
            // The program ended between sending this post and recording its answer.
            { Status: PostStatus.Sending, SentAt: { } sent } => lookUp.SettleAsync(step, next.Number, sent),
            _ => throw new InvalidOperationException($"Delivery {step.Delivery.Id} is sending, and its post {next.Number} is {next.Status}."),
        };
    }

    private async Task<Next> SendAsync(Step step, DeliveredPost post)
    {
        await records.SendingAsync(step, post.Number);
        _sendings.AddOrUpdate((step.Delivery.Id, post.Number), 1, (_, before) => before + 1);
        switch (await step.Network.PublishAsync(step.Outgoing(post.Number)))
        {
            case PublishOutcome.Published published:
                return await records.PublishedAsync(step, post.Number, published.Address, lookedUp: false);
            case PublishOutcome.Throttled throttled:
                await records.ThrottledAsync(step, post.Number, throttled.Until);
                _sendings[(step.Delivery.Id, post.Number)]--;
                return await records.WaitAsync(step, throttled.Until, "the network asks to wait");
            case PublishOutcome.Rejected rejected:
                return await RejectedAsync(step, post, rejected);
            case PublishOutcome.Unknown unknown:
                await records.DoubtAsync(step, post.Number, unknown.Reason);
                return await lookUp.SettleAsync(step, post.Number, pace.Now);
            default:
                return Next.Rest;
        }
    }

    private async Task<Next> RejectedAsync(Step step, DeliveredPost post, PublishOutcome.Rejected rejected)
    {
        // It was sent before: what the network refuses may be the second of two that stand where none was seen.
        if (post.SentAt is not null)
        {
            await records.DoubtAsync(step, post.Number, $"it was sent before, and is refused now: {rejected.Reason}");
            var seen = await lookUp.LookAsync(step, post.Number, pace.Now);
            if (seen is not LookupOutcome.Absent)
                return await lookUp.RecordAsync(step, post.Number, seen);
            if (rejected.IsDuplicate)
                return await records.PostponeAsync(step, pace.Later, $"post {post.Number} is nowhere to be seen, and is refused as if it stood: {rejected.Reason}");
        }
        await records.RejectedAsync(step, post.Number, rejected.Reason);
        return await DecideAsync(step, post, $"post {post.Number} was rejected: {rejected.Reason}");
    }

    private Task<Next> DecideAsync(Step step, DeliveredPost post, string words) => (post.Number, step.Account.OnFailure) switch
    {
        (1, _) => records.MoveAsync(step.Delivery, DeliveryStatus.Refused, words),
        (_, FailurePolicy.Rollback) => records.MoveAsync(step.Delivery, DeliveryStatus.RollingBack, words),
        (_, FailurePolicy.Resume) when post.Attempts + 1 < pace.Settings.MaxAttempts => records.PostponeAsync(step, pace.Later, words),
        _ => records.MoveAsync(step.Delivery, DeliveryStatus.Held, words),
    };

    private int Sendings(Step step, DeliveredPost post) => _sendings.GetValueOrDefault((step.Delivery.Id, post.Number));

    private Task<Next> GiveUpAsync(Step step, DeliveredPost post)
    {
        _sendings.TryRemove((step.Delivery.Id, post.Number), out _);
        var status = step.Account.OnFailure == FailurePolicy.Rollback && post.Number > 1 ? DeliveryStatus.RollingBack : DeliveryStatus.Held;
        return records.MoveAsync(step.Delivery, status, $"post {post.Number} was sent {post.Attempts} times and does not stand");
    }
}
