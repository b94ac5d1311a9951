using ThreadBot.Composition;

namespace ThreadBot.Tests.Composition.Rendering;

/// <summary>Threads that stand, by slug.</summary>
internal sealed class Addresses(params (string Slug, string Url)[] standing) : IThreadAddresses
{
    public string? Find(ThreadSlug slug) => standing.FirstOrDefault(s => s.Slug == slug.Value).Url;
}
