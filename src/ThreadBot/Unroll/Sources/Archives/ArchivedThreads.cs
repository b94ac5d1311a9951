namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>Reads the threads of an archive whole.</summary>
internal sealed class ArchivedThreads(PostForest forest, ArchivedPosts posts, ArchiveOwner owner)
{
    private const int MostNamed = 20;

    /// <summary>A thread.</summary>
    public PublishedThread Read(ArchivedThread thread)
    {
        var losses = new List<string>();
        var languages = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = new List<PublishedPost>(thread.Posts.Count + 1);
        if (posts.Missing(thread.Posts[0]) is { } missing)
            read.Add(missing);
        foreach (var place in thread.Posts)
        {
            var (post, language) = posts.Read(place, losses.Add);
            read.Add(post with { Cut = read.Count == 0 ? CutReason.Start : CutReason.Author });
            if (language is { Length: > 0 } and not ("und" or "zxx") && !language.StartsWith('q'))
                languages[language] = languages.GetValueOrDefault(language) + 1;
        }
        LeftOut(thread, losses);
        var first = read.Find(p => p.Missing is null) ?? read[0];
        return new PublishedThread(Title(thread, read, first), owner.Author, Language(languages), read)
        {
            Network = "x",
            Source = first.Address?.Url,
            PublishedAt = first.PublishedAt,
            Losses = losses,
        };
    }

    private static string Title(ArchivedThread thread, List<PublishedPost> read, PublishedPost first)
    {
        var title = ThreadTitle.Of(thread.IsBranch ? read.Skip(1) : read, $"Thread {first.Address?.Id}");
        return thread.IsBranch ? $"{title} (a branch)" : title;
    }

    private static string Language(Dictionary<string, int> languages) =>
        languages.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key).FirstOrDefault() switch
        {
            null => "und",
            // X's own names for languages that have other ones by now.
            "iw" => "he",
            "in" => "id",
            var language => language,
        };

    private void LeftOut(ArchivedThread thread, List<string> losses)
    {
        foreach (var first in thread.LeftOut.Take(MostNamed))
            losses.Add($"A branch that is too short to be a thread is left out: {owner.AddressOf($"{forest.Posts[first].Id}")}.");
        if (thread.LeftOut.Count > MostNamed)
            losses.Add($"{thread.LeftOut.Count - MostNamed} more branches are too short to be threads and are left out.");
    }
}
