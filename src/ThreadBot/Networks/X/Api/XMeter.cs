namespace ThreadBot.Networks.X.Api;

/// <summary>What X charges for a request.</summary>
/// <param name="Kind">By which price.</param>
/// <param name="Most">The most of it that one answer can hold.</param>
/// <param name="Count">How many an answer held; null where it does not say.</param>
internal sealed record XBill<T>(ChargeKind Kind, int Most, Func<T, int?> Count);

/// <summary>Books what X charges for requests, before they are sent and once more after.</summary>
/// <param name="book">Where to.</param>
/// <param name="prices">What things cost.</param>
internal sealed class XMeter(ISpendBook book, PriceList prices)
{
    /// <summary>Books nothing.</summary>
    public static XMeter None { get; } = new(NoSpendBook.Instance, new PriceList());

    /// <summary>Asks, and books what the answer cost. Where it was lost, the most that it may have cost stays booked, in doubt.</summary>
    public async Task<XAnswer<T>> AskAsync<T>(XBill<T>? bill, Func<Task<XAnswer<T>>> ask)
        where T : class
    {
        if (bill is null || prices[bill.Kind] == 0)
            return await ask();
        var entry = await book.OpenAsync(prices.Of(bill.Kind, bill.Most));
        var answer = await ask();
        if (Count(bill, answer) is { } count)
            await book.SettleAsync(entry, prices.Of(bill.Kind, count));
        return answer;
    }

    private static int? Count<T>(XBill<T> bill, XAnswer<T> answer)
        where T : class => answer switch
        {
            { Value: { } value } => bill.Count(value),
            { Failure: XFailure.Lost } => null,
            _ => 0,
        };
}
