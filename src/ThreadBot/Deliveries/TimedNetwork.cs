using ThreadBot.Networks;

namespace ThreadBot.Deliveries;

/// <summary>A network whose requests end by their own time-out, and whose accidents are outcomes: whatever breaks, the answer is not known.</summary>
internal sealed class TimedNetwork(INetwork network, Pace pace)
{
    public PriceList? Prices => network.Rules.Prices;

    public Task<PublishOutcome> PublishAsync(OutgoingPost post) =>
        AskAsync(token => network.PublishAsync(post, token), reason => new PublishOutcome.Unknown(reason));

    public Task<LookupOutcome> FindAsync(OutgoingPost post) =>
        AskAsync(token => network.FindAsync(post, token), reason => new LookupOutcome.Unknown(reason));

    public Task<DeleteOutcome> DeleteAsync(PostAddress address, ISpendBook book) =>
        AskAsync(token => network.DeleteAsync(address, book, token), reason => new DeleteOutcome.Later(reason));

    public Task<PollOutcome> ReadPollAsync(PostAddress address, ISpendBook book) =>
        AskAsync(token => network.ReadPollAsync(address, book, token), reason => new PollOutcome.Later(reason));

    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> request, Func<string, T> unknown)
    {
        using var timeout = pace.RequestTimeout();
        try
        {
            return await request(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            return unknown($"no answer within {pace.Settings.RequestTimeout.TotalSeconds:0} seconds");
        }
        catch (Exception fault)
        {
            // Even a fault of the program's own after the request left: the post may stand.
            return unknown(fault.Message);
        }
    }
}
