using Microsoft.Extensions.Logging;

namespace ThreadBot.Deliveries;

/// <summary>Deliveries in the log.</summary>
internal sealed partial class DeliveryLog(ILogger<DeliveryLog> logger) : IProgress<DeliveryEvent>
{
    public void Report(DeliveryEvent value)
    {
        var (id, thread, account) = (value.Delivery.Id, value.Delivery.Draft.Slug, value.Delivery.Account);
        switch (value)
        {
            case DeliveryEvent.PostPublished e:
                Published(id, thread, e.Number, e.Address.Url, e.LookedUp);
                break;
            case DeliveryEvent.AnswerLost e:
                AnswerLost(id, thread, e.Number, e.Reason);
                break;
            case DeliveryEvent.PostAbsent e:
                Absent(id, thread, e.Number);
                break;
            case DeliveryEvent.PostRejected e:
                Rejected(id, thread, e.Number, e.Reason);
                break;
            case DeliveryEvent.Waiting e:
                Waits(id, thread, e.Until);
                break;
            case DeliveryEvent.Postponed e:
                Postponed(id, thread, e.Until, e.Reason);
                break;
            case DeliveryEvent.PostDeleted e:
                Deleted(id, thread, e.Number);
                break;
            case DeliveryEvent.Rested { Delivery: { Status: DeliveryStatus.Held or DeliveryStatus.Refused } stopped }:
                Stopped(id, thread, account, stopped.Status, stopped.Reason);
                break;
            case DeliveryEvent.Rested e:
                Ended(id, thread, account, e.Delivery.Status);
                break;
        }
    }

    [LoggerMessage(LogLevel.Information, "Delivery {Id} ({Thread}): post {Number} stands at {Url} (looked up: {LookedUp})")]
    private partial void Published(long id, ThreadSlug thread, int number, string url, bool lookedUp);

    [LoggerMessage(LogLevel.Warning, "Delivery {Id} ({Thread}): the answer to post {Number} was lost, it is looked up: {Reason}")]
    private partial void AnswerLost(long id, ThreadSlug thread, int number, string reason);

    [LoggerMessage(LogLevel.Warning, "Delivery {Id} ({Thread}): post {Number} does not stand")]
    private partial void Absent(long id, ThreadSlug thread, int number);

    [LoggerMessage(LogLevel.Error, "Delivery {Id} ({Thread}): post {Number} was rejected: {Reason}")]
    private partial void Rejected(long id, ThreadSlug thread, int number, string reason);

    [LoggerMessage(LogLevel.Information, "Delivery {Id} ({Thread}): the network asks to wait until {Until:u}")]
    private partial void Waits(long id, ThreadSlug thread, DateTimeOffset until);

    [LoggerMessage(LogLevel.Warning, "Delivery {Id} ({Thread}) is gone on with after {Until:u}: {Reason}")]
    private partial void Postponed(long id, ThreadSlug thread, DateTimeOffset until, string reason);

    [LoggerMessage(LogLevel.Information, "Delivery {Id} ({Thread}): post {Number} is deleted")]
    private partial void Deleted(long id, ThreadSlug thread, int number);

    [LoggerMessage(LogLevel.Error, "Delivery {Id} ({Thread}) to {Account} is {Status}: {Reason}")]
    private partial void Stopped(long id, ThreadSlug thread, string account, DeliveryStatus status, string? reason);

    [LoggerMessage(LogLevel.Information, "Delivery {Id} ({Thread}) to {Account} is {Status}")]
    private partial void Ended(long id, ThreadSlug thread, string account, DeliveryStatus status);
}
