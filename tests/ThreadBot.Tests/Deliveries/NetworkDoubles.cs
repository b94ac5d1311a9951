using Moq;
using ThreadBot.Networks;

namespace ThreadBot.Tests.Deliveries;

/// <summary>Networks that do one thing differently from a real one.</summary>
internal static class NetworkDoubles
{
    public static INetwork Refusing(this INetwork network, int number, PublishOutcome.Rejected refusal) => network.Double(mock => mock
        .Setup(n => n.PublishAsync(It.IsAny<OutgoingPost>(), It.IsAny<CancellationToken>()))
        .Returns((OutgoingPost p, CancellationToken c) => p.Draft.Number == number ? Task.FromResult<PublishOutcome>(refusal) : network.PublishAsync(p, c)));

    public static INetwork Deleting(this INetwork network, params DeleteOutcome[] outcomes)
    {
        var left = new Queue<DeleteOutcome>(outcomes);
        return network.Double(mock => mock
            .Setup(n => n.DeleteAsync(It.IsAny<PostAddress>(), It.IsAny<ISpendBook>(), It.IsAny<CancellationToken>()))
            .Returns((PostAddress a, ISpendBook b, CancellationToken c) => left.TryDequeue(out var next) ? Task.FromResult(next) : network.DeleteAsync(a, b, c)));
    }

    public static INetwork Finding(this INetwork network, Func<LookupOutcome?> outcome) => network.Double(mock => mock
        .Setup(n => n.FindAsync(It.IsAny<OutgoingPost>(), It.IsAny<CancellationToken>()))
        .Returns((OutgoingPost p, CancellationToken c) => outcome() is { } given ? Task.FromResult(given) : network.FindAsync(p, c)));

    public static INetwork Breaking(this INetwork network, Func<bool> breaks) => network.Double(mock => mock
        .Setup(n => n.PublishAsync(It.IsAny<OutgoingPost>(), It.IsAny<CancellationToken>()))
        .Returns(async (OutgoingPost p, CancellationToken c) =>
        {
            var outcome = await network.PublishAsync(p, c);
            return breaks() ? throw new InvalidOperationException("the answer made no sense") : outcome;
        }));

    private static INetwork Double(this INetwork network, Action<Mock<INetwork>> change)
    {
        var mock = new Mock<INetwork>();
        mock.Setup(n => n.Rules).Returns(network.Rules);
        mock.Setup(n => n.PublishAsync(It.IsAny<OutgoingPost>(), It.IsAny<CancellationToken>())).Returns((OutgoingPost p, CancellationToken c) => network.PublishAsync(p, c));
        mock.Setup(n => n.FindAsync(It.IsAny<OutgoingPost>(), It.IsAny<CancellationToken>())).Returns((OutgoingPost p, CancellationToken c) => network.FindAsync(p, c));
        mock.Setup(n => n.DeleteAsync(It.IsAny<PostAddress>(), It.IsAny<ISpendBook>(), It.IsAny<CancellationToken>())).Returns((PostAddress a, ISpendBook b, CancellationToken c) => network.DeleteAsync(a, b, c));
        change(mock);
        return mock.Object;
    }
}
