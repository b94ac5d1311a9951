using FakeX.Posts;
using ThreadBot.Networks.X;
using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;
using ThreadBot.Networks.X.Reading;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Tests.Networks.Media;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.Tests.Networks.X;

public sealed class XReadingTests : IDisposable
{
    private const string Owner = "threadbot";
    private const string Stranger = "stranger";
    private static readonly byte[] Png = TinyFiles.Png();
    private readonly ManualClock _clock = new();
    private readonly HttpClient _http = XWire.CreateHttp();
    private readonly Book _book = new();
    private readonly XWorld _world;

    public XReadingTests()
    {
        _world = new XWorld(new() { Premium = true }, _clock);
        _world.Options.ImageAddress = $"{_world.X.Address}";
        _world.Options.ParentPause = TimeSpan.Zero;
    }

    private decimal Billed => _world.X.Site.Read(s => s.Charges.Where(c => c.What.EndsWith("read", StringComparison.Ordinal)).Sum(c => c.Amount));

    public void Dispose()
    {
        _http.Dispose();
        _world.Dispose();
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(2, 4)]
    [InlineData(4, 4)]
    public async Task A_young_thread_is_read_whole_from_any_of_its_posts(int asked, int reads)
    {
        var ids = Plant(Stranger, "One", "Two", "Three", "Four", "Five");
        Plant(Stranger, "Another one");
        PostDesk.Plant(_world.X.Site, Owner, "Well said", ids[1]);
        PostDesk.Plant(_world.X.Site, Stranger, "Thank you", _world.LastPost.Id);

        var (thread, reader) = await ReadAsync(ids[asked]);

        Assert.Equal(["One", "Two", "Three", "Four", "Five"], thread.Posts.Select(p => p.Text));
        Assert.Equal(("One", "A Stranger", "stranger", "x", "en"), (thread.Title, thread.Author.Name, thread.Author.Handle, thread.Network, thread.Language));
        Assert.Equal($"https://x.com/stranger/status/{ids[0]}", thread.Source);
        Assert.Empty(thread.Losses);
        // No post is paid for twice, what was said to others not at all, and what a post answers comes beside it.
        Assert.Equal((reads, reads * 0.005m), (reader.Bill.Posts, reader.Bill.Amount));
    }

    [Fact]
    public async Task An_own_thread_is_read_from_the_own_timeline_for_a_fifth_of_the_price()
    {
        var ids = Plant(Owner, "One", "Two", "Three");
        _clock.Advance(TimeSpan.FromDays(30));
        Plant(Owner, "Much later");

        var (thread, reader) = await ReadAsync(ids[1]);

        Assert.Equal(["One", "Two", "Three"], thread.Posts.Select(p => p.Text));
        Assert.Equal(0, _world.X.Faults.Requests("search"));
        Assert.Equal(0.007m, reader.Bill.Amount);
        // X bills the post that was asked for a second time, with its timeline; everything is booked.
        Assert.Equal((0.008m, 0.008m), (Billed, _book.Spent));
    }

    [Fact]
    public async Task A_thread_that_went_on_for_days_is_followed_on_the_own_timeline()
    {
        var ids = Plant(Owner, "One");
        foreach (var text in new[] { "Two", "Three", "Four" })
        {
            _clock.Advance(TimeSpan.FromHours(20));
            ids.Add(PostDesk.Plant(_world.X.Site, Owner, text, ids[^1]).Id);
        }
        _clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(["One", "Two", "Three", "Four"], (await ReadAsync(ids[0])).Thread.Posts.Select(p => p.Text));
    }

    [Fact]
    public async Task An_old_thread_is_found_by_the_app_alone()
    {
        var ids = Plant(Stranger, "One", "Two", "Three");
        _clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(["One", "Two", "Three"], (await ReadAsync(ids[0], bearer: "fake-app-bearer")).Thread.Posts.Select(p => p.Text));
        Assert.Equal(1, _world.X.Faults.Requests("search-all"));
    }

