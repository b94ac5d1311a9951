using ThreadBot.Curricula;
using ThreadBot.Networks;

namespace ThreadBot.Composition;

/// <summary>The threads that a thread leads back to, with as many links as its author, the account and the network's price allow.</summary>
/// <param name="library">Which thread teaches what.</param>
/// <param name="addresses">Where threads stand.</param>
/// <param name="account">Its links, where the thread does not say; null where nothing is set.</param>
/// <param name="rules">The network.</param>
public sealed class EarlierThreads(ThreadLibrary library, IThreadAddresses addresses, LinksBack? account, NetworkRules rules) : IThreadAddresses
{
    /// <inheritdoc/>
    public string? Find(ThreadSlug slug) => addresses.Find(slug);

    /// <inheritdoc/>
    public IReadOnlyList<EarlierThread> SeeAlso(ThreadTemplate thread)
    {
        var found = thread.SeeAlso.Select(concept => Find(concept, thread)).OfType<EarlierThread>().ToList();
        return (thread.LinksBack ?? account ?? Affordable) switch
        {
            LinksBack.All => found,
            LinksBack.One => [.. found.Index().Select(f => f.Index == 0 ? f.Item : f.Item with { Url = null })],
            _ => [.. found.Select(f => f with { Url = null })],
        };
    }

    // Where a post costs more with a link, one link serves for all.
    private LinksBack Affordable => rules.Prices is { } prices && prices.PostWithLink > prices.Post ? LinksBack.One : LinksBack.All;

    private EarlierThread? Find(string concept, ThreadTemplate thread)
    {
        foreach (var teacher in library.Teachers[concept].Where(t => t.Slug != thread.Slug))
        {
            if (addresses.Find(teacher.Slug) is { } url)
                return new EarlierThread(concept, teacher.Title, url);
        }

        return null;
    }
}
