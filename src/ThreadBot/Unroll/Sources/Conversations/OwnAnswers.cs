namespace ThreadBot.Unroll.Sources.Conversations;

/// <summary>Which of an author's posts answer which.</summary>
internal sealed class OwnAnswers
{
    private readonly ILookup<string, SeenPost> _answers;
    private readonly Dictionary<string, int> _heights = new(StringComparer.Ordinal);

    /// <param name="posts">The author's posts.</param>
    /// <param name="newest">Gives the number of the last version of a post.</param>
    public OwnAnswers(IEnumerable<SeenPost> posts, Func<string, string> newest)
    {
        List<SeenPost> standing = [.. posts.Where(p => newest(p.Id) == p.Id).OrderBy(Key, ById)];
        _answers = standing.Where(p => p.ParentId is not null && ById.Compare(p.ParentId, Key(p)) < 0).ToLookup(p => newest(p.ParentId!));
        foreach (var post in Enumerable.Reverse(standing))
            _heights[post.Id] = 1 + _answers[post.Id].Select(Height).DefaultIfEmpty(0).Max();
    }

    // Numbers grow with time and may be longer than any number of a machine.
    private static Comparer<string> ById { get; } = Comparer<string>.Create((a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b));

    /// <summary>The longest way down from a post.</summary>
    public IEnumerable<SeenPost> Below(SeenPost post)
    {
        var seen = new HashSet<string> { post.Id };
        for (var next = Tallest(post.Id); next is not null && seen.Add(next.Id); next = Tallest(next.Id))
            yield return next;
    }

    /// <summary>The branches that leave a way, with the place in it after which they do.</summary>
    public IEnumerable<(int After, SeenPost First, int Count)> Beside(IReadOnlyList<SeenPost> path)
    {
        var own = path.Select(p => p.Id).ToHashSet();
        return path.Index().SelectMany(p => _answers[p.Item.Id].Where(a => !own.Contains(a.Id)).Select(a => (p.Index + 1, a, Height(a))));
    }

    private SeenPost? Tallest(string id) => _answers[id].MaxBy(Height);

    private int Height(SeenPost post) => _heights.GetValueOrDefault(post.Id, 1);

    // An edited post stands where its first version stood.
    private static string Key(SeenPost post) => post.Versions is [var first, ..] ? first : post.Id;
}