    [Fact]
    public async Task Without_it_an_old_thread_is_walked_up_two_posts_at_a_time_and_what_follows_is_said_to_be_missing()
    {
        var ids = Plant(Stranger, "One", "Two", "Three", "Four", "Five", "Six");
        _clock.Advance(TimeSpan.FromDays(30));

        var (thread, reader) = await ReadAsync(ids[4]);

        Assert.Equal(["One", "Two", "Three", "Four", "Five"], thread.Posts.Select(p => p.Text));
        Assert.Contains("Name the thread's last post", Assert.Single(thread.Losses));
        Assert.Equal(3, reader.Bill.Posts);
    }

    [Fact]
    public async Task What_a_thread_answers_is_marked_and_what_is_gone_is_said()
    {
        var question = PostDesk.Plant(_world.X.Site, Owner, "Why?");
        var ids = PlantUnder(question.Id, Stranger, "Because", "of this");

        var thread = (await ReadAsync(ids[1])).Thread;
        Assert.Equal([("Why?", "ThreadBot"), ("Because", null), ("of this", null)], thread.Posts.Select(p => (p.Text, p.By?.Name)));
        Assert.Equal(("Because", $"https://x.com/stranger/status/{ids[0]}"), (thread.Title, thread.Source));

        Delete(question.Id);
        var without = (await ReadAsync(ids[1])).Thread;
        Assert.Equal(["deleted", null, null], without.Posts.Select(p => p.Missing));
        Assert.Equal($"https://x.com/i/status/{question.Id}", without.Posts[0].Address!.Url);
    }

    [Fact]
    public async Task A_post_that_is_gone_is_no_thread()
    {
        var ids = Plant(Stranger, "One");
        Delete(ids[0]);
        Assert.Contains("deleted", (await Assert.ThrowsAsync<ThreadUnreadableException>(() => ReadAsync(ids[0]))).Message);
        _world.X.Faults.Add("unavailable@lookup:*");
        Assert.Contains("503", (await Assert.ThrowsAsync<ThreadUnreadableException>(() => ReadAsync(ids[0]))).Message);
    }

    [Fact]
    public async Task A_hole_in_the_middle_is_said_and_what_lies_before_it_is_not_guessed()
    {
        var ids = Plant(Stranger, "One", "Two", "Three", "Four");
        Delete(ids[1]);

        var thread = (await ReadAsync(ids[3])).Thread;

        Assert.Equal([("", "deleted"), ("Three", null), ("Four", null)], thread.Posts.Select(p => (p.Text, p.Missing)));
    }

    [Fact]
    public async Task A_branch_is_named_and_the_longer_way_is_taken()
    {
        var ids = Plant(Stranger, "One", "Two");
        PlantUnder(ids[0], Stranger, "Two, otherwise", "Three, otherwise");

        var thread = (await ReadAsync(ids[0])).Thread;
        Assert.Equal(["One", "Two, otherwise", "Three, otherwise"], thread.Posts.Select(p => p.Text));
        Assert.Contains($"after post 1: https://x.com/stranger/status/{ids[1]}", Assert.Single(thread.Losses));
        Assert.Equal(["One", "Two"], (await ReadAsync(ids[1])).Thread.Posts.Select(p => p.Text));
    }

