namespace ThreadBot.Curricula;

/// <summary>Finds threads by their slugs, whole or from any slash on.</summary>
internal sealed class SlugIndex(IReadOnlyList<ThreadTemplate> templates)
{
    private readonly ILookup<string, ThreadTemplate> _byEnding =
        templates.SelectMany(t => Endings(t.Slug.Value).Select(e => (e, t))).ToLookup(p => p.e, p => p.t);

    public ThreadSearch Find(string slug)
    {
        var matches = _byEnding[slug].ToList();
        if (matches.Find(t => t.Slug.Value == slug) is { } exact)
            return new ThreadSearch.Found(exact);

        return matches switch
        {
            [var only] => new ThreadSearch.Found(only),
            [_, ..] => new ThreadSearch.Ambiguous([.. matches.Select(t => t.Slug)]),
            [] => new ThreadSearch.Missing([.. Near(slug)]),
        };
    }

    private IEnumerable<ThreadSlug> Near(string slug) =>
        Nearest.To(slug, _byEnding.Select(g => g.Key)).SelectMany(e => _byEnding[e]).Select(t => t.Slug).Distinct();

    private static IEnumerable<string> Endings(string slug)
    {
        yield return slug;
        for (var slash = slug.IndexOf('/'); slash >= 0; slash = slug.IndexOf('/', slash + 1))
            yield return slug[(slash + 1)..];
    }
}
