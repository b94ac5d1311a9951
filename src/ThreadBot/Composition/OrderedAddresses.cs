using ThreadBot.Curricula;

namespace ThreadBot.Composition;

/// <summary>
/// Addresses for a thread that is only looked at: every thread that comes before it stands at the same example, every other one
/// nowhere. So a link to a later thread is found before anything is posted.
/// </summary>
/// <param name="library">The library that knows the order.</param>
/// <param name="template">The thread that is looked at.</param>
/// <param name="exampleUrl">An address such as the network gives.</param>
public sealed class OrderedAddresses(ThreadLibrary library, ThreadTemplate template, string exampleUrl) : IThreadAddresses
{
    /// <inheritdoc/>
    public string? Find(ThreadSlug slug) => library.ComesBefore(slug, template.Slug) ? exampleUrl : null;
}
