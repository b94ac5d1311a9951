using ThreadBot.Unroll.Files;

namespace ThreadBot.Unroll.Sites;

/// <summary>The authors of a site.</summary>
internal sealed class SiteAuthors
{
    private readonly Dictionary<string, SiteAuthor> _authors = new(StringComparer.Ordinal);

    /// <param name="entries">The threads, newest first.</param>
    public SiteAuthors(IReadOnlyList<SiteEntry> entries)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in entries.GroupBy(e => e.AuthorKey).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var author = group.First().Thread.Author;
            var name = SafeFileName.Of(author.Handle ?? author.Name);
            for (var i = 2; !names.Add(name); i++)
                name = FormattableString.Invariant($"{SafeFileName.Of(author.Handle ?? author.Name)}-{i}");
            _authors.Add(group.Key, new SiteAuthor(author, $"authors/{name}.html", [.. group]));
        }
    }

    /// <summary>All of them.</summary>
    public IEnumerable<SiteAuthor> All => _authors.Values;

    /// <summary>The page of a thread's author.</summary>
    public string PageOf(SiteEntry entry) => _authors[entry.AuthorKey].Page;

    /// <summary>The author's threads that came next to a thread, without it: those a reader has most likely not seen yet.</summary>
    public IReadOnlyList<SiteEntry> Near(SiteEntry entry, int count)
    {
        var (author, place) = (_authors[entry.AuthorKey], _authors[entry.AuthorKey].PlaceOf(entry));
        var from = Math.Clamp(place - (count / 2), 0, Math.Max(0, author.Entries.Count - count - 1));
        return [.. author.Entries.Skip(from).Take(count + 1).Where(e => !ReferenceEquals(e, entry)).Take(count)];
    }
}

/// <summary>An author of a site.</summary>
/// <param name="Author">Who it is.</param>
/// <param name="Page">The page, from the root.</param>
/// <param name="Entries">The threads, newest first.</param>
internal sealed record SiteAuthor(Author Author, string Page, IReadOnlyList<SiteEntry> Entries)
{
    private readonly Dictionary<string, int> _places = Entries.Index().ToDictionary(e => e.Item.Page, e => e.Index);

    /// <summary>The place of a thread among the author's.</summary>
    public int PlaceOf(SiteEntry entry) => _places[entry.Page];
}
