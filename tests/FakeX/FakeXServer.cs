using System.Net;
using FakeX.Accounts;
using FakeX.Faults;
using FakeX.Media;
using FakeX.Page;
using FakeX.Posts;

namespace FakeX;

/// <summary>X's stand-in, listening on loopback until it is disposed of.</summary>
internal sealed class FakeXServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeXServer(WebApplication app, Site site, FaultScript faults, Watch watch)
    {
        (_app, Site, Faults, Watch) = (app, site, faults, watch);
    }

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address => new(_app.Urls.Single() + "/");

    /// <summary>What it knows.</summary>
    public Site Site { get; }

    /// <summary>What goes wrong, and how often was asked.</summary>
    public FaultScript Faults { get; }

    /// <summary>Who sees requests come and go.</summary>
    public Watch Watch { get; }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="FormatException">The fault script cannot be read.</exception>
    public static async Task<FakeXServer> StartAsync(FakeXOptions options, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Services.AddRoutingCore();
        var (site, faults, watch) = (new Site(options, time), FaultScript.Parse(options.Faults), new Watch());
        var app = builder.Build();
        app.UseRouting();
        app.Use(new Gate(site, faults, watch).PassAsync);
        Map(app, site, faults);
        await app.StartAsync();
        return new FakeXServer(app, site, faults, watch);
    }

    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static void Map(WebApplication app, Site site, FaultScript faults)
    {
        app.MapPosts(site);
        app.MapMedia(new MediaDesk(site));
        app.MapMediaFiles(site);
        app.MapAccounts(site, new TokenDesk(site));
        app.MapPage(site, faults);
    }
}
