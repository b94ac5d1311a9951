using System.Runtime.CompilerServices;
using ThreadBot.Storage;

namespace ThreadBot.Unroll.Sources;

/// <summary>A thread that was delivered, as far as it stands. Nothing is asked of the network.</summary>
/// <param name="ledger">Where the delivery is recorded.</param>
/// <param name="deliveryId">The ledger's number for it.</param>
/// <param name="media">The threads folder.</param>
public sealed class LedgerSource(Ledger ledger, long deliveryId, IMediaStore media) : IThreadSource
{
    /// <inheritdoc/>
    public IMediaStore Media => media;

    /// <summary>Whoever wrote the thread; null names the account.</summary>
    public string? Author { get; init; }

    /// <summary>The terms that the thread teaches.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <inheritdoc/>
    /// <exception cref="LedgerException">There is no such delivery, or none of its posts stands.</exception>
    public async IAsyncEnumerable<PublishedThread> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var delivery = await ledger.FindAsync(deliveryId, cancellationToken)
            ?? throw new LedgerException($"There is no delivery {deliveryId}: 'history' lists those there are.");
        var posts = delivery.Posts.Where(p => p.Status == PostStatus.Published).ToList();
        if (posts is not [var first, ..])
            throw new LedgerException($"Delivery {deliveryId} is {delivery.Status} and none of its posts stands, so there is nothing to unroll.");
        var draft = delivery.Draft;
        yield return new PublishedThread(draft.Title, new Author(Author ?? delivery.Account), draft.Language, [.. posts.Select(p => Post(p, draft.Posts[p.Number - 1]))])
        {
            Slug = draft.Slug,
            Network = draft.Network,
            Source = first.Address?.Url,
            PublishedAt = first.PublishedAt,
            Topics = Topics,
        };
    }

    private static PublishedPost Post(DeliveredPost post, PostDraft draft) => new(draft.Body)
    {
        Links = [.. draft.Links.Where(l => l.Start + l.Length <= draft.Body.Length)],
        Media = OwnMedia.Of(draft.Images),
        Poll = OwnMedia.Of(draft.Poll, post.PublishedAt),
        Card = OwnMedia.Of(draft.Quote),
        Cut = draft.Cut,
        Address = post.Address,
        PublishedAt = post.PublishedAt,
    };
}
