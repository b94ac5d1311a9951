using FakeX.Accounts;
using FakeX.Posts;

namespace FakeX.Tests;

/// <summary>What a program that unrolls threads asks.</summary>
public sealed class ReadingTests
{
    private const string AppBearer = "fake-app-bearer";
    private const string Fields = "tweet.fields=conversation_id,referenced_tweets,author_id,edit_controls,entities,note_tweet,attachments,display_text_range";
    private static readonly string[] Answers = ["this", "that"];
    private readonly HandClock _clock = new();

    [Fact]
    public async Task A_search_finds_what_its_author_wrote_in_a_conversation_newest_first()
    {
        await using var visitor = await ComeAsync();
        var one = await visitor.TweetedAsync("One");
        var two = await visitor.TweetedAsync("Two", one);
        PostDesk.Plant(visitor.Server.Site, "stranger", "Nice", two);
        await visitor.TweetedAsync("Elsewhere");
        var three = await visitor.TweetedAsync("Three", two);

        Assert.Equal([three, two, one], Ids(await SearchAsync(visitor, "recent", $"conversation_id:{one} from:threadbot")));
        Assert.Equal([three, two], Ids(await SearchAsync(visitor, "recent", $"conversation_id:{one} from:1500000000000000001 is:reply")));
        Assert.Equal("""{"meta":{"result_count":0}}""", (await SearchAsync(visitor, "recent", "conversation_id:77 from:threadbot")).Json.ToJsonString());
    }

    [Fact]
    public async Task A_search_comes_in_pages()
    {
        await using var visitor = await ComeAsync();
        var root = await visitor.TweetedAsync("Root");
        for (var i = 0; i < 14; i++)
            await visitor.TweetedAsync($"Post {i}", root);

        var first = await SearchAsync(visitor, "recent", $"conversation_id:{root}", "&max_results=10");
        var second = await SearchAsync(visitor, "recent", $"conversation_id:{root}", $"&max_results=10&next_token={first.Json["meta"]!["next_token"]}");

        Assert.Equal((10, 5), (Ids(first).Count(), Ids(second).Count()));
        Assert.Null(second.Json["meta"]!["next_token"]);
        Assert.Equal(root, Ids(second).Last());
        Assert.Equal(400, (await SearchAsync(visitor, "recent", "from:threadbot", "&next_token=7")).Status);
    }

    [Fact]
    public async Task The_recent_ends_after_seven_days_and_the_whole_archive_is_for_the_app_alone()
    {
        await using var visitor = await ComeAsync();
        var old = await visitor.TweetedAsync("Old");
        _clock.Advance(TimeSpan.FromDays(8));
        visitor.UseToken(TokenDesk.Issue(visitor.Server.Site, Visitor.AllScopes.Split(' ')).AccessToken);

        Assert.Equal("""{"meta":{"result_count":0}}""", (await SearchAsync(visitor, "recent", "from:threadbot")).Json.ToJsonString());
        Assert.Equal(403, (await SearchAsync(visitor, "all", "from:threadbot")).Status);
        visitor.UseToken(AppBearer);
        Assert.Equal([old], Ids(await SearchAsync(visitor, "all", "from:threadbot")));
        Assert.Equal(429, (await SearchAsync(visitor, "all", "from:threadbot")).Status);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([old], Ids(await SearchAsync(visitor, "all", "from:threadbot")));
    }

    [Theory]
    [InlineData("query=", "query: must be 1 to 4096")]
    [InlineData("query=colour:red", "invalid operator")]
    [InlineData("query=is:reply", "standalone")]
    [InlineData("query=from:a&max_results=9", "max_results")]
    [InlineData("query=from:a&max_results=101", "max_results")]
    [InlineData("query=from:a&tweet.fields=colour", "[colour] is not one of")]
    [InlineData("query=from:a&colour=red", "[colour] is not one of")]
    [InlineData("query=from:a&start_time=2026-08-01T00:00:00Z", "'start_time' must be on or after")]
    public async Task A_search_that_X_would_not_make_is_refused(string query, string words)
    {
        await using var visitor = await ComeAsync();

        var answer = await visitor.GetAsync($"2/tweets/search/recent?{query}");

        Assert.Equal(400, answer.Status);
        Assert.Contains(words, answer.Body);
    }

