using ThreadBot.Networks.X;
using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;
using ThreadBot.Networks.X.Reading;

namespace ThreadBot.Tests.Networks.X.Contract;

/// <summary>Every request that the client can send is one that X's own description of its API allows. OAuth's requests are not described there.</summary>
public sealed class RequestContractTests(RequestContractTests.Mock mock) : IClassFixture<RequestContractTests.Mock>
{
    private const string Id = "1234567890123456789";
    private static readonly string[] All =
    [
        "DELETE /2/tweets/{id}",
        "GET /2/media/upload",
        "GET /2/tweets",
        "GET /2/tweets/search/all",
        "GET /2/tweets/search/recent",
        "GET /2/tweets/{id}",
        "GET /2/users/me",
        "GET /2/users/{id}/tweets",
        "POST /2/media/metadata",
        "POST /2/media/upload",
        "POST /2/media/upload/initialize",
        "POST /2/media/upload/{id}/append",
        "POST /2/media/upload/{id}/finalize",
        "POST /2/tweets",
    ];

    private static readonly XNewPost[] Posts =
    [
        new() { Text = "One <&> 🧵", ReplySettings = "mentionedUsers" },
        new() { Text = "Two", Reply = new(Id), Media = new([Id, Id, Id, Id]), MadeWithAi = true },
        new() { Reply = new(Id), Media = new([Id]) },
        new() { Text = "Which?", Reply = new(Id), Poll = new(["this", "that", "a third", "an answer of 25 letters.."], 10_080) },
        new() { Text = "Look back", QuoteTweetId = Id },
        .. new[] { "following", "subscribers", "verified" }.Select(who => new XNewPost { Text = "One", ReplySettings = who }),
    ];

    [Fact]
    public async Task Every_request_is_one_that_X_describes()
    {
        using var violations = new Violations("request");
        using var http = new HttpClient(violations);
        var client = Connect(http, mock.Prism.Address).Client;

        foreach (var post in Posts)
            await client.CreateAsync(post, CancellationToken.None);
        await client.DeleteAsync(Id, CancellationToken.None);
        await ReadAsync(client);
        await UnrollAsync(new XReadings(Connect(http, mock.Prism.Address), XMeter.None));
        await UploadAsync(client);

        Assert.Equal(All, violations.Seen.Order(StringComparer.Ordinal));
        Assert.Empty(violations.Found);
    }

    [Fact]
    public async Task What_X_does_not_describe_is_found()
    {
        using var violations = new Violations("request");
        using var http = new HttpClient(violations);
        var client = Connect(http, mock.Prism.Address).Client;

        await client.CreateAsync(new XNewPost { Text = "One", Poll = new(["only one"], 1), ReplySettings = "everyone" }, CancellationToken.None);
        await client.PostAsync("not-a-number", CancellationToken.None);

        Assert.Contains(violations.Found, v => v.Contains("\"options\"", StringComparison.Ordinal));
        Assert.Contains(violations.Found, v => v.Contains("\"duration_minutes\"", StringComparison.Ordinal));
        Assert.Contains(violations.Found, v => v.Contains("\"reply_settings\"", StringComparison.Ordinal));
        Assert.Contains(violations.Found, v => v.Contains("not-a-number", StringComparison.Ordinal));
    }

    private static async Task ReadAsync(XClient client)
    {
        await client.PostAsync(Id, CancellationToken.None);
        await client.TimelineAsync(Id, [], CancellationToken.None);
        await client.TimelineAsync(Id, new Dictionary<string, string> { ["since_id"] = Id, ["pagination_token"] = "7140dibdnow9c7btw" }, CancellationToken.None);
        await client.TimelineAsync(Id, new Dictionary<string, string> { ["start_time"] = "2026-09-01T12:00:00Z" }, CancellationToken.None);
        await client.PollAsync(Id, CancellationToken.None);
        await client.MeAsync(CancellationToken.None);
    }

    private static async Task UnrollAsync(XReadings readings)
    {
        const string Query = $"conversation_id:{Id} from:author to:author";
        await readings.LookUpAsync([Id, "1"], CancellationToken.None);
        await readings.SearchRecentAsync(Query, null, CancellationToken.None);
        await readings.SearchRecentAsync(Query, "7140dibdnow9c7btw", CancellationToken.None);
        await readings.SearchAllAsync(Query, "7140dibdnow9c7btw", CancellationToken.None);
        await readings.TimelineAsync(Id, (DateTimeOffset.UnixEpoch, null), null, CancellationToken.None);
        await readings.TimelineAsync(Id, (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)), "7140dibdnow9c7btw", CancellationToken.None);
    }

    private static async Task UploadAsync(XClient client)
    {
        await client.UploadAsync("the bytes of a picture"u8.ToArray(), "tweet_image", CancellationToken.None);
        foreach (var (type, category) in new[] { ("image/gif", "tweet_gif"), ("video/mp4", "tweet_video"), ("video/quicktime", "tweet_video") })
            await client.InitializeAsync(new XNewUpload(type, category, 8_000_000_000), CancellationToken.None);
        await client.AppendAsync(Id, 999, "a part"u8.ToArray(), CancellationToken.None);
        await client.FinalizeAsync(Id, CancellationToken.None);
        await client.MediumAsync(Id, CancellationToken.None);
        await client.DescribeAsync(Id, "Three inputs flow into a circle", CancellationToken.None);
    }

    private static XConnection Connect(HttpClient http, Uri prism)
    {
        var options = new XApiOptions { Address = $"{prism}", UnauthorizedPause = TimeSpan.Zero, ParentPause = TimeSpan.Zero };
        var environment = new XEnvironment(options, new XLimits(options, TimeProvider.System, new NoLimitMemory()), TimeProvider.System);
        return new XConnection(http, environment, new XCaller("me", "1"), _ => new Bearer());
    }

    /// <summary>Takes some seconds to read X's description, so it is started once.</summary>
    public sealed class Mock : IAsyncLifetime
    {
        internal Prism Prism { get; private set; } = null!;

        public async Task InitializeAsync() => Prism = await Prism.MockAsync();

        public async Task DisposeAsync() => await Prism.DisposeAsync();
    }

    // Prism knows nothing of OAuth 1.0a, whose header has its own tests.
    private sealed class Bearer : IXAuthorization
    {
        public string? UserId => Id;

        public Task<XFailure?> SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Bearer", "token");
            return Task.FromResult<XFailure?>(null);
        }

        public Task<bool> RenewAsync(CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
