using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using FakeX.Limits;

namespace FakeX.Posts;

/// <summary>Shows posts newest first, in pages: timelines, mentions and what a search finds.</summary>
internal sealed class PostPages(Site site)
{
    private const int TimelineReach = 3200;
    private const int MentionsReach = 800;
    private const string TokenStart = "7140dibdnow9c7btw";
    private static readonly string[] Bounds = ["since_id", "until_id", "start_time", "end_time", "max_results", "pagination_token"];
    private readonly PostAnswers _answers = new(site);

    /// <summary>A user's own posts, also those that answer others; the last 3,200 of them.</summary>
    public IResult Timeline(ReadRequest request, string userId) =>
        Page(Owned(request, userId), [.. Bounds, "exclude"], (5, 100), state => Standing(state).Where(p => p.AuthorId == userId).Take(TimelineReach)
            .Where(p => !(p.ParentId is not null && request.Text("exclude").Contains("replies", StringComparison.Ordinal))));

    /// <summary>The posts that name a user; the last 800 of them.</summary>
    public IResult Mentions(ReadRequest request, string userId) => Page(Owned(request, userId), Bounds, (5, 100), state =>
    {
        var name = state.Users.Find(u => u.Id == userId)?.Username;
        return Standing(state).Where(p => p.AuthorId != userId && name is not null && PostRules.Mentions(p.Text, name)).Take(MentionsReach);
    });

    /// <summary>What a query finds among the posts of the last seven days.</summary>
    public IResult SearchRecent(ReadRequest request)
    {
        var earliest = site.Now - TimeSpan.FromDays(7);
        return request.Instant("start_time") < earliest
            ? Problem.Invalid($"Invalid 'start_time':'{request.Text("start_time")}'. 'start_time' must be on or after {earliest:yyyy-MM-dd'T'HH:mm'Z'}.")
            : Search(request, 100, earliest);
    }

    /// <summary>What a query finds among all posts there ever were.</summary>
    public IResult SearchAll(ReadRequest request) => Search(request, 500, DateTimeOffset.MinValue);

    private ReadRequest Owned(ReadRequest request, string userId) => request with { Price = site.Read(state => Price.OfPage(state, request.Caller, userId)) };

    private IResult Search(ReadRequest request, int most, DateTimeOffset earliest) =>
        SearchQuery.TryParse(request.Text("query"), out var query, out var complaint)
            ? Page(request, [.. Bounds, "query", "next_token", "sort_order"], (10, most), state =>
                Standing(state).Where(p => p.At >= earliest && p.At <= site.Now - site.Options.SearchLag && query.Matches(p, state)))
            : Problem.Invalid(complaint);

    private IResult Page(ReadRequest request, string[] parameters, (int Least, int Most) size, Func<SiteState, IEnumerable<Post>> find)
    {
        if (FieldNames.Complaint(request.Query, parameters) is { } complaint)
            return Problem.Invalid(complaint);
        var count = request.Query.ContainsKey("max_results") ? request.Number("max_results") : 10;
        if (count is null || count < size.Least || count > size.Most)
            return Problem.Invalid($"The `max_results` query parameter value [{request.Text("max_results")}] is not between {size.Least} and {size.Most}");
        if (Skip(request) is not { } skip)
            return Problem.Invalid("The `pagination_token` query parameter value is not valid");
        return site.Change(state =>
        {
            var all = find(state).Where(p => IsWithin(p, request)).ToList();
            var page = all.Skip(skip).Take(count.Value).ToList();
            return _answers.Show(state, request, page, (json, posts) => Fill(json, posts, skip + page.Count < all.Count ? skip + page.Count : null));
        });
    }

    private static void Fill(JsonObject json, JsonArray posts, int? next)
    {
        var meta = new JsonObject { ["result_count"] = posts.Count };
        if (posts.Count > 0)
        {
            (meta["newest_id"], meta["oldest_id"]) = (posts[0]!["id"]!.DeepClone(), posts[^1]!["id"]!.DeepClone());
            json["data"] = posts;
        }
        if (next is not null)
            meta["next_token"] = $"{TokenStart}{next:x}";
        json["meta"] = meta;
    }

    private static int? Skip(ReadRequest request)
    {
        var token = request.Query.ContainsKey("next_token") ? request.Text("next_token") : request.Text("pagination_token");
        if (token.Length == 0)
            return 0;
        return token.StartsWith(TokenStart, StringComparison.Ordinal)
            && int.TryParse(token.AsSpan(TokenStart.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var skip) ? skip : null;
    }

    // Of an edited post only the newest version is listed.
    private IEnumerable<Post> Standing(SiteState state) =>
        Enumerable.Reverse(state.Posts).Where(p => p.IsVisible(site.Now) && !state.Posts.Exists(later => later.EditOf == p.Id && later.IsVisible(site.Now)));

    private static bool IsWithin(Post post, ReadRequest request)
    {
        var id = BigInteger.Parse(post.Id, CultureInfo.InvariantCulture);
        return !(id <= request.Id("since_id")) && !(id >= request.Id("until_id"))
            && !(post.At < request.Instant("start_time")) && !(post.At >= request.Instant("end_time"));
    }
}
