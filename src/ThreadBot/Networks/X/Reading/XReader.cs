using System.Globalization;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Networks.X.Reading;

/// <summary>Reads posts of X with an account's keys or login.</summary>
/// <param name="readings">The account's requests.</param>
/// <param name="app">Those of the app alone, which may search among all posts; null where its token is not set.</param>
/// <param name="options">What X charges.</param>
/// <param name="images">Fetches images.</param>
internal sealed class XReader(XReadings readings, XReadings? app, XOptions options, XImageHost images) : IPostReader
{
    private const long SnowflakeEpoch = 1_288_834_974_657;
    private static readonly TimeSpan RecentFor = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);
    // X lets the app search among all posts once a second.
    private static readonly TimeSpan SearchPause = TimeSpan.FromSeconds(1.1);

    private readonly HashSet<string> _billed = [];

    public string Network => "x";

    public int MostPosts => options.MaxReads;

    public bool FetchesImages => options.FetchImages;

    public ReadBill Bill { get; private set; } = new(0, 0);

    public string AddressFor(string id) => $"https://x.com/i/status/{id}";

    public ReadOutlook Foresee(string id)
    {
        var way = IsRecent(id) ? "it is young enough for the recent search"
            : app is not null ? "the search among all posts finds what follows it"
            : "it is older than seven days and AppBearer is not set, so what follows it is found only on the account's own timeline";
        return new ReadOutlook(Math.Min(options.OwnedReadPrice, options.PostReadPrice), options.PostReadPrice, way);
    }

    public async Task<PostsSeen> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var all = new PostsSeen([]);
        foreach (var some in ids.Chunk(XReadings.PageSize))
            all = Join(all, Take(await readings.LookUpAsync(some, cancellationToken), options.PostReadPrice));
        return all;
    }

    public async Task<PostsSeen> FindThreadAsync(SeenPost post, CancellationToken cancellationToken)
    {
        // A thread is what its author answered to themselves; whatever they answered to others would be charged for too.
        var query = $"conversation_id:{post.ConversationId} from:{post.Author?.Handle ?? post.AuthorId} to:{post.Author?.Handle ?? post.AuthorId}";
        if (readings.Connection.Authorization.UserId == post.AuthorId)
        {
            // A timeline reaches back 3,200 posts.
            var own = await OwnTimelineAsync(post, cancellationToken);
            if (own.Problem is not null || own.Posts.Any(p => p.Id == post.Id))
                return own;
        }
        if (IsRecent(post.Id))
            return await PagesAsync((next, stop) => readings.SearchRecentAsync(query, next, stop), options.PostReadPrice, cancellationToken);
        if (app is not null)
            return await PagesAsync((next, stop) => SearchAllAsync(query, next, stop), options.PostReadPrice, cancellationToken);
        return new PostsSeen([])
        {
            Problem = "What follows the post was not looked for: it is older than seven days, and AppBearer is not set for the account. Name the thread's last post instead",
        };
    }

    public Task<(ReadOnlyMemory<byte> Image, string? Problem)> FetchImageAsync(string address, CancellationToken cancellationToken) =>
        images.FetchAsync(address, cancellationToken);

    // A fifth of the price of other posts, but everything of a stretch of time is charged for. So it is read a day at a time, for as long as
    // the thread goes on.
    private async Task<PostsSeen> OwnTimelineAsync(SeenPost post, CancellationToken cancellationToken)
    {
        var asked = TimeOf(post.Id);
        var from = Max(TimeOf(post.ConversationId), asked - Window);
        var (all, to) = (new PostsSeen([]), asked + Window);
        while (true)
        {
            var span = (from, to < readings.Connection.Time.GetUtcNow() ? to : (DateTimeOffset?)null);
            all = Join(all, await PagesAsync((next, stop) => readings.TimelineAsync(post.AuthorId, span, next, stop), options.OwnedReadPrice, cancellationToken));
            var last = all.Posts.Where(p => p.ConversationId == post.ConversationId).Select(p => TimeOf(p.Id)).DefaultIfEmpty(asked).Max();
            if (all.Problem is not null || span.Item2 is null || last + Window <= to)
                return all with { Posts = [.. all.Posts.Where(p => p.ConversationId == post.ConversationId)] };
            (from, to) = (to, last + Window);
        }
    }

    private async Task<XAnswer<XSeenPage>> SearchAllAsync(string query, string? next, CancellationToken cancellationToken)
    {
        if (next is not null)
            await readings.Connection.PauseAsync(SearchPause, cancellationToken);
        return await app!.SearchAllAsync(query, next, cancellationToken);
    }

    private async Task<PostsSeen> PagesAsync(Func<string?, CancellationToken, Task<XAnswer<XSeenPage>>> ask, decimal price, CancellationToken cancellationToken)
    {
        var all = new PostsSeen([]);
        for (string? next = null; ;)
        {
            var answer = await ask(next, cancellationToken);
            all = Join(all, Take(answer, price));
            next = answer.Value?.Meta?.NextToken;
            if (next is null || all.Problem is not null)
                return all;
            if (Bill.Posts >= MostPosts)
                return all with { Problem = $"After {Bill.Posts} posts nothing more was read, as the setting Networks:X:MaxReads says" };
        }
    }

    private PostsSeen Take(XAnswer<XSeenPage> answer, decimal price)
    {
        if (answer.Failure is { } failure)
            return new PostsSeen([]) { Problem = failure.Reason };
        // X charges for a post once a day.
        var billed = (answer.Value!.Data ?? []).Count(p => p.Id is not null && _billed.Add(p.Id));
        Bill = new ReadBill(Bill.Posts + billed, Bill.Amount + billed * price);
        return new XSeenPosts(answer.Value).Read();
    }

    private static PostsSeen Join(PostsSeen one, PostsSeen other) => new([.. one.Posts, .. other.Posts])
    {
        Beside = [.. one.Beside, .. other.Beside],
        Missing = one.Missing.Concat(other.Missing).DistinctBy(m => m.Key).ToDictionary(),
        Problem = one.Problem ?? other.Problem,
    };

    private bool IsRecent(string id) => readings.Connection.Time.GetUtcNow() - TimeOf(id) < RecentFor;

    private static DateTimeOffset TimeOf(string id) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long.Parse(id, CultureInfo.InvariantCulture) >> 22) + SnowflakeEpoch);

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
