using FakeX.Posts;
using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Reading;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Tests.Networks.Media;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.Tests.Networks.X;

public sealed class XReadPostsTests : XReadingTest
{
    private static readonly byte[] Png = TinyFiles.Png();

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
        var client = World.Connect().Client;
        var quoted = PostDesk.Plant(World.X.Site, Owner, "Once I said this");
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
        var edited = World.X.Site.Change(state =>
        {
            var first = state.Posts.Single(p => p.Id == ids[0]);
            state.Posts.Add(first with { Id = state.NextId(Clock.GetUtcNow()), Text = "First", EditOf = first.Id });
            return state.Posts[^1].Id;
        });

        foreach (var asked in new[] { ids[0], ids[1], edited })
            Assert.Equal([("First", true), ("Second", false)], (await ReadAsync(asked)).Thread.Posts.Select(p => (p.Text, p.Edited)));
    }

    [Fact]
    public async Task Images_are_fetched_from_one_place_only_and_left_out_on_request()
    {
        var client = World.Connect().Client;
        var medium = (await client.UploadAsync(Png, "tweet_image", CancellationToken.None)).Value!;
        var one = (await client.CreateAsync(new XNewPost { Text = "Look", Media = new([medium.Id!]) }, CancellationToken.None)).Value!;

        var (without, _) = await ReadAsync(one.Id!, change: options => options.FetchImages = false);
        Assert.Null(without.Posts[0].Media[0].File);
        Assert.StartsWith("http", without.Posts[0].Media[0].Url);
        Assert.Empty(without.Losses);

        World.Options.ImageAddress = "https://pbs.twimg.com";
        var (elsewhere, _) = await ReadAsync(one.Id!);
        Assert.Null(elsewhere.Posts[0].Media[0].File);
        Assert.Contains("not on https://pbs.twimg.com", Assert.Single(elsewhere.Losses));
    }

    [Fact]
    public async Task What_could_be_read_before_X_stops_is_kept()
    {
        var ids = Plant(Stranger, "One", "Two", "Three");
        World.X.Faults.Add("throttle@search:*");

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
        Assert.Equal(0, World.X.Faults.Requests());
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
}
