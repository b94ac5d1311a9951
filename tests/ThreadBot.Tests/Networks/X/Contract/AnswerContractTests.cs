using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FakeX;
using FakeX.Accounts;
using FakeX.Posts;
using ThreadBot.Tests.Networks.Media;

namespace ThreadBot.Tests.Networks.X.Contract;

/// <summary>What X's stand-in answers is what X's own description of its API allows.</summary>
public sealed class AnswerContractTests : IAsyncDisposable
{
    private const string Everything =
        "tweet.fields=created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,entities,note_tweet,attachments,display_text_range,lang,edit_controls,reply_settings,public_metrics,possibly_sensitive,paid_partnership"
        + "&expansions=author_id,attachments.media_keys,attachments.poll_ids,referenced_tweets.id,referenced_tweets.id.author_id,in_reply_to_user_id,entities.mentions.username"
        + "&media.fields=alt_text,type,url,preview_image_url,variants,width,height,duration_ms,public_metrics&poll.fields=options,end_datetime,voting_status,duration_minutes"
        + "&user.fields=username,name,profile_image_url,created_at,description,protected,verified,verified_type";

    private const string Owner = "1500000000000000001";
    private static readonly string[] Options = ["this", "that"];
    private readonly FakeXServer _x = FakeXServer.StartAsync(new() { Premium = true, ProcessFor = TimeSpan.Zero }, TimeProvider.System).GetAwaiter().GetResult();
    private readonly Violations _violations = new("response");

    public async ValueTask DisposeAsync()
    {
        _violations.Dispose();
        await _x.DisposeAsync();
    }

    [Fact]
    public async Task Every_answer_is_one_that_X_describes()
    {
        await using var prism = await Prism.ProxyAsync(_x.Address);
        using var http = new HttpClient(_violations) { BaseAddress = prism.Address };
        UseToken(http, TokenDesk.Issue(_x.Site, "tweet.read", "tweet.write", "users.read", "media.write").AccessToken);

        var posts = await WriteAsync(http);
        await ReadAsync(http, posts);
        await RefuseAsync(http, posts[0]);
        await http.DeleteAsync($"2/tweets/{posts[^1]}");

        Assert.Empty(_violations.Found);
        Assert.Equal(19, _violations.Seen.Count);
    }

    private async Task<IReadOnlyList<string>> WriteAsync(HttpClient http)
    {
        PostDesk.Plant(_x.Site, "stranger", "Hello @threadbot");
        var gif = await UploadAsync(http, "image/gif", "tweet_gif", TinyFiles.Gif());
        var video = await UploadAsync(http, "video/mp4", "tweet_video", TinyFiles.Mp4());
        var picture = await IdAsync(http, "2/media/upload", new { media_category = "tweet_image", media = Convert.ToBase64String(TinyFiles.Png()) });
        await http.PostAsJsonAsync("2/media/metadata", new { id = picture, metadata = new { alt_text = new { text = "A dot" } } });
        var one = await IdAsync(http, "2/tweets", new { text = "One @stranger #ml $GO https://example.com/a <&>", reply_settings = "following" });
        return
        [
            one,
            await IdAsync(http, "2/tweets", new { text = "Two", reply = new { in_reply_to_tweet_id = one }, media = new { media_ids = new[] { picture } }, made_with_ai = true }),
            await IdAsync(http, "2/tweets", new { text = "Three", media = new { media_ids = new[] { gif } } }),
            await IdAsync(http, "2/tweets", new { text = "Four", media = new { media_ids = new[] { video } } }),
            await IdAsync(http, "2/tweets", new { text = "Five", quote_tweet_id = one }),
            await IdAsync(http, "2/tweets", new { text = "Six", poll = new { options = Options, duration_minutes = 5 } }),
            await IdAsync(http, "2/tweets", new { text = string.Concat(Enumerable.Repeat("word & https://example.com ", 30)) }),
            await IdAsync(http, "2/tweets", new { text = "Eight" }),
        ];
    }

    private async Task ReadAsync(HttpClient http, IReadOnlyList<string> posts)
    {
        await http.GetAsync($"2/tweets/{posts[0]}");
        foreach (var post in posts)
            await http.GetAsync($"2/tweets/{post}?{Everything}");
        await http.GetAsync($"2/tweets?ids={string.Join(',', posts)},77&{Everything}");
        await http.GetAsync($"2/tweets/77?{Everything}");
        await http.GetAsync($"2/users/{Owner}/tweets?max_results=5&{Everything}");
        await http.GetAsync($"2/users/{Owner}/mentions?{Everything}");
        await http.GetAsync($"2/tweets/search/recent?query=from:threadbot&{Everything}");
        await http.GetAsync("2/users/me");
        await http.GetAsync("2/users/by/username/stranger?user.fields=profile_image_url");
        await http.GetAsync($"2/users/{Owner}");
        UseToken(http, "fake-app-bearer");
        await http.GetAsync($"2/tweets/search/all?query=from:threadbot&max_results=10&{Everything}");
        UseToken(http, TokenDesk.Issue(_x.Site, "tweet.read", "tweet.write", "users.read", "media.write").AccessToken);
    }

    private async Task RefuseAsync(HttpClient http, string post)
    {
        await http.PostAsJsonAsync("2/tweets", new { text = "One @stranger #ml $GO https://example.com/a <&>" });
        await http.PostAsJsonAsync("2/tweets", new { text = "$AA and $BB" });
        await http.PostAsJsonAsync("2/tweets", new { text = "a", colour = "red" });
        await http.GetAsync("2/tweets/search/recent?query=is:reply");
        await http.DeleteAsync("2/tweets/77");
        foreach (var fault in new[] { "throttle", "unavailable", "unauthorized" })
        {
            _x.Faults.Add($"{fault}@lookup:{_x.Faults.Requests("lookup") + 1}");
            await http.GetAsync($"2/tweets/{post}");
        }
    }

    private static async Task<string> UploadAsync(HttpClient http, string type, string category, byte[] file)
    {
        var id = await IdAsync(http, "2/media/upload/initialize", new { media_type = type, media_category = category, total_bytes = file.Length });
        await http.PostAsJsonAsync($"2/media/upload/{id}/append", new { segment_index = 0, media = Convert.ToBase64String(file) });
        await http.PostAsync($"2/media/upload/{id}/finalize", null);
        await http.GetAsync($"2/media/upload?command=STATUS&media_id={id}");
        return id;
    }

    private static async Task<string> IdAsync(HttpClient http, string path, object body)
    {
        var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return (string)JsonNode.Parse(text)!["data"]!["id"]!;
    }

    private static void UseToken(HttpClient http, string token) => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
}
