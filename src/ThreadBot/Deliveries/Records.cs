using ThreadBot.Storage;

namespace ThreadBot.Deliveries;

/// <summary>Writes down what happened, then tells whoever listens.</summary>
internal sealed class Records(IDeliveryLedger ledger, Pace pace, IEnumerable<IProgress<DeliveryEvent>> listeners)
{
    private readonly IProgress<DeliveryEvent>[] _listeners = [.. listeners];

    public Task SendingAsync(Step step, int number) => ledger.RecordSendingAsync(step.Delivery.Id, number);

    public async Task<Next> PublishedAsync(Step step, int number, PostAddress address, bool lookedUp)
    {
        await ledger.RecordPublishedAsync(step.Delivery.Id, number, (address, lookedUp), step.Prices?.OfPostAlone(step.Delivery.Draft.Posts[number - 1]));
        Tell(new DeliveryEvent.PostPublished(step.Delivery, number, address, lookedUp));
        return Next.GoOn;
    }

    public async Task DoubtAsync(Step step, int number, string reason)
    {
        await ledger.RecordDoubtAsync(step.Delivery.Id, number, reason);
        Tell(new DeliveryEvent.AnswerLost(step.Delivery, number, reason));
    }

    public async Task<Next> AbsentAsync(Step step, int number)
    {
        await ledger.RecordUnsentAsync(step.Delivery.Id, number, new Unsent.Absent());
        Tell(new DeliveryEvent.PostAbsent(step.Delivery, number));
        return Next.GoOn;
    }

    public async Task RejectedAsync(Step step, int number, string reason)
    {
        await ledger.RecordUnsentAsync(step.Delivery.Id, number, new Unsent.Rejected(reason));
        Tell(new DeliveryEvent.PostRejected(step.Delivery, number, reason));
    }

    public Task ThrottledAsync(Step step, int number, DateTimeOffset until) =>
        ledger.RecordUnsentAsync(step.Delivery.Id, number, new Unsent.Throttled(until));

    public async Task<Next> DeletedAsync(Step step, int number)
    {
        await ledger.RecordDeletedAsync(step.Delivery.Id, number, step.Prices?.Of(ChargeKind.Deletion));
        Tell(new DeliveryEvent.PostDeleted(step.Delivery, number));
        return Next.GoOn;
    }

    /// <summary>Stays for a short wait; puts the delivery down for a long one.</summary>
    public async Task<Next> WaitAsync(Step step, DateTimeOffset until, string reason)
    {
        if (until - pace.Now > pace.Settings.LongestWait)
            return await PostponeAsync(step, until, reason);
        // A network that names an instant which is past would be asked without a pause.
        var instant = until > pace.Now.AddSeconds(1) ? until : pace.Now.AddSeconds(1);
        Tell(new DeliveryEvent.Waiting(step.Delivery, instant));
        return await pace.WaitUntilAsync(instant, step.Stop) ? Next.GoOn : Next.Rest;
    }

    public async Task<Next> PostponeAsync(Step step, DateTimeOffset until, string reason)
    {
        await ledger.PostponeAsync(step.Delivery.Id, until, reason);
        Tell(new DeliveryEvent.Postponed(step.Delivery, until, reason));
        return Next.Rest;
    }

    public async Task<Next> MoveAsync(Delivery delivery, DeliveryStatus status, string? reason)
    {
        await ledger.MoveAsync(delivery.Id, status, reason);
        return Next.GoOn;
    }

    public void Tell(DeliveryEvent happened)
    {
        foreach (var listener in _listeners)
            listener.Report(happened);
    }
}
