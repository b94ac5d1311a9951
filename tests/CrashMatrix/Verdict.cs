using FakeX.Posts;
using ThreadBot;

namespace CrashMatrix;

/// <summary>Compares what stands on X with what the ledger says and with what should be.</summary>
/// <param name="texts">The thread.</param>
/// <param name="ending">How it may end.</param>
internal sealed class Verdict(IReadOnlyList<string> texts, Ending ending)
{
    /// <summary>Judges one thread.</summary>
    /// <param name="posts">All posts of its account, also the deleted ones, in the order in which they were made.</param>
    /// <param name="delivery">What the ledger says; null where it knows of no delivery.</param>
    public Tally Judge(IReadOnlyList<Post> posts, Delivery? delivery)
    {
        var standing = posts.Where(p => p.DeletedAt is null).ToList();
        var duplicates = posts.Count - posts.Select(p => p.Text).Distinct().Count();
        var orphans = standing.Where((post, i) => post.ParentId != (i == 0 ? null : standing[i - 1].Id)).Count();
        if (delivery?.Status is not (DeliveryStatus.Published or DeliveryStatus.Sending or DeliveryStatus.Held))
            orphans = standing.Count;
        return new Tally(1, duplicates, orphans, IsAsItShouldBe(standing, delivery) ? 0 : 1);
    }

    private bool IsAsItShouldBe(List<Post> standing, Delivery? delivery)
    {
        var isWhole = delivery?.Status == DeliveryStatus.Published
            && standing.Select(p => p.Text).SequenceEqual(texts)
            && standing.Select(p => p.Id).SequenceEqual(delivery.Posts.Select(p => p.Address?.Id))
            && standing.All(p => p.ConversationId == standing[0].Id);
        var isNothing = delivery?.Status is DeliveryStatus.Refused or DeliveryStatus.RolledBack && standing.Count == 0;
        return ending switch
        {
            Ending.Whole => isWhole,
            Ending.Nothing => isNothing,
            _ => isWhole || isNothing,
        };
    }
}
