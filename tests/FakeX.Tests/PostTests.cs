using System.Text.Json.Nodes;
using FakeX.Posts;

namespace FakeX.Tests;

public sealed class PostTests
{
    private const string Fields = "tweet.fields=conversation_id,referenced_tweets,in_reply_to_user_id,entities,note_tweet,author_id";

    [Fact]
    public async Task A_thread_is_one_conversation()
    {
        await using var visitor = await Visitor.ComeAsync();
        var one = await visitor.TweetedAsync("One");
        var two = await visitor.TweetedAsync("Two", one);
        var three = await visitor.TweetedAsync("Three", two);

        var post = (await visitor.GetAsync($"2/tweets/{three}?{Fields}")).Json["data"]!;

        Assert.Equal(one, (string)post["conversation_id"]!);
        Assert.Equal(("replied_to", two), ((string)post["referenced_tweets"]![0]!["type"]!, (string)post["referenced_tweets"]![0]!["id"]!));
        Assert.Equal("1500000000000000001", (string)post["in_reply_to_user_id"]!);
    }

    [Fact]
    public async Task Links_are_shortened_and_three_characters_escaped()
    {
        await using var visitor = await Visitor.ComeAsync();
        var created = await visitor.TweetAsync("a < b && see https://example.com/x?a=1&b=2 and README.md #ml");

        var text = (string)created.Json["data"]!["text"]!;

        Assert.Matches("^a &lt; b &amp;&amp; see https://t.co/[0-9A-Za-z]{10} and https://t.co/[0-9A-Za-z]{10} #ml$", text);
        var entities = (await visitor.GetAsync($"2/tweets/{created.Json["data"]!["id"]}?{Fields}")).Json["data"]!["entities"]!;
        Assert.Equal(["https://example.com/x?a=1&b=2", "http://README.md"], entities["urls"]!.AsArray().Select(u => (string)u!["expanded_url"]!));
        Assert.All(entities["urls"]!.AsArray(), u => Assert.Equal((string)u!["url"]!, text[(int)u["start"]!..(int)u["end"]!]));
        Assert.Equal("ml", (string)entities["hashtags"]![0]!["tag"]!);
    }

    [Fact]
    public async Task A_long_post_has_a_preview_and_a_note()
    {
        await using var visitor = await Visitor.ComeAsync(new() { MaxLength = 25_000 });
        var text = string.Concat(Enumerable.Repeat("word & ", 100)).Trim();
        var id = await visitor.TweetedAsync(text);

        var post = (await visitor.GetAsync($"2/tweets/{id}?{Fields}")).Json["data"]!;

        Assert.Equal(text.Replace("&", "&amp;"), (string)post["note_tweet"]!["text"]!);
        Assert.Contains("… https://t.co/", (string)post["text"]!);
    }

    [Fact]
    public async Task Each_dialect_has_its_own_names_and_knows_no_others()
    {
        await using var visitor = await Visitor.ComeAsync();
        var one = await visitor.TweetedAsync("One");
        var two = await visitor.TweetedAsync("Two", one);

        var old = (await visitor.GetAsync($"2/tweets/{two}?{Fields},note_post")).Json["data"]!;
        var young = (await visitor.GetAsync($"2/tweets/{two}?post.fields=conversation_id,referenced_posts&expansions=referenced_posts,author_id")).Json;
        var mixed = (await visitor.GetAsync($"2/tweets/{two}?post.fields=referenced_tweets,author_id")).Json["data"]!;

        Assert.Null(old["referenced_posts"]);
        Assert.Equal(one, (string)young["data"]!["referenced_posts"]![0]!["id"]!);
        Assert.Equal(one, (string)young["includes"]!["posts"]![0]!["id"]!);
        Assert.Equal("threadbot", (string)young["includes"]!["users"]![0]!["username"]!);
        Assert.Null(mixed["referenced_tweets"] ?? mixed["author_id"]);
    }

    [Fact]
    public async Task The_timeline_comes_newest_first_in_pages_and_between_bounds()
    {
        await using var visitor = await Visitor.ComeAsync();
        var ids = new List<string>();
        for (var i = 0; i < 12; i++)
            ids.Add(await visitor.TweetedAsync($"Post {i}"));
        const string Timeline = "2/users/1500000000000000001/tweets";

        var page = (await visitor.GetAsync($"{Timeline}?max_results=5")).Json;
        var next = (await visitor.GetAsync($"{Timeline}?max_results=5&pagination_token={page["meta"]!["next_token"]}")).Json;
        var since = (await visitor.GetAsync($"{Timeline}?since_id={ids[^2]}")).Json;
        var nothing = (await visitor.GetAsync($"{Timeline}?since_id={ids[^1]}")).Json;

        Assert.Equal(Enumerable.Reverse(ids).Take(5), Ids(page));
        Assert.Equal(Enumerable.Reverse(ids).Skip(5).Take(5), Ids(next));
        Assert.Equal([ids[^1]], Ids(since));
        Assert.Equal("""{"meta":{"result_count":0}}""", nothing.ToJsonString());
        Assert.Equal(400, (await visitor.GetAsync($"{Timeline}?max_results=4")).Status);
    }

    [Fact]
    public async Task A_post_that_is_not_there_is_an_error_beside_a_200()
    {
        await using var visitor = await Visitor.ComeAsync();
        var id = await visitor.TweetedAsync("One");

        var answer = await visitor.GetAsync($"2/tweets?ids={id},77");

        Assert.Equal(200, answer.Status);
        Assert.Equal([id], Ids(answer.Json));
        Assert.Equal("77", (string)answer.Json["errors"]![0]!["resource_id"]!);
    }

