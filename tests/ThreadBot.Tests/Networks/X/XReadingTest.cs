using FakeX.Posts;
using ThreadBot.Networks.X;
using ThreadBot.Networks.X.Api;
using ThreadBot.Networks.X.Authorization;
using ThreadBot.Networks.X.Reading;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.Tests.Networks.X;

/// <summary>X as it is read: a world with two people in it, and a book of what reading costs.</summary>
public abstract class XReadingTest : IDisposable
{
    private protected const string Owner = "threadbot";
    private protected const string Stranger = "stranger";
    private readonly HttpClient _http = XWire.CreateHttp();

    protected XReadingTest()
    {
        World = new XWorld(new() { Premium = true }, Clock);
        World.Options.ImageAddress = $"{World.X.Address}";
        World.Options.ParentPause = TimeSpan.Zero;
    }

    private protected ManualClock Clock { get; } = new();

    private protected BookOfCharges Book { get; } = new();

    private protected XWorld World { get; }

    private protected decimal Billed => World.X.Site.Read(s => s.Charges.Where(c => c.What.EndsWith("read", StringComparison.Ordinal)).Sum(c => c.Amount));

    public void Dispose()
    {
        _http.Dispose();
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected XReader Reader(string? bearer = null, Action<XOptions>? change = null)
    {
        var options = new XOptions { Api = World.Options };
        change?.Invoke(options);
        var environment = new XEnvironment(World.Options, new XLimits(World.Options, Clock, new NoLimitMemory()), Clock);
        var app = bearer is null ? null : new XConnection(_http, environment, new XCaller("app", "app"), _ => new AppBearer(bearer));
        var meter = new XMeter(Book, options.Prices);
        return new XReader(new XReadings(World.Connect(), meter), app is null ? null : new XReadings(app, meter), options, new XImageHost(_http, World.Options, Clock));
    }

    private protected async Task<(PublishedThread Thread, XReader Reader)> ReadAsync(string id, string? bearer = null, Action<XOptions>? change = null)
    {
        var reader = Reader(bearer, change);
        using var source = new NetworkSource(reader, id);
        return (await source.ReadAsync(CancellationToken.None).SingleAsync(), reader);
    }

    private protected List<string> Plant(string user, params string[] texts) => PlantUnder(null, user, texts);

    private protected List<string> PlantUnder(string? parent, string user, params string[] texts)
    {
        var ids = new List<string>();
        foreach (var text in texts)
            ids.Add(PostDesk.Plant(World.X.Site, user, text, ids.Count == 0 ? parent : ids[^1]).Id);
        return ids;
    }

    private protected void Delete(string id) => World.X.Site.Change(state =>
    {
        var index = state.Posts.FindIndex(p => p.Id == id);
        return state.Posts[index] = state.Posts[index] with { DeletedAt = Clock.GetUtcNow() };
    });

    private protected sealed class BookOfCharges : ISpendBook
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
