using System.Collections.Specialized;
using System.Net;
using System.Text;
using ThreadBot.App.Settings;

namespace ThreadBot.App.Commands;

/// <summary>An address of this machine to which a browser is sent back.</summary>
internal sealed class BrowserReturn : IDisposable
{
    private const string Path = "/callback";
    private readonly HttpListener _listener = new();

    private BrowserReturn(int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}{Path}");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
    }

    /// <summary>The address, which the app's settings at X must name too.</summary>
    public Uri Address { get; }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="UserError">The port is taken.</exception>
    public static BrowserReturn Listen(int port)
    {
        try
        {
            var browser = new BrowserReturn(port);
            browser._listener.Start();
            return browser;
        }
        catch (Exception fault) when (fault is HttpListenerException or ArgumentException or UriFormatException)
        {
            throw new UserError($"Port {port} of 127.0.0.1 cannot be listened on ({fault.Message}); name another with --port, and at X too.", fault);
        }
    }

    /// <summary>Waits until a browser comes back, and says what it brings.</summary>
    public async Task<NameValueCollection> WaitAsync(CancellationToken stop)
    {
        while (true)
        {
            var context = await _listener.GetContextAsync().WaitAsync(stop);
            var arrived = context.Request.Url?.AbsolutePath == Path;
            context.Response.StatusCode = arrived ? 200 : 404;
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Close(Encoding.UTF8.GetBytes(arrived ? "This window can be closed; the terminal says how it went." : "Not here."), willBlock: true);
            if (arrived)
                return context.Request.QueryString;
        }
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();
}
