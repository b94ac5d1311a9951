using ThreadBot.Networks;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.X;

public sealed class XPollTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly XWorld _world;

    public XPollTests() => _world = new XWorld(time: _clock);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Votes_are_read_when_a_poll_has_closed_and_not_before()
    {
        var network = _world.Open();
        var asked = new PostDraft(1, "Which?", 6, 280) { Poll = new Poll(["yes", "no"], TimeSpan.FromHours(1)) };
        var published = Assert.IsType<PublishOutcome.Published>(await network.PublishAsync(new OutgoingPost(asked, null, null, "en"), CancellationToken.None));

        Assert.IsType<PollOutcome.Later>(await network.ReadPollAsync(published.Address, NoSpendBook.Instance, CancellationToken.None));
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal([0, 0], Assert.IsType<PollOutcome.Votes>(await network.ReadPollAsync(published.Address, NoSpendBook.Instance, CancellationToken.None)).Counts);
    }

    [Fact]
    public async Task Of_a_post_without_a_poll_nothing_is_said()
    {
        var network = _world.Open();
        var published = Assert.IsType<PublishOutcome.Published>(
            await network.PublishAsync(new OutgoingPost(new PostDraft(1, "Hello", 5, 280), null, null, "en"), CancellationToken.None));

        Assert.IsType<PollOutcome.NotGiven>(await network.ReadPollAsync(published.Address, NoSpendBook.Instance, CancellationToken.None));
        Assert.IsType<PollOutcome.NotGiven>(await network.ReadPollAsync(new PostAddress("999", ""), NoSpendBook.Instance, CancellationToken.None));
    }
}
