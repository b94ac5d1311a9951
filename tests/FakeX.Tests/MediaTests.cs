namespace FakeX.Tests;

public sealed class MediaTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1a\n and the rest"u8];
    private static readonly byte[] Gif = [.. "GIF89a"u8, .. new byte[100]];

    [Fact]
    public async Task A_picture_is_uploaded_described_and_posted()
    {
        await using var visitor = await Visitor.ComeAsync();
        var id = Id(await UploadAsync(visitor, Png));

        await visitor.PostAsync("2/media/metadata", new { id, metadata = new { alt_text = new { text = "Three inputs" } } });
        var created = await visitor.PostAsync("2/tweets", new { text = "Look", media = new { media_ids = new[] { id } } });

        var post = (await visitor.GetAsync($"2/tweets/{Id(created)}?tweet.fields=entities,attachments&expansions=attachments.media_keys&media.fields=alt_text")).Json;
        Assert.Equal("Three inputs", (string)post["includes"]!["media"]![0]!["alt_text"]!);
        Assert.Matches("^Look https://t.co/[0-9A-Za-z]{10}$", (string)post["data"]!["text"]!);
        Assert.Equal($"3_{id}", (string)post["data"]!["entities"]!["urls"]![0]!["media_key"]!);
        Assert.Equal(0.025m, visitor.Server.Site.Read(s => s.Bill));
    }

    [Fact]
    public async Task A_GIF_comes_in_parts_and_is_ready_after_a_while()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.ComeAsync(time: clock);
        var id = Id(await visitor.PostAsync("2/media/upload/initialize", new { media_type = "image/gif", total_bytes = Gif.Length, media_category = "tweet_gif" }));
        await AppendAsync(visitor, id, 1, Gif[50..]);
        await AppendAsync(visitor, id, 0, Gif[..50]);

        var finalized = await visitor.PostAsync($"2/media/upload/{id}/finalize", new { });
        var tooEarly = await visitor.PostAsync("2/tweets", new { text = "Look", media = new { media_ids = new[] { id } } });
        clock.Advance(TimeSpan.FromSeconds(1));
        var status = await visitor.GetAsync($"2/media/upload?command=STATUS&media_id={id}");

        Assert.Equal("pending", (string)finalized.Json["data"]!["processing_info"]!["state"]!);
        Assert.Equal(400, tooEarly.Status);
        Assert.Equal("succeeded", (string)status.Json["data"]!["processing_info"]!["state"]!);
        Assert.Equal(201, (await visitor.PostAsync("2/tweets", new { text = "Look", media = new { media_ids = new[] { id } } })).Status);
    }

    [Fact]
    public async Task Media_are_not_misused()
    {
        await using var visitor = await Visitor.ComeAsync();

        Assert.Equal(400, (await UploadAsync(visitor, Gif)).Status);
        Assert.Equal(400, (await UploadAsync(visitor, [.. Png, .. new byte[5_000_000]])).Status);
        Assert.Equal(400, (await visitor.PostAsync("2/media/upload/initialize", new { media_type = "image/gif", total_bytes = 15_000_001, media_category = "tweet_gif" })).Status);
        Assert.Equal(400, (await visitor.PostAsync("2/media/upload/1/finalize", new { })).Status);
        Assert.Equal(400, (await visitor.PostAsync("2/media/upload", new { media = Convert.ToBase64String(Png), media_category = "tweet_image", filter = "sepia" })).Status);
        var id = Id(await UploadAsync(visitor, Png));
        Assert.Equal(400, (await visitor.PostAsync("2/media/metadata", new { id, metadata = new { alt_text = new { text = new string('a', 1001) } } })).Status);
        Assert.Equal(400, (await visitor.PostAsync("2/tweets", new { text = "Five", media = new { media_ids = new[] { id, id, id, id, id } } })).Status);
    }

    [Fact]
    public async Task A_picture_expires_after_a_day()
    {
        var clock = new HandClock();
        await using var visitor = await Visitor.ComeAsync(time: clock);
        var id = Id(await UploadAsync(visitor, Png));
        clock.Advance(TimeSpan.FromHours(25));
        visitor.UseToken(Accounts.TokenDesk.Issue(visitor.Server.Site, Visitor.AllScopes.Split(' ')).AccessToken);

        Assert.Contains("media IDs are invalid", (await visitor.PostAsync("2/tweets", new { text = "Look", media = new { media_ids = new[] { id } } })).Body);
    }

    private static string Id(Answer answer) => (string)answer.Json["data"]!["id"]!;

    private static Task<Answer> UploadAsync(Visitor visitor, byte[] file) =>
        visitor.PostFormAsync("2/media/upload", new MultipartFormDataContent { { new ByteArrayContent(file), "media", "a.png" }, { new StringContent("tweet_image"), "media_category" } });

    private static async Task AppendAsync(Visitor visitor, string id, int index, byte[] part) => Assert.Equal(200, (await visitor.PostFormAsync(
        $"2/media/upload/{id}/append",
        new MultipartFormDataContent { { new StringContent($"{index}"), "segment_index" }, { new ByteArrayContent(part), "media", "part" } })).Status);
}
