using ThreadBot.Networks;

namespace ThreadBot.Composition;

/// <summary>What a thread costs on its network, in US dollars.</summary>
/// <param name="Total">All posts together; zero where posting is free.</param>
/// <param name="Links">The posts that cost more because of a link, in order.</param>
public sealed record DraftPrice(decimal Total, IReadOnlyList<LinkPrice> Links)
{
    /// <summary>The price of a draft.</summary>
    public static DraftPrice Of(ThreadDraft draft, NetworkRules rules) =>
        rules.Prices is { } prices
            ? new(draft.Posts.Sum(prices.Of), [.. draft.Posts.Where(p => p.Links.Count > 0).Select(p => new LinkPrice(p, prices.PostWithLink - prices.Post))])
            : new(0, []);
}

/// <summary>A post that costs more because of a link.</summary>
/// <param name="Post">The post; its links say which.</param>
/// <param name="Extra">What it costs more, in US dollars.</param>
public sealed record LinkPrice(PostDraft Post, decimal Extra);
