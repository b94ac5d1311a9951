using FakeX.Accounts;
using FakeX.Limits;
using FakeX.Media;
using FakeX.Posts;

namespace FakeX;

/// <summary>All that this X knows.</summary>
internal sealed class SiteState
{
    public List<User> Users { get; init; } =
    [
        new("1500000000000000001", "threadbot", "ThreadBot", "1500000000000000001-fakeToken", "fake-token-secret"),
        new("1500000000000000002", "stranger", "A Stranger", "1500000000000000002-fakeToken", "fake-stranger-secret"),
    ];

    public List<Post> Posts { get; init; } = [];

    public List<Medium> Media { get; init; } = [];

    public List<Grant> Grants { get; init; } = [];

    public List<Charge> Charges { get; init; } = [];

    public Dictionary<string, RateWindow> Windows { get; init; } = [];

    /// <summary>How many requests were refused because a limit was used up.</summary>
    public int Refusals { get; set; }

    public long LastId { get; set; }

    public User Owner => Users[0];

    public decimal Bill => Charges.Sum(c => c.Amount);

    /// <summary>A post that can be seen now.</summary>
    public Post? Visible(string id, DateTimeOffset now) => Posts.Find(p => p.Id == id && p.IsVisible(now));

    /// <summary>The versions of a post before it, newest first.</summary>
    public IEnumerable<Post> EditsBefore(Post post)
    {
        for (var before = Posts.Find(p => p.Id == post.EditOf); before is not null; before = Posts.Find(p => p.Id == before.EditOf))
            yield return before;
    }

    /// <summary>The versions of a post after it, oldest first.</summary>
    public IEnumerable<Post> EditsAfter(Post post)
    {
        for (var after = Posts.Find(p => p.EditOf == post.Id); after is not null; after = Posts.Find(p => p.EditOf == after.Id))
            yield return after;
    }

    /// <summary>Milliseconds and a counter in one number, as X makes its ids; greater than all before it.</summary>
    public string NextId(DateTimeOffset now)
    {
        const long Epoch = 1_288_834_974_657;
        LastId = Math.Max(LastId + 1, (now.ToUnixTimeMilliseconds() - Epoch) << 22);
        return $"{LastId}";
    }
}
