using ThreadBot.Networks;

namespace ThreadBot.Deliveries;

/// <summary>What one step of a delivery works with.</summary>
/// <param name="Delivery">As the ledger has it.</param>
/// <param name="Account">Where it goes.</param>
/// <param name="Network">The connection there.</param>
/// <param name="Stop">Looked at between requests.</param>
internal sealed record Step(Delivery Delivery, Account Account, TimedNetwork Network, CancellationToken Stop)
{
    /// <summary>Where the network writes down what else it is charged for.</summary>
    public required ISpendBook Book { get; init; }

    /// <summary>What posting costs; null where it is free.</summary>
    public PriceList? Prices => Network.Prices;

    /// <summary>A post with what it hangs on; the posts before it stand.</summary>
    public OutgoingPost Outgoing(int number) => new(
        Delivery.Draft.Posts[number - 1],
        number > 1 ? Delivery.Posts[0].Address : null,
        number > 1 ? Delivery.Posts[number - 2].Address : null,
        Delivery.Draft.Language)
    {
        Following = Delivery.Posts.Count - number,
        Book = Book,
    };
}

/// <summary>What is to be done after a step.</summary>
internal enum Next
{
    /// <summary>Look at the ledger and take the next step.</summary>
    GoOn,

    /// <summary>Put the delivery down.</summary>
    Rest,
}
