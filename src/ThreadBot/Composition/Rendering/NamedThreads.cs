using ThreadBot.Curricula;

namespace ThreadBot.Composition.Rendering;

/// <summary>The threads that come before one and can be linked to and quoted. A name without a slash is one of the same curriculum.</summary>
internal sealed class NamedThreads(ThreadTemplate template, IThreadAddresses addresses, RenderFaults faults)
{
    /// <summary>A thread and its address; null, and a fault, where none of the name comes before.</summary>
    public (ThreadSlug Slug, string Url)? Find(string name, SourceLine at)
    {
        var written = name.Contains('/') ? name : $"{template.Slug.Curriculum}/{name}";
        if (ThreadSlug.TryParse(written, out var slug) && addresses.Find(slug) is { } url)
            return (slug, url);

        // The rest of the template is rendered all the same, so that its author hears of every such link at once.
        faults.Add("thread-reference", at, $"No thread '{written}' comes before this one: link to an earlier thread, or let this one require what that one teaches.");
        return null;
    }
}
