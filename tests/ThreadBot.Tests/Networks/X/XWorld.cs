using FakeX;
using ThreadBot.Networks.X;
using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.X;

/// <summary>X's stand-in, and an account on it whose keys are known.</summary>
internal sealed class XWorld : IDisposable
{
    private readonly HttpClient _http = XWire.CreateHttp();
    private readonly TimeProvider _time;
    private readonly XCaller _caller = new("me", "app");

    /// <param name="options">How X behaves.</param>
    /// <param name="time">The account's clock.</param>
    /// <param name="itsTime">X's clock where it is another one.</param>
    public XWorld(FakeXOptions? options = null, TimeProvider? time = null, TimeProvider? itsTime = null)
    {
        _time = time ?? TimeProvider.System;
        X = FakeXServer.StartAsync(options ?? new(), itsTime ?? _time).GetAwaiter().GetResult();
        Options = new XApiOptions { Address = $"{X.Address}", UnauthorizedPause = TimeSpan.Zero };
    }

    public FakeXServer X { get; }

    public XApiOptions Options { get; }

    public TemporaryFolder Folder { get; } = new();

    public string TokenPath => Folder.File("me.tokens");

    public FakeX.Posts.Post LastPost => X.Site.Read(s => s.Posts[^1]);

    public IReadOnlyList<string> Standing => X.Site.Read(s => s.Posts.Where(p => p.DeletedAt is null).Select(p => p.Text).ToList());

    public static OAuth1Keys Keys { get; } =
        new("fake-consumer-key", "fake-consumer-secret", "1500000000000000001-fakeToken", "fake-token-secret");

    /// <summary>What is remembered of X's limits.</summary>
    public ILimitMemory Memory { get; init; } = new NoLimitMemory();

    /// <summary>A connection as a process of its own would have it.</summary>
    public XConnection Connect(OAuth1Keys? keys = null) => new(_http, Environment(), _caller, _ => new OAuth1(keys ?? Keys, _time));

    /// <summary>A connection with OAuth 2.0, as a process of its own would have it.</summary>
    public XConnection ConnectWithTokens() =>
        new(_http, Environment(), _caller, wire => new OAuth2(new TokenFile(TokenPath, _time), Tokens(wire), new XLoginOptions(), _time));

    public OAuth2Client Tokens(string? clientSecret = "fake-client-secret") => Tokens(new XWire(_http, Environment().Limits, _caller), clientSecret);

    public XNetwork Open(XConnection? connection = null, XAccountSettings? settings = null) =>
        new(connection ?? Connect(), XRules.Create(new()), settings ?? new(), Folder.Path);

    public byte[] WriteImage(string name, params byte[] bytes)
    {
        File.WriteAllBytes(Folder.File(name), bytes);
        return bytes;
    }

    public void Dispose()
    {
        X.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _http.Dispose();
        Folder.Dispose();
    }

    private XEnvironment Environment() => new(Options, new XLimits(Options, _time, Memory), _time);

    private OAuth2Client Tokens(XWire wire, string? clientSecret = "fake-client-secret") =>
        new(wire, new OAuth2App("fake-client-id", clientSecret), Options.At("2/oauth2/token"), _time);
}
