namespace ThreadBot.Unroll.Sources.Conversations;

/// <summary>What is known so far of the posts around one, and the way through them.</summary>
/// <param name="reader">The network.</param>
internal sealed class Conversation(IPostReader reader)
{
    private readonly Dictionary<string, SeenPost> _posts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _newest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<string> _losses = [];

    /// <summary>What could not be read, a sentence each.</summary>
    public IReadOnlyList<string> Losses => _losses;

    /// <summary>Whoever wrote the thread.</summary>
    public Author Author { get; private set; } = new("unknown");

    /// <summary>The language of most of its posts.</summary>
    public string Language { get; private set; } = "und";

    /// <summary>Reads the post that was asked for, in its last version.</summary>
    /// <exception cref="ThreadUnreadableException">It is not there.</exception>
    public async Task<SeenPost> BeginAsync(string id, CancellationToken cancellationToken)
    {
        var seen = Learn(await reader.ReadAsync([id], cancellationToken));
        if (Find(id) is not { } post)
            throw new ThreadUnreadableException(Unreadable(id, seen.Problem));
        if (post.Versions is [.., var last] && last != post.Id)
            Learn(await reader.ReadAsync([last], cancellationToken));
        post = Find(id) ?? post;
        Author = post.Author ?? Author;
        return post;
    }

    /// <summary>The thread through a post, from its beginning to its end.</summary>
    public async Task<IReadOnlyList<PublishedPost>> PathAsync(SeenPost asked, CancellationToken cancellationToken)
    {
        if (Learn(await reader.FindThreadAsync(asked, cancellationToken)).Problem is { } problem)
            _losses.Add($"{problem.TrimEnd('.')}.");
        var (above, before) = await ClimbAsync(asked, cancellationToken);
        var tree = new OwnAnswers(_posts.Values.Where(p => p.AuthorId == asked.AuthorId), Newest);
        List<SeenPost> path = [.. above, asked, .. tree.Below(asked)];
        foreach (var (after, first, count) in tree.Beside(path))
            _losses.Add($"Another branch of {count} of the thread's posts begins after post {after}: {first.Post.Address?.Url}.");
        Language = path.Select(p => p.Language).OfType<string>().GroupBy(l => l).OrderByDescending(l => l.Count()).FirstOrDefault()?.Key ?? Language;
        return before is null ? [.. path.Select(p => p.Post)] : [before, .. path.Select(p => p.Post)];
    }

    // Every read brings what the post answers beside it, so that two steps cost one.
    private async Task<(List<SeenPost> Above, PublishedPost? Before)> ClimbAsync(SeenPost asked, CancellationToken cancellationToken)
    {
        var above = new List<SeenPost>();
        for (var post = asked; post.ParentId is { } id;)
        {
            if (await ParentAsync(id, cancellationToken) is not { } parent)
                return (above, Gone(post, id));
            if (parent.AuthorId != asked.AuthorId)
                return (above, parent.Post with { By = parent.Author ?? new Author("unknown"), Quoted = null });
            // Nothing answers itself; whoever says so is not to be followed.
            if (above.Contains(parent) || parent == asked)
                return (above, null);
            above.Insert(0, parent);
            post = parent;
        }
        return (above, null);
    }

    // Reading it may tell of a later version, which is read then.
    private async Task<SeenPost?> ParentAsync(string id, CancellationToken cancellationToken)
    {
        for (var wanted = Newest(id); NeedsReading(wanted) && _read.Add(wanted); wanted = Newest(id))
        {
            if (Learn(await reader.ReadAsync([wanted], cancellationToken)).Problem is { } problem)
                _losses.Add($"The post {wanted} could not be read: {problem.TrimEnd('.')}.");
        }
        return Find(id);
    }

    private bool NeedsReading(string id) =>
        _posts.GetValueOrDefault(id) is null or { IsPartial: true } && !_missing.ContainsKey(id) && reader.Bill.Posts < reader.MostPosts;

    private PublishedPost Gone(SeenPost post, string id) => new("")
    {
        Missing = _missing.GetValueOrDefault(id, "not read"),
        Address = new PostAddress(id, reader.AddressFor(id)),
        By = post.ParentAuthorId is null || post.ParentAuthorId == post.AuthorId ? null : new Author("unknown"),
    };

    private PostsSeen Learn(PostsSeen seen)
    {
        foreach (var post in seen.Beside.Concat(seen.Posts))
        {
            if (!_posts.TryGetValue(post.Id, out var known) || known.IsPartial || known.Author is null)
                _posts[post.Id] = post;
            foreach (var version in post.Versions.SkipLast(1))
                _newest[version] = post.Versions[^1];
        }
        foreach (var (id, reason) in seen.Missing)
            _missing.TryAdd(id, reason);
        return seen;
    }

    private SeenPost? Find(string id) => _posts.GetValueOrDefault(Newest(id)) ?? _posts.GetValueOrDefault(id);

    /// <summary>The number of the last version of a post.</summary>
    private string Newest(string id) => _newest.GetValueOrDefault(id, id);

    private string Unreadable(string id, string? problem) =>
        problem is not null ? $"The post {id} cannot be read: {problem.TrimEnd('.')}."
        : _missing.TryGetValue(id, out var why) ? $"The post {id} is {why}. Name another post of the thread."
        : $"The network shows no post {id}.";
}