    [Fact]
    public async Task A_deleted_post_is_gone_for_good()
    {
        await using var visitor = await Visitor.ComeAsync();
        var id = await visitor.TweetedAsync("One");

        Assert.True((bool)(await visitor.DeleteAsync($"2/tweets/{id}")).Json["data"]!["deleted"]!);
        Assert.Equal(404, (await visitor.DeleteAsync($"2/tweets/{id}")).Status);
        Assert.Contains("deleted or not visible", (await visitor.TweetAsync("Two", id)).Detail);
        Assert.NotNull((await visitor.GetAsync($"2/tweets/{id}")).Json["errors"]);
    }

    [Fact]
    public async Task Only_ones_own_posts_can_be_deleted_answered_and_quoted_unless_one_was_mentioned()
    {
        await using var visitor = await Visitor.ComeAsync();
        var strange = PostDesk.Plant(visitor.Server.Site, "stranger", "Hello").Id;
        var summons = PostDesk.Plant(visitor.Server.Site, "stranger", "Hello @ThreadBot, unroll!").Id;

        Assert.Equal(403, (await visitor.DeleteAsync($"2/tweets/{strange}")).Status);
        Assert.Contains("where you are mentioned", (await visitor.TweetAsync("Hi", strange)).Detail);
        Assert.Contains("where you are mentioned", (await visitor.PostAsync("2/tweets", new { text = "Look", quote_tweet_id = summons })).Detail);
        Assert.Equal(201, (await visitor.TweetAsync("Here it is", summons)).Status);
        Assert.Equal(0.010m, visitor.Server.Site.Read(s => s.Bill));
    }

    [Theory]
    [InlineData("""{"text":""}""", 400, "text is required")]
    [InlineData("""{"text":"a","colour":"red"}""", 400, "colour")]
    [InlineData("""{"text":"a","reply":{"in_reply_to_tweet_id":"1","fast":true}}""", 400, "fast")]
    [InlineData("""{"text":"a","reply_settings":"everyone"}""", 400, "reply_settings")]
    [InlineData("""{"text":"a","poll":{"options":["yes"],"duration_minutes":60}}""", 400, "poll.options")]
    [InlineData("""{"text":"a","poll":{"options":["yes","a much too long answer of 26"],"duration_minutes":60}}""", 400, "poll.options")]
    [InlineData("""{"text":"a","poll":{"options":["yes","no"],"duration_minutes":4}}""", 400, "duration_minutes")]
    [InlineData("""{"text":"a","poll":{"options":["yes","no"],"duration_minutes":60},"quote_tweet_id":"1"}""", 400, "mutually exclusive")]
    [InlineData("""{"text":"a","media":{"media_ids":["1"]}}""", 400, "media IDs are invalid")]
    [InlineData("""{"text":"$AAA and $BBB"}""", 403, "one cashtag")]
    [InlineData("""{"text":"a","reply":{"in_reply_to_tweet_id":"1"}}""", 403, "deleted or not visible")]
    [InlineData("""not json""", 400, "invalid")]
    public async Task What_X_does_not_take_is_refused_in_its_words(string json, int status, string words)
    {
        await using var visitor = await Visitor.ComeAsync();

        var answer = await visitor.PostAsync("2/tweets", TryParse(json));

        Assert.Equal(status, answer.Status);
        Assert.Contains(words, answer.Body);
        Assert.Empty(visitor.Server.Site.Read(s => s.Posts));
    }

    [Fact]
    public async Task A_text_counts_as_X_counts_and_is_not_taken_twice_a_day()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.ComeAsync(time: clock);
        Assert.Equal(403, (await visitor.TweetAsync(new string('あ', 141))).Status);
        Assert.Equal(201, (await visitor.TweetAsync(new string('あ', 140))).Status);
        Assert.Contains("duplicate content", (await visitor.TweetAsync(new string('あ', 140))).Detail);
        clock.Advance(TimeSpan.FromDays(1));
        visitor.UseToken(Accounts.TokenDesk.Issue(visitor.Server.Site, Visitor.AllScopes.Split(' ')).AccessToken);
        Assert.Equal(201, (await visitor.TweetAsync(new string('あ', 140))).Status);
    }

    [Fact]
    public async Task What_is_known_survives_a_restart()
    {
        var file = Path.GetTempFileName();
        File.Delete(file);
        string id;
        await using (var visitor = await Visitor.ComeAsync(new() { StateFile = file }))
            id = await visitor.TweetedAsync("One");

        await using var later = await Visitor.ComeAsync(new() { StateFile = file });

        await later.TweetedAsync("Two", id);
        Assert.Equal(["One", "Two"], later.Server.Site.Read(s => s.Posts).Select(p => p.Text));
        Assert.Equal(0.03m, later.Server.Site.Read(s => s.Bill));
        File.Delete(file);
    }

    [Fact]
    public async Task A_person_sees_the_timeline()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.TweetedAsync("<b>bold</b>");

        Assert.Contains("&lt;b&gt;bold", (await visitor.GetAsync("/")).Body);
    }

    private static IEnumerable<string> Ids(JsonNode page) => page["data"]!.AsArray().Select(p => (string)p!["id"]!);

    private static JsonNode TryParse(string json) => json.StartsWith('{') ? JsonNode.Parse(json)! : JsonValue.Create(json);
}
