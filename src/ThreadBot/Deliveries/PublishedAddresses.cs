using ThreadBot.Composition;

namespace ThreadBot.Deliveries;

/// <summary>The addresses of threads that stand on one account.</summary>
/// <param name="addresses">The first post's address of each.</param>
public sealed class PublishedAddresses(IReadOnlyDictionary<ThreadSlug, string> addresses) : IThreadAddresses
{
    /// <inheritdoc/>
    public string? Find(ThreadSlug slug) => addresses.GetValueOrDefault(slug);
}
