namespace ThreadBot.Curricula;

/// <summary>Finds threads by their slugs, whole or from any slash on. It looks through all of them: searches are few, and an index costs more than they do.</summary>
internal sealed class SlugIndex(IReadOnlyList<ThreadTemplate> templates)
{
    public ThreadSearch Find(string slug)
    {
        var matches = WithEnding(slug).ToList();
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
        Nearest.To(slug, templates.SelectMany(t => Endings(t.Slug.Value)).Distinct()).SelectMany(WithEnding).Select(t => t.Slug).Distinct();

    private IEnumerable<ThreadTemplate> WithEnding(string ending) => templates.Where(t => IsEnding(ending, t.Slug.Value));

    private static bool IsEnding(string ending, string slug) =>
        slug.EndsWith(ending, StringComparison.Ordinal) && (slug.Length == ending.Length || slug[^(ending.Length + 1)] == '/');

    private static IEnumerable<string> Endings(string slug)
    {
        yield return slug;
        for (var slash = slug.IndexOf('/'); slash >= 0; slash = slug.IndexOf('/', slash + 1))
            yield return slug[(slash + 1)..];
    }
}