    [Fact]
    public async Task A_search_may_be_behind()
    {
        await using var visitor = await ComeAsync(new() { SearchLag = TimeSpan.FromSeconds(30) });
        await visitor.TweetedAsync("One");
        Assert.Equal("""{"meta":{"result_count":0}}""", (await SearchAsync(visitor, "recent", "from:threadbot")).Json.ToJsonString());
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Single(Ids(await SearchAsync(visitor, "recent", "from:threadbot")));
    }

    [Fact]
    public async Task Whoever_is_named_finds_it_among_their_mentions()
    {
        await using var visitor = await ComeAsync();
        PostDesk.Plant(visitor.Server.Site, "stranger", "Hello");
        var summons = PostDesk.Plant(visitor.Server.Site, "stranger", "@ThreadBot unroll").Id;
        await visitor.TweetedAsync("I am @threadbot");

        var mentions = await visitor.GetAsync("2/users/1500000000000000001/mentions?expansions=author_id&user.fields=profile_image_url");

        Assert.Equal([summons], Ids(mentions));
        Assert.Equal("stranger", (string)mentions.Json["includes"]!["users"]![0]!["username"]!);
        Assert.StartsWith("http://127.0.0.1", (string)mentions.Json["includes"]!["users"]![0]!["profile_image_url"]!);
    }

    [Fact]
    public async Task A_user_is_found_by_name_and_by_number()
    {
        await using var visitor = await ComeAsync();

        Assert.Equal("1500000000000000002", (string)(await visitor.GetAsync("2/users/by/username/Stranger")).Json["data"]!["id"]!);
        Assert.Equal("stranger", (string)(await visitor.GetAsync("2/users/1500000000000000002")).Json["data"]!["username"]!);
        Assert.Equal("nobody", (string)(await visitor.GetAsync("2/users/by/username/nobody")).Json["errors"]![0]!["resource_id"]!);
    }

    [Fact]
    public async Task What_a_post_quotes_comes_with_it_and_stands_as_a_link_at_its_end()
    {
        await using var visitor = await ComeAsync();
        var one = await visitor.TweetedAsync("One");
        var two = Id(await visitor.PostAsync("2/tweets", new { text = "Two", quote_tweet_id = one }));

        var answer = (await visitor.GetAsync($"2/tweets/{two}?{Fields}&expansions=referenced_tweets.id,referenced_tweets.id.author_id")).Json;

        Assert.Matches("^Two https://t.co/[0-9A-Za-z]{10}$", (string)answer["data"]!["text"]!);
        Assert.Equal($"https://x.com/threadbot/status/{one}", (string)answer["data"]!["entities"]!["urls"]![0]!["expanded_url"]!);
        Assert.Equal(3, (int)answer["data"]!["display_text_range"]![1]!);
        Assert.Equal("quoted", (string)answer["data"]!["referenced_tweets"]![0]!["type"]!);
        Assert.Equal("One", (string)answer["includes"]!["tweets"]![0]!["text"]!);
        Assert.Equal("threadbot", (string)answer["includes"]!["users"]![0]!["username"]!);
        Assert.Equal([two], Ids(await SearchAsync(visitor, "recent", $"quotes_of_tweet_id:{one}")));
    }

    [Fact]
    public async Task What_is_gone_is_named_beside_what_is_there()
    {
        await using var visitor = await ComeAsync();
        var one = await visitor.TweetedAsync("One");
        var two = await visitor.TweetedAsync("Two", one);
        await visitor.DeleteAsync($"2/tweets/{one}");

        var answer = (await visitor.GetAsync($"2/tweets/{two}?{Fields}&expansions=referenced_tweets.id")).Json;

        Assert.Equal("Two", (string)answer["data"]!["text"]!);
        Assert.Equal((one, "referenced_tweets.id"), ((string)answer["errors"]![0]!["resource_id"]!, (string)answer["errors"]![0]!["parameter"]!));
        Assert.Null(answer["includes"]);
    }

