using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using FakeX.Accounts;
using FakeX.Limits;

namespace FakeX.Posts;

/// <summary>Shows posts, and bills it.</summary>
internal sealed class PostReader(Site site)
{
    private const int MaxIds = 100;

    /// <summary>One post; one that is not there is an error beside a 200.</summary>
    public IResult One(Caller caller, string id, IQueryCollection query) => site.Change(state =>
    {
        var post = state.Visible(id, site.Now);
        return Show(state, caller, query, post is null ? [] : [post], (json, posts) =>
        {
            if (posts.Count > 0)
                json["data"] = posts[0]!.DeepClone();
            else
                json["errors"] = new JsonArray(Problem.NotFound("tweet", "id", id));
        });
    });

    /// <summary>Several posts.</summary>
    public IResult Many(Caller caller, IQueryCollection query)
    {
        var ids = query["ids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length is 0 or > MaxIds)
            return Problem.Invalid("ids: there must be 1 to 100 items");
        return site.Change(state =>
        {
            var found = ids.Select(id => state.Visible(id, site.Now)).OfType<Post>().ToList();
            return Show(state, caller, query, found, (json, posts) =>
            {
                if (posts.Count > 0)
                    json["data"] = posts;
                if (ids.Except(found.Select(p => p.Id)).ToArray() is { Length: > 0 } missing)
                    json["errors"] = new JsonArray([.. missing.Select(id => Problem.NotFound("tweet", "ids", id))]);
            });
        });
    }

    /// <summary>A user's posts, newest first, in pages.</summary>
    public IResult Timeline(Caller caller, string userId, IQueryCollection query)
    {
        var size = query.ContainsKey("max_results") ? Number(query, "max_results") : 10;
        if (size is not (>= 5 and <= 100))
            return Problem.Invalid("max_results: must be from 5 to 100");
        var skip = Number(query, "pagination_token") ?? 0;
        return site.Change(state =>
        {
            var all = Matching(state, userId, query).ToList();
            var page = all.Skip(skip).Take(size.Value).ToList();
            return Show(state, caller, query, page, (json, posts) =>
            {
                var meta = new JsonObject { ["result_count"] = page.Count };
                json["meta"] = meta;
                if (page.Count == 0)
                    return;
                json["data"] = posts;
                (meta["newest_id"], meta["oldest_id"]) = (page[0].Id, page[^1].Id);
                if (skip + page.Count < all.Count)
                    meta["next_token"] = $"{skip + page.Count}";
            });
        });
    }

    private IEnumerable<Post> Matching(SiteState state, string userId, IQueryCollection query)
    {
        var (since, until) = (Id(query, "since_id"), Id(query, "until_id"));
        var (start, end) = (Instant(query, "start_time"), Instant(query, "end_time"));
        return Enumerable.Reverse(state.Posts).Where(p =>
            p.AuthorId == userId && p.IsVisible(site.Now)
            && !(BigInteger.Parse(p.Id, CultureInfo.InvariantCulture) <= since) && !(BigInteger.Parse(p.Id, CultureInfo.InvariantCulture) >= until)
            && !(p.At < start) && !(p.At >= end)
            && !(p.ParentId is not null && query["exclude"].ToString().Contains("replies", StringComparison.Ordinal)));
    }

    private IResult Show(SiteState state, Caller caller, IQueryCollection query, IReadOnlyList<Post> posts, Action<JsonObject, JsonArray> fill)
    {
        var price = site.ReadPrice(state, caller, posts.Select(p => p.AuthorId));
        if (site.Refusal(state, price) is { } unpaid)
            return unpaid;
        site.Charge(state, "read", price);
        var view = new PostView(state, new Dialect(query));
        var json = new JsonObject();
        fill(json, new JsonArray([.. posts.Select(view.Show)]));
        if (view.Includes(posts) is { } includes)
            json["includes"] = includes;
        return Results.Json(json);
    }

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static BigInteger? Id(IQueryCollection query, string name) =>
        BigInteger.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static DateTimeOffset? Instant(IQueryCollection query, string name) =>
        DateTimeOffset.TryParse(query[name], CultureInfo.InvariantCulture, out var instant) ? instant : null;
}
