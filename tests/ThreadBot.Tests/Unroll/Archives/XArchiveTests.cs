using System.Text.Json.Nodes;
using static ThreadBot.Tests.Unroll.Archives.ArchiveBuilder;

namespace ThreadBot.Tests.Unroll.Archives;

public sealed class XArchiveTests
{
    [Fact]
    public async Task A_thread_is_read_with_its_author_dates_and_addresses()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "What a neuron does. 🧵👇");
        archive.Post(Id(60), "It adds.", Id(0));
        archive.Post(Id(120), "That is all.", Id(60));
        archive.Post(Id(200), "Good morning");

        var (threads, losses) = await archive.ReadAsync();

        var thread = Assert.Single(threads);
        Assert.Empty(losses);
        Assert.Empty(thread.Losses);
        Assert.Equal(("What a neuron does", "en", "x", $"https://x.com/ada/status/{Id(0)}", Start), (thread.Title, thread.Language, thread.Network, thread.Source, thread.PublishedAt));
        Assert.Equal(new Author("Ada 🧵") { Handle = "ada", Url = "https://x.com/ada" }, thread.Author);
        Assert.Equal(["What a neuron does. 🧵👇", "It adds.", "That is all."], thread.Posts.Select(p => p.Text));
        Assert.Equal(new PostAddress($"{Id(60)}", $"https://x.com/ada/status/{Id(60)}"), thread.Posts[1].Address);
        Assert.Equal(Start.AddSeconds(120), thread.Posts[2].PublishedAt);
    }

    [Theory]
    [InlineData("", "data/tweets.js", "window.YTD.tweets.part0 = ")]
    [InlineData("twitter-2023-02-18-0123456789abcdef/", "data/tweets.js", "\uFEFFwindow.YTD.tweets.part0=\r\n")]
    [InlineData("", "tweet.js", "window.YTD.tweet.part0 = ")]
    [InlineData("old/", "data/tweet.js", "window.YTD.tweet.part0 = ")]
    public async Task Archives_of_any_year_are_read_packed_or_not(string top, string posts, string prefix)
    {
        using var archive = new ArchiveBuilder { Top = top, PostsName = posts, Prefix = prefix, Spoil = text => text + ";\n" };
        archive.Post(Id(0), "One");
        archive.Post(Id(1), "Two", Id(0));

        Assert.Equal(["One", "Two"], Assert.Single((await archive.ReadAsync()).Threads).Posts.Select(p => p.Text));
        Assert.Equal(["One", "Two"], Assert.Single((await ReadAsync(archive.Unpacked())).Threads).Posts.Select(p => p.Text));
    }

    [Fact]
    public async Task All_parts_of_a_long_archive_are_read()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(1), "Two", Id(0));
        var part = $$"""window.YTD.tweets.part1 = [ { "tweet" : { "id_str" : "{{Id(0)}}", "full_text" : "One" } } ]""";
        archive.Files.Add(("data/tweets-part1.js", System.Text.Encoding.UTF8.GetBytes(part)));

        Assert.Equal(["One", "Two"], Assert.Single((await archive.ReadAsync()).Threads).Posts.Select(p => p.Text));
        Assert.Equal(["One", "Two"], Assert.Single((await ReadAsync(archive.Unpacked())).Threads).Posts.Select(p => p.Text));
    }

    [Fact]
    public async Task Posts_of_one_second_stand_in_the_order_of_their_numbers()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0, 2), "Three", Id(0, 1));
        archive.Post(Id(0, 1), "Two", Id(0));
        archive.Post(Id(0), "One");

        Assert.Equal(["One", "Two", "Three"], Assert.Single((await archive.ReadAsync()).Threads).Posts.Select(p => p.Text));
    }

    [Fact]
    public async Task Retweets_and_everything_private_are_left_out()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "RT @bob: One");
        archive.Post(Id(1), "Two", Id(0));
        archive.Post(Id(2), "Three", Id(1));
        foreach (var name in new[] { "direct-messages", "like", "twitter-circle-tweet", "deleted-tweets", "community-tweet" })
            archive.Files.Add(($"data/{name}.js", System.Text.Encoding.UTF8.GetBytes($$"""window.YTD.x.part0 = [ { "tweet" : { "id_str" : "{{Id(3)}}", "full_text" : "private", "in_reply_to_status_id_str" : "{{Id(2)}}" } } ]""")));

        var thread = Assert.Single((await archive.ReadAsync()).Threads);
        Assert.Equal(["", "Two", "Three"], thread.Posts.Select(p => p.Text));
    }

    [Fact]
    public async Task Links_are_expanded_and_names_and_tags_are_links()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "a &lt; b &amp;amp; @bob https://t.co/x #ml", null, post =>
        {
            post["entities"]!["urls"] = new JsonArray(Link("https://t.co/x", "https://example.org/a?b=1&c=2", 24));
            post["entities"]!["user_mentions"] = new JsonArray(new JsonObject { ["screen_name"] = "bob", ["indices"] = new JsonArray("19", "23") });
            post["entities"]!["hashtags"] = new JsonArray(new JsonObject { ["text"] = "ml", ["indices"] = new JsonArray("39", "42") });
        });
        archive.Post(Id(1), "See https://t.co/evil", Id(0), post => post["entities"]!["urls"] = new JsonArray(Link("https://t.co/evil", "javascript:alert(1)", 4)));

        var posts = Assert.Single((await archive.ReadAsync()).Threads).Posts;

        Assert.Equal("a < b &amp; @bob https://example.org/a?b=1&c=2 #ml", posts[0].Text);
        Assert.Equal(
            [("@bob", "https://x.com/bob", LinkKind.Mention), ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2", LinkKind.Address), ("#ml", "https://x.com/hashtag/ml", LinkKind.Hashtag)],
            posts[0].Links.Select(l => (posts[0].Text.Substring(l.Start, l.Length), l.Url, l.Kind)));
        Assert.Equal("See https://t.co/evil", posts[1].Text);
    }

    [Fact]
    public async Task A_long_post_is_found_by_its_time_and_its_beginning()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "One &amp; two, and then it goes… https://t.co/self");
        archive.Post(Id(3), "@ada Another one that goes on…", Id(0));
        archive.Post(Id(6), "A short one", Id(3));
        archive.Note(Start.AddSeconds(2), "One & two, and then it goes on and on: https://t.co/x", new JsonObject { ["shortUrl"] = "https://t.co/x", ["expandedUrl"] = "https://example.org", ["fromIndex"] = "39" });
        archive.Note(Start.AddSeconds(4), "Another one that goes on &lt;forever&gt;");
        archive.Note(Start.AddSeconds(4), "Another one that nobody posted");
        archive.Note(Start.AddSeconds(60), "A short one, but much later");

        var posts = Assert.Single((await archive.ReadAsync()).Threads).Posts;

        Assert.Equal(["One & two, and then it goes on and on: https://example.org", "Another one that goes on <forever>", "A short one"], posts.Select(p => p.Text));
        Assert.Equal("https://example.org", Assert.Single(posts[0].Links).Url);
    }

    [Fact]
    public async Task The_last_version_of_an_edited_post_stands_where_the_first_stood()
    {
        using var archive = new ArchiveBuilder();
        static void Versions(JsonObject post) => post["edit_info"] = new JsonObject { ["edit"] = new JsonObject { ["initialTweetId"] = $"{Id(0)}", ["editControlInitial"] = new JsonObject { ["editTweetIds"] = new JsonArray($"{Id(0)}", $"{Id(9)}") } } };
        archive.Post(Id(0), "Frist", null, Versions);
        archive.Post(Id(1), "Second", Id(0));
        archive.Post(Id(9), "First", null, Versions);
        archive.Post(Id(10), "Third", Id(1));

        var thread = Assert.Single((await archive.ReadAsync()).Threads);

        Assert.Equal([("First", true), ("Second", false), ("Third", false)], thread.Posts.Select(p => (p.Text, p.Edited)));
        Assert.Equal($"{Id(9)}", thread.Posts[0].Address!.Id);
    }

    [Fact]
    public async Task A_branch_is_a_thread_of_its_own_and_begins_where_it_leaves()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "One");
        archive.Post(Id(1), "Two", Id(0));
        archive.Post(Id(2), "Two, otherwise", Id(0));
        archive.Post(Id(3), "Three", Id(1));
        archive.Post(Id(4), "Three, otherwise", Id(2));
        archive.Post(Id(5), "Four", Id(3));
        archive.Post(Id(6), "A remark", Id(3));

        var (threads, _) = await archive.ReadAsync(new() { LeastPosts = 3 });

        Assert.Equal([["One", "Two", "Three", "Four"], ["One", "Two, otherwise", "Three, otherwise"]], threads.Select(t => t.Posts.Select(p => p.Text)));
        Assert.Equal(["One", "Two, otherwise (a branch)"], threads.Select(t => t.Title));
        Assert.Contains($"{Id(6)}", Assert.Single(threads[0].Losses));
        Assert.Equal(3, (await archive.ReadAsync()).Threads.Count);
    }

    [Fact]
    public async Task What_a_thread_answers_and_what_is_gone_is_said()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(5), "Yes, because", Id(1), post => post["in_reply_to_screen_name"] = "bob");
        archive.Post(Id(6), "of this", Id(5));
        archive.Post(Id(8), "After a hole", Id(7));
        archive.Post(Id(9), "it goes on", Id(8));

        var (threads, _) = await archive.ReadAsync();

        Assert.Equal([("not in the archive", "@bob"), ("not in the archive", null)], threads.Select(t => (t.Posts[0].Missing, t.Posts[0].By?.Name)));
        Assert.Equal([$"https://x.com/bob/status/{Id(1)}", $"https://x.com/ada/status/{Id(7)}"], threads.Select(t => t.Posts[0].Address!.Url));
        Assert.Equal(["Yes, because", "After a hole"], threads.Select(t => t.Title));
    }

    [Fact]
    public async Task Pictures_and_films_are_found_and_missing_ones_are_said()
    {
        using var archive = new ArchiveBuilder();
        var film = Medium("https://t.co/p", "https://pbs.twimg.com/ext_tw_video_thumb/1/poster.jpg", "video");
        film["video_info"] = new JsonObject
        {
            ["variants"] = new JsonArray(
                new JsonObject { ["content_type"] = "application/x-mpegURL", ["url"] = "https://video.twimg.com/a.m3u8" },
                new JsonObject { ["content_type"] = "video/mp4", ["bitrate"] = "100", ["url"] = "https://video.twimg.com/small.mp4" },
                new JsonObject { ["content_type"] = "video/mp4", ["bitrate"] = "900", ["url"] = "https://video.twimg.com/large.mp4?tag=1" }),
        };
        var seen = Medium("https://t.co/p", "https://pbs.twimg.com/media/seen.jpg");
        seen["ext_alt_text"] = "A neuron";
        archive.Post(Id(0), "Look https://t.co/p", null, post => post["extended_entities"] = new JsonObject { ["media"] = new JsonArray(seen, Medium("https://t.co/p", "https://pbs.twimg.com/media/empty.png"), Medium("https://t.co/p", "https://pbs.twimg.com/media/gone.png")) });
        archive.Post(Id(1), "https://t.co/p", Id(0), post => post["extended_entities"] = new JsonObject { ["media"] = new JsonArray(film) });
        archive.Post(Id(2), "https://t.co/g", Id(1), post => post["entities"]!["media"] = new JsonArray(Medium("https://t.co/g", "https://pbs.twimg.com/tweet_video_thumb/gif.jpg", "animated_gif")));
        archive.Files.Add(($"data/tweets_media/{Id(0)}-seen.jpg", [1, 2, 3]));
        archive.Files.Add(($"data/tweets_media/{Id(0)}-empty.png", []));
        archive.Files.Add(($"data/tweets_media/{Id(1)}-large.mp4", [4]));
        archive.Files.Add(($"data/tweets_media/{Id(2)}-gif.mp4", [5]));

        foreach (var path in new[] { archive.Zip(), archive.Unpacked() })
        {
            using var source = ThreadBot.Unroll.Sources.XArchiveSource.TryOpen(path, new())!;
            var thread = await source.ReadAsync(CancellationToken.None).SingleAsync();
            Assert.Equal(["Look", "", ""], thread.Posts.Select(p => p.Text));
            Assert.Equal(
                [new PublishedMedia(MediaKind.Image, $"media/{Id(0)}-seen.jpg", "A neuron") { Url = "https://pbs.twimg.com/media/seen.jpg" }, new(MediaKind.Image, null, "") { Url = "https://pbs.twimg.com/media/empty.png" }, new(MediaKind.Image, null, "") { Url = "https://pbs.twimg.com/media/gone.png" }],
                thread.Posts[0].Media);
            Assert.Equal(new PublishedMedia(MediaKind.Video, $"media/{Id(1)}-large.mp4", "") { Url = "https://video.twimg.com/large.mp4?tag=1" }, Assert.Single(thread.Posts[1].Media));
            Assert.Equal((MediaKind.Gif, $"media/{Id(2)}-gif.mp4"), (thread.Posts[2].Media[0].Kind, thread.Posts[2].Media[0].File));
            Assert.Equal(2, thread.Losses.Count);
            Assert.Contains("empty", thread.Losses[0]);
            Assert.Contains("gone.png is not in the archive", thread.Losses[1]);
            using var file = source.Media.Open($"media/{Id(0)}-seen.jpg")!;
            Assert.Equal(1, file.ReadByte());
            Assert.Null(source.Media.Open($"media/{Id(0)}-empty.png"));
            Assert.Null(source.Media.Open("media/../account.js"));
            Assert.Null(source.Media.Open("data/account.js"));
        }
    }

    [Fact]
    public async Task An_own_post_that_is_quoted_is_a_card()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "The first one");
        archive.Post(Id(10), "See https://t.co/q", null, post => post["entities"]!["urls"] = new JsonArray(Link("https://t.co/q", $"https://twitter.com/ada/status/{Id(0)}", 4)));
        archive.Post(Id(11), "and https://t.co/o", Id(10), post => post["entities"]!["urls"] = new JsonArray(Link("https://t.co/o", "https://twitter.com/bob/status/77", 4)));

        var posts = Assert.Single((await archive.ReadAsync()).Threads).Posts;

        Assert.Equal(("See", "The first one"), (posts[0].Text, posts[0].Quoted?.Text));
        Assert.Equal(("and https://twitter.com/bob/status/77", null), (posts[1].Text, posts[1].Quoted));
    }

    [Fact]
    public async Task Threads_that_began_earlier_are_left_out_when_asked()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "One");
        archive.Post(Id(1), "Two", Id(0));
        archive.Post(Id(100), "A");
        archive.Post(Id(101), "B", Id(100));

        Assert.Equal("A", Assert.Single((await archive.ReadAsync(new() { Since = Start.AddSeconds(50) })).Threads).Title);
    }
}