    [Fact]
    public async Task A_poll_is_shown_with_as_much_as_was_asked_for()
    {
        await using var visitor = await ComeAsync();
        var id = Id(await visitor.PostAsync("2/tweets", new { text = "Which?", poll = new { options = Answers, duration_minutes = 60 } }));
        _clock.Advance(TimeSpan.FromMinutes(61));

        var poll = (await visitor.GetAsync($"2/tweets/{id}?tweet.fields=attachments&expansions=attachments.poll_ids&poll.fields=voting_status,end_datetime")).Json["includes"]!["polls"]![0]!;

        Assert.Equal(Answers, poll["options"]!.AsArray().Select(o => (string)o!["label"]!));
        Assert.Equal(("closed", "2026-09-01T13:00:00.000Z"), ((string)poll["voting_status"]!, (string)poll["end_datetime"]!));
        Assert.Null(poll["duration_minutes"]);
    }

    [Fact]
    public async Task An_edited_post_has_a_history_and_its_newest_version_is_listed()
    {
        await using var visitor = await ComeAsync(new() { Premium = true });
        var one = await visitor.TweetedAsync("Oen");
        var edited = Id(await visitor.PostAsync("2/tweets", new { text = "One", edit_options = new { previous_post_id = one } }));

        var before = (await visitor.GetAsync($"2/tweets/{one}?{Fields}")).Json["data"]!;

        Assert.Equal([one, edited], before["edit_history_tweet_ids"]!.AsArray().Select(i => (string)i!));
        Assert.True((bool)before["edit_controls"]!["is_edit_eligible"]!);
        Assert.Equal([edited], Ids(await SearchAsync(visitor, "recent", $"conversation_id:{one}")));
        Assert.Equal(403, (await visitor.PostAsync("2/tweets", new { text = "Once", edit_options = new { previous_post_id = one } })).Status);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(403, (await visitor.PostAsync("2/tweets", new { text = "Once", edit_options = new { previous_post_id = edited } })).Status);
    }

    [Fact]
    public async Task Without_Premium_there_are_no_edits_and_no_long_posts()
    {
        await using var visitor = await ComeAsync();
        var one = await visitor.TweetedAsync("One");

        Assert.Equal(403, (await visitor.PostAsync("2/tweets", new { text = "Two", edit_options = new { previous_post_id = one } })).Status);
        Assert.Equal(403, (await visitor.TweetAsync(new string('a', 281))).Status);
        await using var payer = await ComeAsync(new() { Premium = true });
        Assert.Equal(201, (await payer.TweetAsync(string.Concat(Enumerable.Repeat("word ", 1000)))).Status);
        Assert.Equal(403, (await payer.TweetAsync(string.Concat(Enumerable.Repeat("word ", 5001)))).Status);
    }

    [Fact]
    public async Task A_picture_can_be_fetched_from_where_the_answer_says()
    {
        await using var visitor = await ComeAsync();
        byte[] png = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 128, 0, 0, 1, 104, 8, 2, 0, 0, 0];
        var media = Id(await visitor.PostFormAsync("2/media/upload", new MultipartFormDataContent { { new ByteArrayContent(png), "media", "a" }, { new StringContent("tweet_image"), "media_category" } }));
        var id = Id(await visitor.PostAsync("2/tweets", new { text = "Look", media = new { media_ids = new[] { media } } }));

        var shown = (await visitor.GetAsync($"2/tweets/{id}?expansions=attachments.media_keys&media.fields=url,width,height,alt_text")).Json["includes"]!["media"]![0]!;

        Assert.Equal(("photo", 640, 360), ((string)shown["type"]!, (int)shown["width"]!, (int)shown["height"]!));
        using var http = new HttpClient();
        Assert.Equal(png, await http.GetByteArrayAsync((string)shown["url"]!));
    }

    private Task<Visitor> ComeAsync(FakeXOptions? options = null) => Visitor.ComeAsync(options, _clock);

    private static Task<Answer> SearchAsync(Visitor visitor, string reach, string query, string more = "") =>
        visitor.GetAsync($"2/tweets/search/{reach}?query={Uri.EscapeDataString(query)}{more}");

    private static string Id(Answer answer) => (string)answer.Json["data"]!["id"]!;

    private static IEnumerable<string> Ids(Answer answer) => answer.Json["data"]!.AsArray().Select(p => (string)p!["id"]!);
}
