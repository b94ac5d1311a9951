using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FakeX.Accounts;

namespace FakeX.Tests;

/// <summary>Someone who asks the API, with the owner's OAuth 2.0 token unless they are told otherwise.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    public const string AllScopes = "tweet.read tweet.write users.read media.write offline.access";
    private readonly HttpClient _http;

    private Visitor(FakeXServer server)
    {
        Server = server;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        UseToken(TokenDesk.Issue(server.Site, AllScopes.Split(' ')).AccessToken);
    }

    public FakeXServer Server { get; }

    public static async Task<Visitor> ComeAsync(FakeXOptions? options = null, TimeProvider? time = null) =>
        new(await FakeXServer.StartAsync(options ?? new(), time ?? TimeProvider.System));

    public void UseToken(string token) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await _http.GetAsync(path));

    public async Task<Answer> DeleteAsync(string path) => await Answer.OfAsync(await _http.DeleteAsync(path));

    public async Task<Answer> PostAsync(string path, object json, CancellationToken stop = default) =>
        await Answer.OfAsync(await _http.PostAsJsonAsync(path, json, stop));

    public async Task<Answer> PostFormAsync(string path, HttpContent form) => await Answer.OfAsync(await _http.PostAsync(path, form));

    public Task<Answer> TweetAsync(string text, string? parent = null, CancellationToken stop = default) =>
        PostAsync("2/tweets", parent is null ? new { text } : new { text, reply = new { in_reply_to_tweet_id = parent } }, stop);

    public async Task<string> TweetedAsync(string text, string? parent = null)
    {
        var answer = await TweetAsync(text, parent);
        Assert.Equal(201, answer.Status);
        return (string)answer.Json["data"]!["id"]!;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string Body, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Detail => (string)Json["detail"]!;

    public string Header(string name) => Headers.GetValues(name).Single();

    public static async Task<Answer> OfAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
}
