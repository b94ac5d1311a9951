using ThreadBot.Networks;

namespace ThreadBot.Deliveries;

/// <summary>The steps of a delivery that is rolling back: from its last post to its first, as a reply without its parent is an orphan.</summary>
internal sealed class Withdrawal(Records records, LookUp lookUp, Pace pace)
{
    public Task<Next> TakeAsync(Step step)
    {
        var last = step.Delivery.Posts.LastOrDefault(p => p.Status is PostStatus.Published or PostStatus.Sending);
        return last switch
        {
            null => records.MoveAsync(step.Delivery, DeliveryStatus.RolledBack, step.Delivery.Reason),
            { Status: PostStatus.Published, Address: { } address } => DeleteAsync(step, last.Number, address),
            _ => lookUp.SettleAsync(step, last.Number, last.SentAt ?? pace.Now),
        };
    }

    private async Task<Next> DeleteAsync(Step step, int number, PostAddress address) =>
        await step.Network.DeleteAsync(address, step.Book) switch
        {
            DeleteOutcome.Deleted => await records.DeletedAsync(step, number),
            DeleteOutcome.Refused refused => await records.MoveAsync(
                step.Delivery, DeliveryStatus.Held, $"post {number} cannot be deleted: {refused.Reason}"),
            DeleteOutcome.Later { Until: { } until } later => await records.WaitAsync(step, until, Words(number, later)),
            DeleteOutcome.Later later => await records.PostponeAsync(step, pace.Later, Words(number, later)),
            _ => Next.Rest,
        };

    private static string Words(int number, DeleteOutcome.Later later) => $"post {number} is not deleted yet: {later.Reason}";
}