    [Fact]
    public async Task Long_posts_links_names_and_tags_are_as_they_were_written()
    {
        var text = $"1 < 2 & @{Owner} https://example.org/a?b=1&c=2 #ml {string.Concat(Enumerable.Repeat("and so on ", 40))}end.";
        var ids = Plant(Stranger, text, "Short 🧵 #tag");

        var posts = (await ReadAsync(ids[0])).Thread.Posts;

        Assert.Equal(text, posts[0].Text);
        Assert.Equal(
            [($"@{Owner}", $"https://x.com/{Owner}", LinkKind.Mention), ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2", LinkKind.Address), ("#ml", "https://x.com/hashtag/ml", LinkKind.Hashtag)],
            posts[0].Links.Select(l => (posts[0].Text.Substring(l.Start, l.Length), l.Url, l.Kind)));
        Assert.Equal("#tag", posts[1].Text.Substring(posts[1].Links[0].Start, posts[1].Links[0].Length));
    }

    [Fact]
    public async Task Images_polls_and_quoted_posts_come_with_it()
    {
        var client = _world.Connect().Client;
        var quoted = PostDesk.Plant(_world.X.Site, Owner, "Once I said this");
        var medium = (await client.UploadAsync(Png, "tweet_image", CancellationToken.None)).Value!;
        await client.DescribeAsync(medium.Id!, "Three inputs", CancellationToken.None);
        var one = (await client.CreateAsync(new XNewPost { Text = "Look", Media = new([medium.Id!]) }, CancellationToken.None)).Value!;
        var two = (await client.CreateAsync(new XNewPost { Text = "Choose", Reply = new(one.Id!), Poll = new(["yes", "no"], 60) }, CancellationToken.None)).Value!;
        await client.CreateAsync(new XNewPost { Text = "See", Reply = new(two.Id!), QuoteTweetId = quoted.Id }, CancellationToken.None);

        using var source = new NetworkSource(Reader(), one.Id!);
        var thread = await source.ReadAsync(CancellationToken.None).SingleAsync();

        Assert.Equal(["Look", "Choose", "See"], thread.Posts.Select(p => p.Text));
        var image = Assert.Single(thread.Posts[0].Media);
        Assert.Equal((MediaKind.Image, "Three inputs"), (image.Kind, image.AltText));
        using var file = source.Media.Open(image.File!)!;
        Assert.Equal(Png.Length, file.Length);
        Assert.Equal([("yes", 0), ("no", 0)], thread.Posts[1].Poll!.Options.Select(o => (o.Text, o.Votes)));
        Assert.Equal(ManualClock.Start.AddHours(1), thread.Posts[1].Poll!.EndsAt);
        Assert.Equal(("Once I said this", null), (thread.Posts[2].Quoted!.Text, thread.Posts[2].Quoted!.By));
        Assert.NotNull(thread.Author.Picture);
    }

    [Fact]
    public async Task The_last_version_of_an_edited_post_is_read()
    {
        var ids = Plant(Stranger, "Frist", "Second");
        var edited = _world.X.Site.Change(state =>
        {
            var first = state.Posts.Single(p => p.Id == ids[0]);
            state.Posts.Add(first with { Id = state.NextId(_clock.GetUtcNow()), Text = "First", EditOf = first.Id });
            return state.Posts[^1].Id;
        });

        foreach (var asked in new[] { ids[0], ids[1], edited })
            Assert.Equal([("First", true), ("Second", false)], (await ReadAsync(asked)).Thread.Posts.Select(p => (p.Text, p.Edited)));
    }

    [Fact]
    public async Task Images_are_fetched_from_one_place_only_and_left_out_on_request()
    {
        var client = _world.Connect().Client;
        var medium = (await client.UploadAsync(Png, "tweet_image", CancellationToken.None)).Value!;
        var one = (await client.CreateAsync(new XNewPost { Text = "Look", Media = new([medium.Id!]) }, CancellationToken.None)).Value!;

        var (without, _) = await ReadAsync(one.Id!, change: options => options.FetchImages = false);
        Assert.Null(without.Posts[0].Media[0].File);
        Assert.StartsWith("http", without.Posts[0].Media[0].Url);
        Assert.Empty(without.Losses);

        _world.Options.ImageAddress = "https://pbs.twimg.com";
        var (elsewhere, _) = await ReadAsync(one.Id!);
        Assert.Null(elsewhere.Posts[0].Media[0].File);
        Assert.Contains("not on https://pbs.twimg.com", Assert.Single(elsewhere.Losses));
    }

    [Fact]
    public async Task What_could_be_read_before_X_stops_is_kept()
    {
        var ids = Plant(Stranger, "One", "Two", "Three");
        _world.X.Faults.Add("throttle@search:*");

        var thread = (await ReadAsync(ids[2])).Thread;

        Assert.Equal(["One", "Two", "Three"], thread.Posts.Select(p => p.Text));
        Assert.Contains("X asks to wait", Assert.Single(thread.Losses));
    }

    [Fact]
    public async Task A_price_is_told_without_asking_anything()
    {
        using var source = new NetworkSource(Reader(), "1234567890123456789");
        var price = await source.PriceAsync(CancellationToken.None);
        Assert.Equal((0.005m, 2.5m), (price.AtLeast, price.AtMost));
        Assert.Contains("$0.001", price.Because);
        Assert.Equal(0, _world.X.Faults.Requests());
    }

    [Fact]
    public void Either_of_X_s_two_languages_is_understood()
    {
        var page = System.Text.Json.JsonSerializer.Deserialize("""
            {"data":[{"id":"2","text":"preview…","author_id":"7","conversation_id":"1","referenced_posts":[{"type":"replied_to","id":"1"}],
              "note_post":{"text":"All &amp; more"},"edit_history_post_ids":["2"]}],
             "includes":{"posts":[{"id":"1","text":"One","author_id":"7","conversation_id":"1"}],"users":[{"id":"7","name":"Ada","username":"ada"}]},
             "errors":[{"value":"3","type":"https://api.x.com/2/problems/not-authorized-for-resource"}]}
            """, XReadingJson.Default.XSeenPage)!;

        var seen = new XSeenPosts(page).Read();

        Assert.Equal(("All & more", "1", "Ada"), (seen.Posts[0].Post.Text, seen.Posts[0].ParentId, seen.Posts[0].Author!.Name));
        Assert.Equal("One", Assert.Single(seen.Beside).Post.Text);
        Assert.Equal("not visible", seen.Missing["3"]);
    }

    private XReader Reader(string? bearer = null, Action<XOptions>? change = null)
    {
        var options = new XOptions { Api = _world.Options };
        change?.Invoke(options);
        var environment = new XEnvironment(_world.Options, new XLimits(_world.Options, _clock, new NoLimitMemory()), _clock);
        var app = bearer is null ? null : new XConnection(_http, environment, new XCaller("app", "app"), _ => new AppBearer(bearer));
        var meter = new XMeter(_book, options.Prices);
        return new XReader(new XReadings(_world.Connect(), meter), app is null ? null : new XReadings(app, meter), options, new XImageHost(_http, _world.Options, _clock));
    }

    private async Task<(PublishedThread Thread, XReader Reader)> ReadAsync(string id, string? bearer = null, Action<XOptions>? change = null)
    {
        var reader = Reader(bearer, change);
        using var source = new NetworkSource(reader, id);
        return (await source.ReadAsync(CancellationToken.None).SingleAsync(), reader);
    }

    private List<string> Plant(string user, params string[] texts) => PlantUnder(null, user, texts);

    private List<string> PlantUnder(string? parent, string user, params string[] texts)
    {
        var ids = new List<string>();
        foreach (var text in texts)
            ids.Add(PostDesk.Plant(_world.X.Site, user, text, ids.Count == 0 ? parent : ids[^1]).Id);
        return ids;
    }

    private void Delete(string id) => _world.X.Site.Change(state =>
    {
        var index = state.Posts.FindIndex(p => p.Id == id);
        return state.Posts[index] = state.Posts[index] with { DeletedAt = _clock.GetUtcNow() };
    });

    private sealed class Book : ISpendBook
    {
        private readonly Dictionary<long, decimal> _entries = [];

        public decimal Spent => _entries.Values.Sum();

        public Task<long> OpenAsync(Charge most)
        {
            _entries[_entries.Count] = most.Amount;
            return Task.FromResult(_entries.Count - 1L);
        }

        public Task SettleAsync(long entry, Charge actual)
        {
            _entries[entry] = actual.Amount;
            return Task.CompletedTask;
        }
    }
}
