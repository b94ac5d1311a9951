namespace ThreadBot.Curricula;

/// <summary>Finds threads by their slugs, whole or from any slash on. It looks through all of them: searches are few, and an index costs more than they do.</summary>
internal sealed class SlugIndex(IReadOnlyList<ThreadTemplate> templates)
{
    public ThreadSearch Find(string slug)
    {
        var matches = WithEnding(slug).ToList();
        if (TheOne(matches, slug) is { } found)
            return new ThreadSearch.Found(found);

        return matches.Count > 0
            ? new ThreadSearch.Ambiguous([.. matches.Select(t => t.Slug)])
            : new ThreadSearch.Missing([.. Near(slug)]);
    }

    /// <summary>The thread that is meant among those whose slugs end so: the one that has the whole slug, or the only one.</summary>
    public static ThreadTemplate? TheOne(List<ThreadTemplate> matches, string slug) =>
        matches.Find(t => t.Slug.Value == slug) ?? (matches is [var only] ? only : null);

    private IEnumerable<ThreadSlug> Near(string slug) =>
        Nearest.To(slug, templates.SelectMany(t => Endings(t.Slug.Value)).Distinct()).SelectMany(WithEnding).Select(t => t.Slug).Distinct();

    private IEnumerable<ThreadTemplate> WithEnding(string slug)
    {
        var ending = new SlugEnding(slug);
        return templates.Where(t => ending.Fits(t.Slug.Value));
    }

    private static IEnumerable<string> Endings(string slug)
    {
        yield return slug;
        for (var slash = slug.IndexOf('/'); slash >= 0; slash = slug.IndexOf('/', slash + 1))
            yield return slug[(slash + 1)..];
    }
}
