using System.Runtime.InteropServices;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>
/// Which post answers which. A thread is the longest way from its first post down. Every way that leaves it is a branch: a thread of its own, which
/// begins with the post that it leaves, so that nothing is told twice but that one.
/// </summary>
internal sealed class PostForest
{
    private const int None = -1;
    private readonly List<PostEntry> _posts;
    private readonly Dictionary<long, long> _firstVersions = [];
    private readonly int[] _parent;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _height;

    /// <param name="posts">All posts, in any order; they are put in order here.</param>
    /// <param name="edited">The numbers of all versions of each post that was edited, oldest first.</param>
    public PostForest(List<PostEntry> posts, IEnumerable<long[]> edited)
    {
        _posts = posts;
        TakeLastVersions(edited);
        Sort();
        (_parent, _firstChild, _nextSibling, _height) = (New(None), New(None), New(None), New(1));
        for (var i = _posts.Count - 1; i >= 0; i--)
            Link(i);
    }

    /// <summary>All posts in order of their numbers; one that was edited stands in the place of its first version.</summary>
    public IReadOnlyList<PostEntry> Posts => _posts;

    /// <summary>Whether a post was edited.</summary>
    public bool WasEdited(PostEntry post) => _firstVersions.ContainsKey(post.Id);

    /// <summary>Finds a post by the number of any of its versions; -1 where it is not in the archive.</summary>
    public int Find(long id)
    {
        var wanted = new PostEntry(_firstVersions.GetValueOrDefault(id, id), 0, 0, 0, 0);
        return Math.Max(None, CollectionsMarshal.AsSpan(_posts).BinarySearch(wanted, ById.Instance));
    }

    /// <summary>All threads, in order of their first posts; a branch comes after the thread that it leaves.</summary>
    /// <param name="least">How many posts make a thread.</param>
    public IEnumerable<ArchivedThread> Threads(int least)
    {
        var waiting = new Queue<(int Start, int Fork)>();
        for (var i = 0; i < _posts.Count; i++)
        {
            if (_parent[i] != None || _height[i] < least)
                continue;
            waiting.Enqueue((i, None));
            while (waiting.TryDequeue(out var next))
                yield return Walk(next.Start, next.Fork, least, waiting);
        }
    }

    private ArchivedThread Walk(int start, int fork, int least, Queue<(int Start, int Fork)> waiting)
    {
        var (path, leftOut) = (new List<int>(_height[start] + 1), new List<int>());
        if (fork != None)
            path.Add(fork);
        for (var post = start; post != None; post = Tallest(post))
        {
            path.Add(post);
            var main = Tallest(post);
            for (var child = _firstChild[post]; child != None; child = _nextSibling[child])
            {
                if (child != main && _height[child] + 1 >= least)
                    waiting.Enqueue((child, post));
                else if (child != main)
                    leftOut.Add(child);
            }
        }
        return new ArchivedThread(path, fork != None, leftOut);
    }

    private int Tallest(int post)
    {
        var tallest = _firstChild[post];
        for (var child = tallest; child != None; child = _nextSibling[child])
            tallest = _height[child] > _height[tallest] ? child : tallest;
        return tallest;
    }

    private void TakeLastVersions(IEnumerable<long[]> edited)
    {
        foreach (var versions in edited)
        {
            foreach (var version in versions)
                _firstVersions.TryAdd(version, versions[0]);
        }
        if (_firstVersions.Count == 0)
            return;
        var last = new Dictionary<long, long>();
        foreach (var post in _posts)
        {
            if (_firstVersions.TryGetValue(post.Id, out var first))
                last[first] = Math.Max(post.Id, last.GetValueOrDefault(first));
        }
        _posts.RemoveAll(post => _firstVersions.TryGetValue(post.Id, out var first) && last[first] != post.Id);
        foreach (ref var post in CollectionsMarshal.AsSpan(_posts))
            post = post with { Id = _firstVersions.GetValueOrDefault(post.Id, post.Id) };
    }

    // Of several with one number the first in the archive is taken.
    private void Sort()
    {
        CollectionsMarshal.AsSpan(_posts).Sort((a, b) => a.Id != b.Id ? a.Id.CompareTo(b.Id) : (a.File, a.Offset).CompareTo((b.File, b.Offset)));
        var before = 0L;
        _posts.RemoveAll(post =>
        {
            var isSecond = post.Id == before;
            before = post.Id;
            return isSecond;
        });
    }

    // From the last to the first, so that what answers a post has its height before the post, and answers stand in order.
    private void Link(int post)
    {
        var parent = _posts[post].Parent == 0 ? None : Find(_posts[post].Parent);
        if (parent == None || parent >= post)
            return;
        _parent[post] = parent;
        (_nextSibling[post], _firstChild[parent]) = (_firstChild[parent], post);
        _height[parent] = Math.Max(_height[parent], _height[post] + 1);
    }

    private int[] New(int value)
    {
        var numbers = new int[_posts.Count];
        Array.Fill(numbers, value);
        return numbers;
    }

    private sealed class ById : IComparer<PostEntry>
    {
        public static readonly ById Instance = new();

        public int Compare(PostEntry x, PostEntry y) => x.Id.CompareTo(y.Id);
    }
}

/// <summary>A thread in the archive.</summary>
/// <param name="Posts">The places of its posts in the forest, in order.</param>
/// <param name="IsBranch">Whether it leaves another thread at its first post.</param>
/// <param name="LeftOut">The first posts of branches that are too short to be threads.</param>
internal sealed record ArchivedThread(IReadOnlyList<int> Posts, bool IsBranch, IReadOnlyList<int> LeftOut);
