using ThreadBot.Storage;

namespace ThreadBot.Unroll.Sources;

/// <summary>A thread that was delivered, as far as it stands. Nothing is asked of the network.</summary>
/// <param name="ledger">Where the delivery is recorded.</param>
/// <param name="deliveryId">The ledger's number for it.</param>
/// <param name="author">Whoever wrote it; null names the account.</param>
public sealed class LedgerSource(Ledger ledger, long deliveryId, string? author = null) : IThreadSource
{
    /// <inheritdoc/>
    /// <exception cref="LedgerException">There is no such delivery, or none of its posts stands.</exception>
    public async Task<PublishedThread> ReadAsync(CancellationToken cancellationToken)
    {
        var delivery = await ledger.FindAsync(deliveryId, cancellationToken)
            ?? throw new LedgerException($"There is no delivery {deliveryId}: 'history' lists those there are.");
        var posts = delivery.Posts.Where(p => p.Status == PostStatus.Published).ToList();
        if (posts is not [var first, ..])
            throw new LedgerException($"Delivery {deliveryId} is {delivery.Status} and none of its posts stands, so there is nothing to unroll.");
        var draft = delivery.Draft;
        return new PublishedThread(draft.Title, author ?? delivery.Account, draft.Language, [.. posts.Select(p => Post(p, draft.Posts[p.Number - 1]))])
        {
            Slug = draft.Slug,
            Network = draft.Network,
            Source = first.Address?.Url,
            PublishedAt = first.PublishedAt,
        };
    }

    private static PublishedPost Post(DeliveredPost post, PostDraft draft) => new(draft.Body, draft.Images)
    {
        Links = [.. draft.Links.Where(l => l.Start + l.Length <= draft.Body.Length)],
        Poll = draft.Poll,
        Cut = draft.Cut,
        Address = post.Address,
    };
}
